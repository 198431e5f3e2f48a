import { Client } from 'pg';
import { DATABASE, OWNER_ROLE } from './postgres';

/**
 * Makes the owner and its database where they are missing. The owner is no superuser, as on a server that somebody
 * else administers; it may make the two login roles.
 */
export async function ensureOwnerAndDatabase(superuserUrl: string, ownerPassword: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows: roles } = await client.query('select 1 from pg_roles where rolname = $1', [OWNER_ROLE]);
    if (roles.length === 0) await client.query(`create role ${OWNER_ROLE} login createrole`);
    await client.query(`alter role ${OWNER_ROLE} password ${client.escapeLiteral(ownerPassword)}`);
    const { rows: databases } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.length === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}
