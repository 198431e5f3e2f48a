import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import { records } from '../actor/records';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';
import { RoleGrant } from '../entities';

const GRANTS = loadSql('registry/role-grants');
const HOLD_PERSON = loadSql('registry/hold-person');
const OPEN_BODY = loadSql('registry/open-body');

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

/** All roles that these people hold, held and will hold, with the newest names of the bodies. */
export const roleGrantsOf = (db: Db, congress: CongressId, people: readonly PersonId[]): Promise<readonly HeldRole[]> =>
  db.query<HeldRole>(GRANTS, [congress, people, null]);

/** One grant, locked until the transaction ends. */
export async function roleGrant(db: Db, congress: CongressId, id: string): Promise<HeldRole | null> {
  const [row] = await db.query<HeldRole>(`${GRANTS} for update of g`, [congress, null, id]);
  return row ?? null;
}

/** A role to give, through its last day where one is set. */
export interface NewRole {
  readonly personId: PersonId;
  readonly role: string;
  readonly bodyId: BodyId | null;
  readonly from: Day;
  readonly until: Day | null;
}

/** Gives a role; whether he may hold it has been looked at. */
export async function addRoleGrant(db: Db, congressId: CongressId, { personId, role, bodyId, from, until }: NewRole): Promise<void> {
  await records(db, RoleGrant).insert({ congressId, personId, role, bodyId, validFrom: from, validUntil: until });
}

/** `until` is the last day on which the role holds; the day before its first one takes it back altogether. */
export async function endRoleGrant(db: Db, congressId: CongressId, id: string, until: Day): Promise<void> {
  await records(db, RoleGrant).update({ congressId, id }, { validUntil: until });
}

/** Holds a person's roles still, so that two who give roles at once see one another. False: no such person. */
export async function holdRolesOf(db: Db, congress: CongressId, person: PersonId): Promise<boolean> {
  return (await db.query(HOLD_PERSON, [congress, person])).length > 0;
}

/** Is the body there, and open on that day? */
export async function isOpenBody(db: Db, congress: CongressId, body: BodyId, day: Day): Promise<boolean> {
  return (await db.query(OPEN_BODY, [congress, body, day])).length > 0;
}
