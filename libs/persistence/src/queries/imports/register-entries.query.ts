import type { BodyId, Day, PersonId, RoleHeld } from '@huiying/engine';
import { records } from '../../actor/records';
import type { Db } from '../../connection/db';
import { loadSql } from '../../connection/load-sql';
import { BodyName, Deputy, RoleGrant } from '../../entities';

const BODY = loadSql('queries/imports/registered-body');
const ROLES_HELD = loadSql('queries/imports/roles-held');

/** A body as it stands in the register, with its name of today. */
export interface RegisteredBody {
  readonly id: BodyId;
  readonly openFrom: Day;
  readonly name: string;
  readonly shortName: string;
  readonly nameFrom: Day;
}

/** The body of a code; null where there is none. */
export async function registeredBody(db: Db, congressId: string, code: string): Promise<RegisteredBody | null> {
  const [row] = await db.query<RegisteredBody>(BODY, [congressId, code], 'registered-body');
  return row ?? null;
}

/** Ends a name with a day: past days go on showing it. */
export async function endBodyName(db: Db, congressId: string, body: BodyId, from: Day, lastDay: Day): Promise<void> {
  await records(db, BodyName).update({ congressId, bodyId: body, validFrom: from }, { validUntil: lastDay });
}

/** Whose seat it is, and through which day. */
export interface RegisteredSeat {
  readonly personId: PersonId;
  readonly inOfficeFrom: Day;
  readonly inOfficeUntil: Day | null;
}

/** The seat of a deputy's card; null where there is none. */
export async function registeredSeat(db: Db, congressId: string, card: string): Promise<RegisteredSeat | null> {
  const seat = await records(db, Deputy).findOneBy({ congressId, card });
  return seat && { personId: seat.personId as PersonId, inOfficeFrom: seat.inOfficeFrom as Day, inOfficeUntil: seat.inOfficeUntil as Day | null };
}

/** Makes the role of a deputy end with his seat, or run again (null). */
export async function endDeputyRole(db: Db, congressId: string, person: PersonId, lastDay: Day | null): Promise<void> {
  await records(db, RoleGrant).update({ congressId, personId: person, role: 'deputy' }, { validUntil: lastDay });
}

/** Roles that a person holds today. */
export const rolesHeld = (db: Db, congressId: string, person: string): Promise<readonly RoleHeld[]> =>
  db.query<RoleHeld>(ROLES_HELD, [congressId, person], 'roles-held');
