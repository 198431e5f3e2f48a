import { join } from 'node:path';

/** Everything that lies in the data folder. */
export interface DataPaths {
  readonly home: string;
  readonly lock: string;
  readonly format: string;
  readonly secrets: string;
  readonly ports: string;
  /** The processes that run, for the start after a `kill -9`. */
  readonly children: string;
  /** What has been done once and is not done again. */
  readonly progress: string;
  readonly postgres: string;
  readonly temporalDatabase: string;
  readonly files: string;
  readonly logs: string;
}

/** Where everything lies in that folder. */
export const dataPaths = (home: string): DataPaths => ({
  home,
  lock: join(home, 'launcher.lock'),
  format: join(home, 'format.json'),
  secrets: join(home, 'secrets.json'),
  ports: join(home, 'ports.json'),
  children: join(home, 'children.json'),
  progress: join(home, 'progress.json'),
  postgres: join(home, 'postgres'),
  temporalDatabase: join(home, 'temporal', 'temporal.db'),
  files: join(home, 'files'),
  logs: join(home, 'logs'),
});

/** The log file of a process. */
export const logOf = (paths: DataPaths, name: string): string => join(paths.logs, `${name}.log`);
