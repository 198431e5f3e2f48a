import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  embeddedPostgresBinaries, endProcess, FAST_THEN_IMMEDIATE, freePort, identify, initialiseCluster, postgresCluster, sendSignal, spawnPostgres, waitUntilAccepting, waitUntilGone, type ProcessIdentity,
} from '@huiying/platform';
import { endWithThisRun, noLongerGuarded } from '../guard';
import { TEST_PASSWORD } from '../test-server';
import { until } from '../wait';

/** A PostgreSQL that a test kills and starts again; it keeps its data and its port. */
export interface RestartablePostgres {
  readonly port: number;
  /** `kill -9` of the server itself; its backends end when they find it gone. */
  kill9(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one in a temporary folder, with fsync: what it has acknowledged survives. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-system-'));
  await chmod(folder, 0o755);
  const cluster = postgresCluster(embeddedPostgresBinaries(__dirname), join(folder, 'data'));
  await initialiseCluster(cluster, TEST_PASSWORD);
  const port = await freePort();
  let current: ProcessIdentity | null = null;
  const startOnce = async (): Promise<void> => {
    const server = spawnPostgres(cluster, { port, fsync: true, log: 'ignore', settings: { max_connections: '200' } });
    const accepting = waitUntilAccepting(cluster, server);
    // Guarded before it accepts: a run may be killed in between.
    const identity = server.pid === undefined ? undefined : identify(server.pid);
    if (identity !== undefined) endWithThisRun(identity, 'SIGINT', folder);
    await accepting;
    server.unref();
    if (identity === undefined) throw new Error('PostgreSQL ended at once.');
    current = identity;
  };
  // After a kill the server refuses to start until the last of its orphaned backends has noticed and let go of their memory.
  const start = (): Promise<void> => until(async () => { await startOnce(); return true; }, { timeout: 60_000, every: 250, what: 'PostgreSQL' }).then(() => undefined);
  await start();
  return {
    port,
    start,
    kill9: async () => {
      if (current === null) return;
      sendSignal(current, 'SIGKILL');
      await waitUntilGone(current, 5_000);
      noLongerGuarded(current.pid);
      current = null;
    },
    stop: async () => {
      if (current !== null) {
        if (!(await endProcess(current, FAST_THEN_IMMEDIATE))) throw new Error(`PostgreSQL (process ${current.pid}) does not end.`);
        noLongerGuarded(current.pid);
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
