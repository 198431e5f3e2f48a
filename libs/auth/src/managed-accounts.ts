import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonId } from '@huiying/engine';
import { keepAccountAct, putPeople, roleGrantsOf, withActor, type ActorSession, type Db, type HeldRole } from '@huiying/persistence';
import { oneTimePassword } from './one-time-password';
import { hashPassword } from './password';

/**
 * What is being tried on an account. `count`: wrong passwords since `since`, without a day's rest between them ·
 * `onlyKnownNetworks`: they are so many within the hour that only networks go on from which it was signed in to before.
 */
export interface WrongPasswords {
  readonly since: Date;
  readonly count: number;
  readonly onlyKnownNetworks: boolean;
}

/** An account as the administrator sees it. `mustChange`: its password is one that was told · `wrongPasswords`: null for fewer than five. */
export interface ManagedAccount {
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly login: string;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  readonly wrongPasswords: WrongPasswords | null;
  readonly roles: readonly HeldRole[];
}

/** For somebody who is known already, or for a new person by his name. */
export type AccountFor = { readonly personId: PersonId } | { readonly name: string };

/** The password is told once: only its hash is kept. */
export type OpenedAccount =
  | { readonly outcome: 'opened'; readonly id: string; readonly personId: PersonId; readonly password: string }
  | { readonly outcome: 'noPerson' | 'hasAccount' | 'loginTaken' };

/** The password is told once. `own`: nobody resets his own account, he changes his password instead. */
export type ResetAccount = { readonly outcome: 'reset'; readonly password: string } | { readonly outcome: 'unknown' | 'own' };

interface AccountRow {
  id: string; person_id: PersonId; person_name: string; login: string; disabled: boolean; must_change: boolean;
  wrong: number | null; wrong_since: Date | null; only_known: boolean | null;
}
const ACCOUNTS = 'select * from managed_accounts($1, $2, $3, $4)';

/** The accounts of a congress in the hands of its administrator. Whoever calls has checked that he is one. */
export class ManagedAccounts {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of their logins; words are looked for in logins and names. */
  list(session: ActorSession, o: { readonly words: string | null; readonly after: string | null; readonly limit: number }): Promise<readonly ManagedAccount[]> {
    return withActor(this.dataSource, session, async (db) => withRoles(db, session, await db.query<AccountRow>(ACCOUNTS, [null, o.words, o.after, o.limit])));
  }

  /** Within a transaction of the caller; null where there is no such account in his congress. */
  async one(db: Db, session: ActorSession, id: string): Promise<ManagedAccount | null> {
    const [account] = await withRoles(db, session, await db.query<AccountRow>(ACCOUNTS, [id, null, null, 1]));
    return account ?? null;
  }

  async open(db: Db, session: ActorSession, whose: AccountFor, login: string): Promise<OpenedAccount> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const personId = 'personId' in whose ? whose.personId : (randomUUID() as PersonId);
    if ('name' in whose) await putPeople(db, session.congressId, [{ id: personId, name: whose.name, phone: null }]);
    const [row] = await db.query<{ outcome: OpenedAccount['outcome']; id: string | null }>('select * from account_open($1, $2, $3)', [personId, login, passwordHash]);
    if (row?.outcome !== 'opened') return { outcome: row?.outcome ?? 'noPerson' };
    if (row.id === null) throw new Error('an account was opened and has no id');
    await keepAccountAct(db, session.congressId, session.personId, { act: 'opened', personId });
    return { outcome: 'opened', id: row.id, personId, password };
  }

  /** Signs him out everywhere. An account that has ended already stays as it is. */
  end(session: ActorSession, id: string): Promise<'ended' | 'unknown' | 'own'> {
    return withActor(this.dataSource, session, async (db) => {
      const account = await this.one(db, session, id);
      if (account === null) return 'unknown';
      if (account.personId === session.personId) return 'own';
      const [row] = await db.query<{ ended: boolean }>('select account_end($1) as ended', [id]);
      if (row?.ended === true) await keepAccountAct(db, session.congressId, session.personId, { act: 'ended', personId: account.personId });
      return 'ended';
    });
  }

  /** A new password for one sign-in; an ended account is open again by it. */
  async reset(session: ActorSession, id: string): Promise<ResetAccount> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return withActor(this.dataSource, session, async (db): Promise<ResetAccount> => {
      const account = await this.one(db, session, id);
      if (account === null) return { outcome: 'unknown' };
      if (account.personId === session.personId) return { outcome: 'own' };
      await db.query('select account_reset($1, $2)', [id, passwordHash]);
      await keepAccountAct(db, session.congressId, session.personId, { act: account.disabled ? 'reopened' : 'passwordReset', personId: account.personId });
      return { outcome: 'reset', password };
    });
  }
}

async function withRoles(db: Db, { congressId }: ActorSession, rows: readonly AccountRow[]): Promise<readonly ManagedAccount[]> {
  const grants = await roleGrantsOf(db, congressId, rows.map((r) => r.person_id));
  return rows.map((r) => ({
    id: r.id, personId: r.person_id, personName: r.person_name, login: r.login, disabled: r.disabled, mustChange: r.must_change,
    wrongPasswords: r.wrong === null || r.wrong_since === null ? null : { since: r.wrong_since, count: r.wrong, onlyKnownNetworks: r.only_known === true },
    roles: grants.filter((g) => g.personId === r.person_id),
  }));
}
