import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const ACTS = loadSql('registry/account-acts');

/** What can be done to an account, or to the roles of its person. */
export type AccountActKind = 'opened' | 'ended' | 'reopened' | 'passwordReset' | 'passwordChanged' | 'roleGiven' | 'roleEnded';

/** What somebody did to an account or to the roles of a person. */
export interface AccountAct {
  readonly act: AccountActKind;
  readonly personId: PersonId;
  readonly role?: { readonly role: string; readonly bodyId: BodyId | null; readonly from: Day; readonly until: Day | null };
}

/** Puts an act down in the transaction that does it. Rows are only added. */
export async function keepAccountAct(db: Db, congress: CongressId, by: PersonId, { act, personId, role }: AccountAct): Promise<void> {
  await db.query(
    'insert into account_act (congress_id, person_id, act, role, body_id, role_from, role_until, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [congress, personId, act, role?.role ?? null, role?.bodyId ?? null, role?.from ?? null, role?.until ?? null, by]);
}

/** An act as the audit administrator reads it, with names instead of ids. */
export interface KeptAccountAct {
  readonly id: string;
  readonly at: Date;
  readonly act: AccountActKind;
  readonly by: string;
  readonly whom: string;
  /** He did it to his own account. */
  readonly own: boolean;
  readonly role: string | null;
  readonly body: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The newest first, page by page. */
export const accountActs = (db: Db, congress: CongressId, after: string | null, limit: number): Promise<readonly KeptAccountAct[]> =>
  db.query<KeptAccountAct>(ACTS, [congress, after, limit]);
