import { prepareTemplate } from './prepare-template';
import { createRolesAndTemplate } from './test-roles';
import { startTestServer, TEMPLATE_DATABASE, TEST_SERVER_PORT, testDatabaseUrl, type TestServer } from './test-server';

declare global {
  // Jest runs set-up and tear-down in one process and hands nothing from one to the other but its globals.
  var huiyingTestServer: TestServer | undefined;
}

/** Starts the one PostgreSQL of a Jest run and makes the template that each test database is copied from. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.huiyingTestServer = server;
  try {
    await createRolesAndTemplate(server.port);
    await prepareTemplate(testDatabaseUrl(server.port, 'owner', TEMPLATE_DATABASE));
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env[TEST_SERVER_PORT] = String(server.port);
}
