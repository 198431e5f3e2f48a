import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { isHandlingSide, type ActorSession } from '@huiying/persistence';
import type { BodyId, CongressId, PersonId, RoleHeld } from '@huiying/engine';
import { errandRules } from './errand-module';

/** A congress with one body, its registrar and its clerk, written by the owner of the tables. */
export interface ErrandCounty {
  readonly congressId: CongressId;
  readonly body: BodyId;
  readonly registrar: ActorSession;
  readonly clerk: ActorSession;
}

/** Makes a congress with rules for errands and people who may give them. */
export async function makeErrandCounty(ownerUrl: string): Promise<ErrandCounty> {
  const congressId = randomUUID() as CongressId;
  const body = randomUUID() as BodyId;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [congressId]);
    await owner.query(`insert into body (congress_id, id, code, kind, open_from) values ($1, $2, 'D01', 'governmentDepartment', '2020-01-01')`, [congressId, body]);
    await owner.query(`insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, 'errand', 'errand-1', '2020-01-01', $2)`, [congressId, errandRules(3)]);
    const person = async (role: string, at: BodyId | null): Promise<ActorSession> => {
      const personId = randomUUID() as PersonId;
      await owner.query(`insert into person (congress_id, id, name) values ($1, $2, $3)`, [congressId, personId, `${role} 某`]);
      await owner.query(`insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`, [congressId, personId, role, at]);
      const roles: RoleHeld[] = [{ role, bodyId: at, bodyKind: at && 'governmentDepartment' }];
      return { congressId, personId, roles, handling: isHandlingSide(roles) };
    };
    return { congressId, body, registrar: await person('registrar', null), clerk: await person('unitClerk', body) };
  } finally {
    await owner.end();
  }
}
