import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import type { Db } from '../connection/db';

export type AccountActKind = 'opened' | 'ended' | 'reopened' | 'passwordReset' | 'passwordChanged' | 'roleGiven' | 'roleEnded';

/** What somebody did to an account or to the roles of a person. */
export interface AccountAct {
  readonly act: AccountActKind;
  readonly personId: PersonId;
  readonly role?: { readonly role: string; readonly bodyId: BodyId | null; readonly from: Day; readonly until: Day | null };
}

export async function keepAccountAct(db: Db, congress: CongressId, by: PersonId, { act, personId, role }: AccountAct): Promise<void> {
  await db.query(
    'insert into account_act (congress_id, person_id, act, role, body_id, role_from, role_until, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [congress, personId, act, role?.role ?? null, role?.bodyId ?? null, role?.from ?? null, role?.until ?? null, by]);
}

export interface KeptAccountAct {
  readonly id: string;
  readonly at: Date;
  readonly act: AccountActKind;
  readonly by: string;
  readonly whom: string;
  readonly role: string | null;
  readonly body: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The newest first, page by page. */
export const accountActs = (db: Db, congress: CongressId, after: string | null, limit: number): Promise<readonly KeptAccountAct[]> =>
  db.query<KeptAccountAct>(
    `select a.id, a.at, a.act, b.name as by, p.name as whom, a.role, a.role_from::text as "from", a.role_until::text as "until",
            (select n.short_name from body_name n where n.congress_id = a.congress_id and n.body_id = a.body_id order by n.valid_from desc limit 1) as body
       from account_act a join person p on p.congress_id = a.congress_id and p.id = a.person_id join person b on b.congress_id = a.congress_id and b.id = a.by_person
      where a.congress_id = $1 and ($2::uuid is null or a.id < $2) order by a.id desc limit $3`, [congress, after, limit]);
