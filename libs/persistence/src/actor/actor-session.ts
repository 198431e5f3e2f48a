import { handlingRoles, ratingRoles } from '@huiying/case-type-suggestion';
import type { BodyId, CongressId, PersonId, RoleHeld } from '@huiying/engine';

/** Who asks: one person, in one congress at a time, with the roles that he holds today. */
export interface ActorSession {
  readonly congressId: CongressId;
  readonly personId: PersonId;
  readonly roles: readonly RoleHeld[];
  /** Stands on the handling side: veiled things do not exist for him. */
  readonly handling: boolean;
}

const HANDLING_ROLES: ReadonlySet<string> = new Set(handlingRoles);

/** Whoever holds a role of the handling side is on it, whatever else he holds: secrecy goes before convenience. */
export const isHandlingSide = (roles: readonly RoleHeld[]): boolean => roles.some((r) => HANDLING_ROLES.has(r.role));

const RATING_ROLES: ReadonlySet<string> = new Set(ratingRoles);

/** One acts on ratings, the other is on the handling side: in one person the secrecy of ratings would end. */
export const areOfTwoSides = (one: string, other: string): boolean =>
  (HANDLING_ROLES.has(one) && RATING_ROLES.has(other)) || (RATING_ROLES.has(one) && HANDLING_ROLES.has(other));

const personSubject = (id: PersonId): string => `person:${id}`;
const bodySubject = (id: BodyId): string => `body:${id}`;

/** All that rows of `case_access` and `task` may be given to and that this person is. */
export function subjectsOf(session: ActorSession): readonly string[] {
  const subjects = new Set([personSubject(session.personId)]);
  for (const { role, bodyId, bodyKind } of session.roles) {
    subjects.add(`role:${role}`);
    if (bodyId !== null) subjects.add(bodySubject(bodyId));
    if (bodyKind !== null) subjects.add(`kind:${bodyKind}`);
  }
  return [...subjects];
}
