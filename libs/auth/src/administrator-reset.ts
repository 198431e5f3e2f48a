import type { DataSource } from 'typeorm';
import type { CongressId, PersonId } from '@huiying/engine';
import { dataSourceFor, keepAccountAct, withActor } from '@huiying/persistence';
import { oneTimePassword } from './one-time-password';
import { hashPassword } from './password';

/** `notAdministrator`: there is such an account, and today it is no system administrator's. */
export type ResetAdministrator = { readonly outcome: 'reset'; readonly password: string } | { readonly outcome: 'unknown' | 'notAdministrator' };

interface AccountRow { readonly id: string; readonly congress_id: CongressId; readonly person_id: PersonId; readonly disabled: boolean }

/** Whoever has the owner's address of the database stands at the machine itself; nobody reaches this over the network. */
async function asOwner<T>(ownerUrl: string, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-administrator', poolSize: 1 }).initialize();
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** Logins of today's system administrators, those of ended accounts too. */
export const administratorLogins = (ownerUrl: string): Promise<readonly string[]> =>
  asOwner(ownerUrl, async (owner) => (await owner.query<{ login: string }[]>(
    `select a.login from account a where auth_roles(a.congress_id, a.person_id) @> '[{"role": "systemAdministrator"}]' order by a.login`)).map((row) => row.login));

/**
 * The way back for an administrator who has lost his password and has no colleague who could give him another: a password
 * for one sign-in, after which he must choose his own. It signs him out everywhere, and opens an ended account again. The
 * audit administrator reads of it.
 */
export const resetAdministrator = (ownerUrl: string, written: string): Promise<ResetAdministrator> =>
  asOwner(ownerUrl, async (owner): Promise<ResetAdministrator> => {
    const [account] = await owner.query<AccountRow[]>('select id, congress_id, person_id, disabled from account where login = $1', [written.toLowerCase()]);
    if (account === undefined) return { outcome: 'unknown' };
    const [held] = await owner.query<{ administrator: boolean }[]>(`select auth_roles($1, $2) @> '[{"role": "systemAdministrator"}]' as administrator`, [account.congress_id, account.person_id]);
    if (held?.administrator !== true) return { outcome: 'notAdministrator' };
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await withActor(owner, { congressId: account.congress_id, personId: account.person_id, roles: [], handling: false }, async (db) => {
      await db.query('select account_reset($1, $2)', [account.id, passwordHash]);
      await keepAccountAct(db, account.congress_id, account.person_id, { act: account.disabled ? 'reopened' : 'passwordReset', personId: account.person_id });
    });
    return { outcome: 'reset', password };
  });
