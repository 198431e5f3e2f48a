import type { BodyId, Day, PersonId, RoleHeld } from '@huiying/engine';
import type { Db } from '../../connection/db';

/** A body as it stands in the register, with its name of today. */
export interface RegisteredBody {
  readonly id: BodyId;
  readonly openFrom: Day;
  readonly name: string;
  readonly shortName: string;
  readonly nameFrom: Day;
}

export async function registeredBody(db: Db, congressId: string, code: string): Promise<RegisteredBody | null> {
  const [row] = await db.query<RegisteredBody>(
    `select b.id, b.open_from::text as "openFrom", n.name, n.short_name as "shortName", n.valid_from::text as "nameFrom"
       from body b join lateral (select * from body_name n where n.congress_id = b.congress_id and n.body_id = b.id order by n.valid_from desc limit 1) n on true
      where b.congress_id = $1 and b.code = $2`, [congressId, code], 'registered-body');
  return row ?? null;
}

/** Ends a name with a day: past days go on showing it. */
export async function endBodyName(db: Db, congressId: string, body: BodyId, from: Day, lastDay: Day): Promise<void> {
  await db.query('update body_name set valid_until = $4 where congress_id = $1 and body_id = $2 and valid_from = $3', [congressId, body, from, lastDay]);
}

export interface RegisteredSeat {
  readonly personId: PersonId;
  readonly inOfficeFrom: Day;
  readonly inOfficeUntil: Day | null;
}

export async function registeredSeat(db: Db, congressId: string, card: string): Promise<RegisteredSeat | null> {
  const [row] = await db.query<RegisteredSeat>(
    'select person_id as "personId", in_office_from::text as "inOfficeFrom", in_office_until::text as "inOfficeUntil" from deputy where congress_id = $1 and card = $2', [congressId, card], 'registered-seat');
  return row ?? null;
}

/** Makes the role of a deputy end with his seat, or run again (null). */
export async function endDeputyRole(db: Db, congressId: string, person: PersonId, lastDay: Day | null): Promise<void> {
  await db.query(`update role_grant set valid_until = $3 where congress_id = $1 and person_id = $2 and role = 'deputy'`, [congressId, person, lastDay], 'end-deputy-role');
}

/** Roles that a person holds today. */
export const rolesHeld = (db: Db, congressId: string, person: string): Promise<readonly RoleHeld[]> =>
  db.query<RoleHeld>(
    `select g.role, g.body_id as "bodyId", b.kind as "bodyKind"
       from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id
      where g.congress_id = $1 and g.person_id = $2 and g.valid_from <= (app_now() at time zone 'Asia/Shanghai')::date
        and (g.valid_until is null or g.valid_until >= (app_now() at time zone 'Asia/Shanghai')::date)`, [congressId, person], 'roles-held');

/** Numbers that are used already, by series, of those whose id begins so. */
export async function usedNumbers(db: Db, congressId: string, beginning: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = await db.query<{ series: string; numbers: number[] }>(
    `select series_id as series, array_agg(n) as numbers from allocation where congress_id = $1 and starts_with(series_id, $2) and state = 'used' group by series_id`, [congressId, beginning]);
  return new Map(rows.map((r) => [r.series, new Set(r.numbers)]));
}
