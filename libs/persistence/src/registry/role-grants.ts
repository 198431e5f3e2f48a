import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import type { Db } from '../connection/db';

/** One role of one person, from a day on and through its last day. */
export interface HeldRole {
  readonly id: string;
  readonly personId: PersonId;
  readonly role: string;
  readonly bodyId: BodyId | null;
  readonly bodyName: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

const GRANTS = `select g.id, g.person_id as "personId", g.role, g.body_id as "bodyId", g.valid_from::text as "from", g.valid_until::text as "until",
       (select n.short_name from body_name n where n.congress_id = g.congress_id and n.body_id = g.body_id order by n.valid_from desc limit 1) as "bodyName"
  from role_grant g where g.congress_id = $1`;

/** All roles that these people hold, held and will hold, with the newest names of the bodies. */
export const roleGrantsOf = (db: Db, congress: CongressId, people: readonly PersonId[]): Promise<readonly HeldRole[]> =>
  db.query<HeldRole>(`${GRANTS} and g.person_id = any ($2::uuid[]) order by g.valid_from desc, g.role, g.id`, [congress, people]);

/** One grant, locked until the transaction ends. */
export async function roleGrant(db: Db, congress: CongressId, id: string): Promise<HeldRole | null> {
  const [row] = await db.query<HeldRole>(`${GRANTS} and g.id = $2 for update of g`, [congress, id]);
  return row ?? null;
}

export interface NewRole {
  readonly personId: PersonId;
  readonly role: string;
  readonly bodyId: BodyId | null;
  readonly from: Day;
  readonly until: Day | null;
}

export async function addRoleGrant(db: Db, congress: CongressId, g: NewRole): Promise<void> {
  await db.query('insert into role_grant (congress_id, person_id, role, body_id, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)', [congress, g.personId, g.role, g.bodyId, g.from, g.until]);
}

/** `until` is the last day on which the role holds; the day before its first one takes it back altogether. */
export async function endRoleGrant(db: Db, congress: CongressId, id: string, until: Day): Promise<void> {
  await db.query('update role_grant set valid_until = $3 where congress_id = $1 and id = $2', [congress, id, until]);
}

/** Holds a person's roles still, so that two who give roles at once see one another. False: no such person. */
export async function holdRolesOf(db: Db, congress: CongressId, person: PersonId): Promise<boolean> {
  return (await db.query('select 1 from person where congress_id = $1 and id = $2 for update', [congress, person])).length > 0;
}

/** Is the body there, and open on that day? */
export async function isOpenBody(db: Db, congress: CongressId, body: BodyId, day: Day): Promise<boolean> {
  return (await db.query('select 1 from body where congress_id = $1 and id = $2 and (closed_from is null or closed_from > $3::date)', [congress, body, day])).length > 0;
}
