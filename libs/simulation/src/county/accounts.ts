import { hashPassword } from '@huiying/auth';
import { dataSourceFor, withoutActor, type Db } from '@huiying/persistence';
import type { CongressPlan } from './plan';
import { qingyu } from './qingyu';
import { wanghai } from './wanghai';

/** The one password of all demo accounts: it is printed, and no account of another installation can have it. */
export const DEMO_PASSWORD = 'wanghai-2026-demo';

/**
 * Gives everybody of the cast an account with the demo password. Accounts that are there stay as they are. Needs the
 * owner of the tables; for demo and test mode only, which the caller answers for.
 */
export async function putAccounts(db: Db, { record, cast }: CongressPlan): Promise<void> {
  const known = await db.query<{ login: string }>('select login from account where congress_id = $1', [record.id]);
  const logins = new Set(known.map(({ login }) => login));
  const missing = cast.filter(({ login }) => !logins.has(login));
  if (missing.length === 0) return;
  // One hash for all: a salt of their own protects nobody whose password is printed.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const rows = missing.map(({ login, personId }) => ({ login, person_id: personId, password_hash: passwordHash }));
  await db.query(
    `insert into account (congress_id, person_id, login, password_hash)
     select $1, r.person_id, r.login, r.password_hash from jsonb_to_recordset($2::jsonb) as r(person_id uuid, login text, password_hash text)
     on conflict (login) do nothing`, [record.id, JSON.stringify(rows)]);
}

/** Are there accounts of the demo in this database? Asks as the owner of the tables. */
export async function hasDemoAccounts(ownerUrl: string): Promise<boolean> {
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-demo', poolSize: 1 }).initialize();
  try {
    const [row] = await withoutActor(owner, (db) =>
      db.query<{ found: boolean }>('select exists (select from account where congress_id = any ($1::uuid[])) as found', [[wanghai.record.id, qingyu.record.id]]));
    return row?.found === true;
  } finally {
    await owner.destroy();
  }
}
