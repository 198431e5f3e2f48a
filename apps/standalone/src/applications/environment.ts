import type { Configuration } from '@huiying/platform';
import type { DataPaths } from '../data-folder/paths';
import type { Installation } from '../steps';

type Environment = Record<string, string | undefined>;

/** The variables of the api; it never sees the owner of the tables, nor the worker's role. */
export const apiEnvironment = (base: Environment, installation: Installation, configuration: Configuration, paths: DataPaths): Environment => ({
  ...common(base, installation, paths),
  DATABASE_API_URL: installation.apiUrl,
  PORT: String(configuration.port),
  HOST: configuration.host,
});

/** The variables of the worker. */
export const workerEnvironment = (base: Environment, installation: Installation, healthPort: number, paths: DataPaths): Environment => ({
  ...common(base, installation, paths),
  DATABASE_WORKER_URL: installation.workerUrl,
  WORKER_HEALTH_PORT: String(healthPort),
});

function common(base: Environment, installation: Installation, paths: DataPaths): Environment {
  const { DATABASE_URL: _owner, DATABASE_API_URL: _api, DATABASE_WORKER_URL: _worker, ...rest } = base;
  return {
    ...rest,
    HUIYING_MODE: installation.mode,
    HUIYING_HOME: paths.home,
    HUIYING_FILES: installation.filesFolder,
    HUIYING_CODEC_KEY: installation.codecKey,
    TEMPORAL_ADDRESS: installation.temporalAddress,
    TEMPORAL_NAMESPACE: installation.temporalNamespace,
  };
}
