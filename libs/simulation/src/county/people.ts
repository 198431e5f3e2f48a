import { deputyIdOf, staffIdOf } from '@huiying/persistence';
import type { CongressId } from '@huiying/engine';
import names from '../data/names.json';
import { seededRandom, shuffled } from '../random';
import type { CastMember, RoleInBody } from './plan';

/** Roles of every unit that handles suggestions, each with a person of its own. */
const UNIT_ROLES = [['clerk', 'unitClerk'], ['handler', 'unitHandler'], ['leader', 'unitLeader']] as const;

/** Kinds of bodies that get work to handle. The offices that divide it have people of their own in the list of staff. */
const HANDLING_KINDS: ReadonlySet<string> = new Set(['governmentDepartment', 'verticalAgency', 'partyOrgan', 'town', 'subdistrict', 'stateEnterprise', 'court', 'governmentOffice']);

/** One of those who work beside the units: committee, offices, administrators. `body` is a body's code. */
export interface StaffEntry {
  readonly login: string;
  readonly body: string | null;
  readonly roles: readonly string[];
}

interface BodyEntry {
  readonly code: string;
  readonly kind: string;
}

/** From what a congress's people are invented; `seed` decides their names and telephone numbers. */
export interface CastPlan {
  readonly congress: CongressId;
  /** Added to the logins of units' people and deputies, which are unique over the installation. */
  readonly suffix: string;
  readonly seed: number;
  readonly staff: readonly StaffEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly deputies: number;
  readonly term: number;
  /** Codes of the bodies that are groups of deputies, in their order. */
  readonly groups: readonly string[];
}

/** Login of one of a unit's people. */
export const unitLogin = (role: 'clerk' | 'handler' | 'leader', bodyCode: string, suffix = ''): string => `${role}.${bodyCode.toLowerCase()}${suffix}`;
/** Login of a deputy, counted from 1. */
export const deputyLogin = (n: number, suffix = ''): string => `deputy${String(n).padStart(2, '0')}${suffix}`;

/** The invented people of a congress: its staff, three of each unit, its deputies. The same plan gives the same people. */
export function castOf(plan: CastPlan): readonly CastMember[] {
  const random = seededRandom(plan.seed);
  const surnames = shuffled(names.surnames, random);
  const given = shuffled(names.given, random);
  let made = 0;
  const invent = (): Pick<CastMember, 'name' | 'phone'> => {
    const at = made;
    made += 1;
    // Neither list repeats before both have gone round, so no two people of a congress have one name.
    const name = `${surnames[at % surnames.length]}${given[(at + Math.floor(at / surnames.length)) % given.length]}`;
    return { name, phone: `1990000${String(plan.seed * 1000 + at).padStart(4, '0').slice(-4)}` };
  };
  const staffMember = (login: string, roles: readonly RoleInBody[]): CastMember => ({ login, personId: staffIdOf(plan.congress, login), ...invent(), roles, deputy: null });
  const staff = plan.staff.map(({ login, body, roles }) => staffMember(login, roles.map((role) => ({ role, bodyCode: body }))));
  const units = plan.bodies.filter(({ kind }) => HANDLING_KINDS.has(kind))
    .flatMap(({ code }) => UNIT_ROLES.map(([part, role]) => staffMember(unitLogin(part, code, plan.suffix), [{ role, bodyCode: code }])));
  const deputies = Array.from({ length: plan.deputies }, (_, i): CastMember => {
    const card = `${plan.term}${String(i + 1).padStart(3, '0')}`;
    const groupCode = plan.groups[i % plan.groups.length];
    if (groupCode === undefined) throw new Error('deputies without a group');
    return { login: deputyLogin(i + 1, plan.suffix), personId: deputyIdOf(plan.congress, card), ...invent(), roles: [{ role: 'deputy', bodyCode: null }], deputy: { card, groupCode } };
  });
  return [...staff, ...units, ...deputies];
}
