import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { freePort } from '@huiying/platform';
import { admitLoginRoles, migrate } from '@huiying/persistence';
import { startDevServer, type TestDevServer } from '../temporal';
import { TEST_PASSWORD, TEST_ROLES, testDatabaseUrl } from '../test-server';
import { application, type Application } from './application';
import { startRestartablePostgres, type RestartablePostgres } from './restartable-postgres';

const DATABASE = 'huiying';

/** The whole system as its users have it: real PostgreSQL with fsync, real Temporal, api and worker as processes. */
export interface TestSystem {
  readonly url: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly codecKey: string;
  readonly postgres: RestartablePostgres;
  readonly temporal: TestDevServer;
  readonly api: Application;
  readonly worker: Application;
  /** Ends everything in order, PostgreSQL last. */
  stop(): Promise<void>;
}

/** Starts the servers and migrates; `prepare` fills the database before api and worker start. */
export async function startSystem(prepare: (system: Pick<TestSystem, 'ownerUrl' | 'apiUrl'>) => Promise<void>): Promise<TestSystem> {
  const [postgres, temporal] = [await startRestartablePostgres(), await startDevServer()];
  const [port, workerHealthPort] = [await freePort(), await freePort()];
  await makeRolesAndDatabase(postgres.port);
  const ownerUrl = testDatabaseUrl(postgres.port, 'owner', DATABASE);
  const apiUrl = testDatabaseUrl(postgres.port, 'api', DATABASE);
  const workerUrl = testDatabaseUrl(postgres.port, 'worker', DATABASE);
  await migrate(ownerUrl);
  await admitLoginRoles(ownerUrl, [TEST_ROLES.api, TEST_ROLES.worker]);
  await prepare({ ownerUrl, apiUrl });

  const codecKey = randomBytes(32).toString('base64');
  const environment = {
    HUIYING_MODE: 'test', HOST: '127.0.0.1', PORT: String(port), WORKER_HEALTH_PORT: String(workerHealthPort), TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace,
    HUIYING_CODEC_KEY: codecKey, LOG_LEVEL: 'warn',
  };
  const url = `http://127.0.0.1:${port}`;
  const api = application('api', `${url}/health/ready`, { ...environment, DATABASE_API_URL: apiUrl });
  const worker = application('worker', `http://127.0.0.1:${workerHealthPort}/health/ready`, { ...environment, DATABASE_WORKER_URL: workerUrl });
  const system: TestSystem = {
    url, ownerUrl, apiUrl, workerUrl, codecKey, postgres, temporal, api, worker,
    stop: async () => {
      await Promise.all([api.end(), worker.end()]);
      await temporal.stop();
      await postgres.stop();
    },
  };
  try {
    await Promise.all([api.start(), worker.start()]);
  } catch (error) {
    await system.stop();
    throw error;
  }
  return system;
}

async function makeRolesAndDatabase(port: number): Promise<void> {
  const admin = new Client({ connectionString: testDatabaseUrl(port, 'admin', 'postgres') });
  await admin.connect();
  try {
    await admin.query(`create role ${TEST_ROLES.owner} login createrole password '${TEST_PASSWORD}'`);
    for (const role of [TEST_ROLES.api, TEST_ROLES.worker]) await admin.query(`create role ${role} login nosuperuser nobypassrls password '${TEST_PASSWORD}'`);
    await admin.query(`create database ${DATABASE} owner ${TEST_ROLES.owner}`);
  } finally {
    await admin.end();
  }
}
