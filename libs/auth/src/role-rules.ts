import { areOfTwoSides } from '@huiying/persistence';
import { ADMINISTRATOR_ROLES, CASE_ROLES } from './permissions';

const ADMINISTRATORS: readonly string[] = ADMINISTRATOR_ROLES;

/** Roles that an administrator gives, in the order of a list. Deputies come with their register, not by hand. */
export const ROLES_GIVEN = [...CASE_ROLES.filter((role) => role !== 'deputy'), ...ADMINISTRATOR_ROLES] as const;

const IN_A_BODY: readonly string[] = ['unitClerk', 'unitHandler', 'unitLeader', 'coordinator', 'checker', 'groupSecretary', 'supervisor'];

/** Is a role held in a body? `optional`: the congress's own people, who are needed before its bodies are entered. */
export const bodyOfRole = (role: string): 'required' | 'optional' | 'none' =>
  ADMINISTRATORS.includes(role) ? 'none' : IN_A_BODY.includes(role) ? 'required' : 'optional';

/** Why one person does not hold two roles: `administrators` are kept apart (三员分立), and the `sides` of a rating. */
export type Apart = 'administrators' | 'sides';

/**
 * Why one person may not hold both, or null. System, security and audit administrators are different people, and none of
 * them has a part in cases. Whoever works for a unit or its office has no role that acts on ratings before they are open.
 */
export function apart(one: string, other: string): Apart | null {
  if (one !== other && (ADMINISTRATORS.includes(one) || ADMINISTRATORS.includes(other))) return 'administrators';
  return areOfTwoSides(one, other) ? 'sides' : null;
}
