import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnDevServer, waitUntilServing } from '@huiying/temporal/server';
import { logOf, type DataPaths } from '../data-folder/paths';
import { withLog } from '../processes/logs';
import type { ChildPlan } from '../processes/supervisor';

/** True where Temporal's store is not there, so that what runs must be started anew from the facts. */
export const isTemporalStoreMissing = (paths: DataPaths): boolean => !existsSync(paths.temporalDatabase);

/** How Temporal is started, with its store in the data folder. */
export function temporalPlan(program: string, paths: DataPaths, port: number, namespace: string): ChildPlan {
  return {
    name: 'temporal',
    spawn: () => {
      mkdirSync(dirname(paths.temporalDatabase), { recursive: true, mode: 0o700 });
      return withLog(logOf(paths, 'temporal'), (log) => spawnDevServer({ program, port, namespace, databaseFile: paths.temporalDatabase, log }));
    },
    ready: () => waitUntilServing(`127.0.0.1:${port}`, namespace),
  };
}
