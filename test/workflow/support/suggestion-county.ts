import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { BodyId, CongressId, PersonId, RoleHeld } from '@huiying/engine';
import { isHandlingSide, type ActorSession } from '@huiying/persistence';
import { calendarYears, ruleSets, type RuleSetId } from '@huiying/rules';

const BODIES = {
  office: 'congressBody', government: 'governmentOffice', education: 'governmentDepartment', health: 'governmentDepartment',
} as const;
type Body = keyof typeof BODIES;

/** Whom the lives need, and where each of them sits. Education is the main unit, health helps. */
const STAFF = {
  deputy: ['deputy', null], second: ['deputy', null], registrar: ['registrar', 'office'], coordinator: ['coordinator', 'government'], checker: ['checker', 'government'],
  clerk: ['unitClerk', 'education'], handler: ['unitHandler', 'education'], leader: ['unitLeader', 'education'], coClerk: ['unitClerk', 'health'], coLeader: ['unitLeader', 'health'],
} as const satisfies Readonly<Record<string, readonly [string, Body | null]>>;
export type Who = keyof typeof STAFF;

export interface SuggestionCounty {
  readonly bodies: Readonly<Record<Body, BodyId>>;
  readonly sessions: Readonly<Record<Who, ActorSession>>;
}

/** Writes an invented county with its rules and calendar, and those who act in it. */
export async function makeSuggestionCounty(owner: Client, ruleSet: RuleSetId): Promise<SuggestionCounty> {
  const congressId = randomUUID() as CongressId;
  await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [congressId]);
  const bodies: Record<Body, BodyId> = { office: randomUUID() as BodyId, government: randomUUID() as BodyId, education: randomUUID() as BodyId, health: randomUUID() as BodyId };
  for (const body of Object.keys(BODIES) as Body[]) {
    await owner.query(`insert into body (congress_id, id, code, kind, open_from) values ($1, $2, $3, $4, '2020-01-01')`, [congressId, bodies[body], body, BODIES[body]]);
  }
  await owner.query(`insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, 'suggestion', 'test-1', '2020-01-01', $2)`, [congressId, ruleSets[ruleSet]]);
  for (const year of calendarYears) await owner.query('insert into calendar_year (congress_id, year, data) values ($1, $2, $3)', [congressId, year.year, year]);

  const person = async (who: Who): Promise<ActorSession> => {
    const [role, body] = STAFF[who];
    const at = body === null ? null : bodies[body];
    const personId = randomUUID() as PersonId;
    await owner.query('insert into person (congress_id, id, name) values ($1, $2, $3)', [congressId, personId, `${role}某`]);
    await owner.query(`insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`, [congressId, personId, role, at]);
    if (role === 'deputy') await owner.query(`insert into deputy (congress_id, person_id, card, term, in_office_from) values ($1, $2, $3, 18, '2022-01-01')`, [congressId, personId, who]);
    const roles: RoleHeld[] = [{ role, bodyId: at, bodyKind: body === null ? null : BODIES[body] }];
    return { congressId, personId, roles, handling: isHandlingSide(roles) };
  };
  const sessions: Partial<Record<Who, ActorSession>> = {};
  for (const who of Object.keys(STAFF) as Who[]) sessions[who] = await person(who);
  return { bodies, sessions: sessions as Record<Who, ActorSession> };
}
