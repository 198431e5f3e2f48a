import { Client } from 'pg';
import { makeFirstAdministratorCode } from '@huiying/auth';
import { admitLoginRoles, migrate } from '@huiying/persistence';
import { application, freePort, testDatabaseUrl, type TestRole, type TestSystem } from '@huiying/testkit';

const DATABASE = 'huiying_empty';

/** An installation in which nobody has an account yet. */
export interface EmptyInstallation {
  readonly url: string;
  /** By which its first administrator signs up. */
  readonly code: string;
  stop(): Promise<void>;
}

/** Starts an api beside the one of the play, with a database of its own that is empty. */
export async function startEmptyInstallation({ postgres, temporal, codecKey }: TestSystem): Promise<EmptyInstallation> {
  const urlFor = (role: TestRole): string => testDatabaseUrl(postgres.port, role, DATABASE);
  const roleName = (role: TestRole): string => new URL(urlFor(role)).username;
  const admin = new Client({ connectionString: testDatabaseUrl(postgres.port, 'admin', 'postgres') });
  await admin.connect();
  await admin.query(`create database ${DATABASE} owner ${roleName('owner')}`).finally(() => admin.end());
  const ownerUrl = urlFor('owner');
  await migrate(ownerUrl);
  await admitLoginRoles(ownerUrl, [roleName('api'), roleName('worker')]);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = application('api', `${url}/health/ready`, {
    HUIYING_MODE: 'test', HOST: '127.0.0.1', PORT: String(port), TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace, HUIYING_CODEC_KEY: codecKey, LOG_LEVEL: 'warn',
    DATABASE_API_URL: urlFor('api'),
  });
  await api.start();
  return { url, code: await makeFirstAdministratorCode(ownerUrl), stop: () => api.end() };
}
