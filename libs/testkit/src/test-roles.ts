import { Client } from 'pg';
import { TEMPLATE_DATABASE, TEST_PASSWORD, TEST_ROLES, testDatabaseUrl } from './test-server';

/** Makes the owner, the two login roles that own nothing, and an empty template database. */
export async function createRolesAndTemplate(port: number): Promise<void> {
  const admin = new Client({ connectionString: testDatabaseUrl(port, 'admin', 'postgres') });
  await admin.connect();
  try {
    await admin.query(`create role ${TEST_ROLES.owner} login createrole password '${TEST_PASSWORD}'`);
    for (const role of [TEST_ROLES.api, TEST_ROLES.worker]) await admin.query(`create role ${role} login nosuperuser nobypassrls password '${TEST_PASSWORD}'`);
    await admin.query(`create database ${TEMPLATE_DATABASE} owner ${TEST_ROLES.owner}`);
  } finally {
    await admin.end();
  }
}
