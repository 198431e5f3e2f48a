import { spawn } from 'node:child_process';
import { SERVER_NODE_FLAGS } from '@huiying/platform';
import { logOf, type DataPaths } from '../data-folder/paths';
import { withLog } from '../processes/logs';
import type { ChildPlan } from '../processes/supervisor';
import { waitUntilReady } from './ready';
import { PROGRAMS } from './programs';

/**
 * How api or worker is started: in a process group of its own, so that Ctrl-C does not reach it before its turn, and
 * with a channel whose end tells it that the launcher has gone. It serves when `GET /health/ready` answers 200.
 */
export const applicationPlan = (name: 'api' | 'worker', environment: NodeJS.ProcessEnv, paths: DataPaths, baseUrl: string): ChildPlan => ({
  name,
  spawn: () => withLog(logOf(paths, name), (log) => spawn(process.execPath, [...SERVER_NODE_FLAGS, PROGRAMS[name]], { env: environment, stdio: ['ignore', log, log, 'ipc'], detached: true })),
  ready: () => waitUntilReady(name, baseUrl, logOf(paths, name)),
});
