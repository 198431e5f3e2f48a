import type { CongressId } from '@huiying/engine';
import type { Db } from '../connection/db';

/** How many there are of what a congress needs before its first case; suggestions are those that have a number. */
export interface SetUpCounts {
  readonly bodies: number;
  readonly deputies: number;
  readonly suggestions: number;
  readonly accounts: number;
  /** People who may import: without one nobody can begin. */
  readonly registrars: number;
}

export async function setUpCounts(db: Db, congress: CongressId): Promise<SetUpCounts> {
  const [row] = await db.query<SetUpCounts>(
    `select (select count(*)::int from body where congress_id = $1) as bodies,
            (select count(*)::int from deputy where congress_id = $1) as deputies,
            (select count(distinct case_id)::int from allocation where congress_id = $1) as suggestions,
            managed_account_count() as accounts,
            (select count(distinct person_id)::int from role_grant, lateral (select (app_now() at time zone 'Asia/Shanghai')::date as today) d
              where congress_id = $1 and role = 'registrar' and valid_from <= d.today and (valid_until is null or valid_until >= d.today)) as registrars`, [congress]);
  if (row === undefined) throw new Error('a congress that cannot be counted');
  return row;
}

/** Until the first suggestion has a number, the congress is still being set up. */
export async function isBeingSetUp(db: Db, congress: CongressId): Promise<boolean> {
  const [row] = await db.query<{ fresh: boolean }>('select not exists (select from allocation where congress_id = $1) as fresh', [congress], 'being-set-up');
  return row?.fresh ?? false;
}
