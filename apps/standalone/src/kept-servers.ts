import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigurationError, type Configuration } from '@huiying/platform';
import { DEFAULT_HOME } from './applications/programs';
import { readJsonFile } from './data-folder/json-file';
import { dataPaths } from './data-folder/paths';
import { keptSecrets } from './data-folder/secrets';
import { DATABASE, databaseUrl, OWNER_ROLE } from './servers/postgres';

/** What a start on the data folder has generated: the secrets of its servers and where they listen. */
export interface KeptServers {
  readonly secrets: ReturnType<typeof keptSecrets>;
  readonly ports: Readonly<Record<string, unknown>>;
}

/** Null where no start has made a data folder. */
export function keptServers(configuration: Configuration): KeptServers | null {
  const paths = dataPaths(resolve(configuration.home ?? DEFAULT_HOME));
  return existsSync(paths.secrets) ? { secrets: keptSecrets(paths.secrets), ports: Object(readJsonFile(paths.ports)) as Readonly<Record<string, unknown>> } : null;
}

/** The database that the configuration names, as its owner; else that of a start that is running on the data folder. */
export function ownerUrlOf(configuration: Configuration, kept: KeptServers | null): string {
  const ownerUrl = configuration.databaseUrl ?? (kept === null ? undefined : databaseUrl(Number(kept.ports['postgres']), OWNER_ROLE, kept.secrets.ownerPassword, DATABASE));
  if (ownerUrl === undefined) throw new ConfigurationError([{ variable: 'DATABASE_URL', problem: 'is required where there is no data folder' }]);
  return ownerUrl;
}
