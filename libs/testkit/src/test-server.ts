import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  embeddedPostgresBinaries, endProcess, FAST_THEN_IMMEDIATE, freePort, identify, initialiseCluster, postgresCluster, spawnPostgres, waitUntilAccepting,
} from '@huiying/platform';
import { endWithThisRun, noLongerGuarded } from './guard';

/** The roles of a test server. The owner is no superuser, as on a server that somebody else administers. */
export const TEST_ROLES = { admin: 'postgres', owner: 'huiying_owner', api: 'huiying_api', worker: 'huiying_worker' } as const;
/** One of them. */
export type TestRole = keyof typeof TEST_ROLES;

/** One password for all roles: the server listens on 127.0.0.1 and lives as long as the run. */
export const TEST_PASSWORD = 'only-for-tests';
/** The database that each test database is copied from. */
export const TEMPLATE_DATABASE = 'huiying_template';

/** The variable that tells the tests of a run where its server listens. */
export const TEST_SERVER_PORT = 'HUIYING_TEST_POSTGRES_PORT';

/** A PostgreSQL of a test run. */
export interface TestServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** The address of a database of the test server under one of its roles. */
export const testDatabaseUrl = (port: number, role: TestRole, database: string): string =>
  `postgres://${TEST_ROLES[role]}:${TEST_PASSWORD}@127.0.0.1:${port}/${database}`;

/**
 * Starts a PostgreSQL in a temporary folder, without fsync: for tests only, where a power cut costs nothing.
 * Tests that kill the server and look for what it kept pass `fsync: true`.
 */
export async function startTestServer(options: { fsync: boolean } = { fsync: false }): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'huiying-postgres-'));
  await chmod(folder, 0o755);
  const cluster = postgresCluster(embeddedPostgresBinaries(__dirname), join(folder, 'data'));
  await initialiseCluster(cluster, TEST_PASSWORD);
  const port = await freePort();
  // Parallel suites open a pool per database: more connections than the default hundred.
  const server = spawnPostgres(cluster, { port, fsync: options.fsync, log: 'ignore', settings: { max_connections: '300' } });
  const accepting = waitUntilAccepting(cluster, server);
  // Guarded before it accepts: a run may be killed in between.
  const identity = server.pid === undefined ? undefined : identify(server.pid);
  if (identity !== undefined) endWithThisRun(identity, 'SIGINT', folder);
  await accepting;
  server.unref();
  if (identity === undefined) throw new Error('PostgreSQL ended at once.');
  return {
    port,
    stop: async () => {
      if (!(await endProcess(identity, FAST_THEN_IMMEDIATE))) throw new Error(`PostgreSQL (process ${identity.pid}) does not end.`);
      noLongerGuarded(identity.pid);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
