import { admitLoginRoles, migrate } from '@huiying/persistence';
import { TEST_ROLES } from './test-server';

/**
 * Fills the template database that every test database is copied from: run once per Jest run, as the owner of the
 * tables.
 */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await admitLoginRoles(ownerUrl, [TEST_ROLES.api, TEST_ROLES.worker]);
}
