import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashPassword } from '@huiying/auth';
import type { BodyId, CongressId, Day, PersonId } from '@huiying/engine';
import {
  bodyIdOf, dataSourceFor, deputyIdOf, putBodies, putCalendarYear, putCongress, putDeputies, putMeeting, putPeople, putRoles, putRuleSet, staffIdOf, withActor, type ActorSession,
} from '@huiying/persistence';
import { calendarYears, ruleSets, type RuleSetId } from '@huiying/rules';

/** Of everybody in the county; long enough, and of two scripts. */
export const PASSWORD = 'only for tests, 长一点';
const SINCE = '2020-01-01' as Day;

/** Logins of a small invented county; every one has the same password. */
export const STAFF = {
  registrar: { role: 'registrar', body: 'R01' },
  leader: { role: 'committeeLeader', body: 'R01' },
  coordinator: { role: 'coordinator', body: 'Z01' },
  checker: { role: 'checker', body: 'Z01' },
  clerk: { role: 'unitClerk', body: 'D01' },
  handler: { role: 'unitHandler', body: 'D01' },
  unitLeader: { role: 'unitLeader', body: 'D01' },
  otherClerk: { role: 'unitClerk', body: 'D02' },
  otherLeader: { role: 'unitLeader', body: 'D02' },
  admin: { role: 'systemAdministrator', body: null },
} as const;
/** Somebody of the staff by the short name of `STAFF`. */
export type StaffLogin = keyof typeof STAFF;

/** Ids and logins of one county that was written. */
export interface County {
  readonly congressId: CongressId;
  /** Prefix of the logins, so that two counties can live in one database. */
  readonly login: (who: StaffLogin | 'deputy' | 'cosigner') => string;
  readonly person: (who: StaffLogin | 'deputy' | 'cosigner') => PersonId;
  readonly body: (code: string) => BodyId;
}

const body = (code: string, kind: string, name: string, rank: number) => ({ code, kind, superiorName: null, rank, openFrom: SINCE, name, shortName: name, otherNames: [] });

/** Writes the county as the owner of the tables. */
export async function makeCounty(ownerUrl: string, rules: RuleSetId = 'recommended'): Promise<County> {
  const congressId = randomUUID() as CongressId;
  const prefix = congressId.slice(0, 8);
  const person = (who: string): PersonId => (who === 'deputy' ? deputyIdOf(congressId, '001') : who === 'cosigner' ? deputyIdOf(congressId, '002') : staffIdOf(congressId, who));
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'test-owner', poolSize: 2 }).initialize();
  const session: ActorSession = { congressId, personId: person('registrar'), roles: [], handling: false };
  try {
    await withActor(owner, session, async (db) => {
      await putCongress(db, { id: congressId, name: '甲县人大常委会', kind: 'county' });
      await putBodies(db, congressId, [
        body('R01', 'congressBody', '代表工委', 1), body('Z01', 'governmentOffice', '县政府办', 2), body('D01', 'governmentDepartment', '县住建局', 3), body('D02', 'governmentDepartment', '县财政局', 4),
        body('T01', 'town', '城东镇', 5),
      ]);
      await putPeople(db, congressId, [
        { id: person('deputy'), name: '代表甲', phone: '13800000001' }, { id: person('cosigner'), name: '代表乙', phone: '13800000002' },
        ...Object.keys(STAFF).map((login) => ({ id: person(login), name: `${login}某`, phone: '13900000000' })),
      ]);
      await putDeputies(db, congressId, ['001', '002'].map((card, i) => ({
        personId: deputyIdOf(congressId, card), card, term: 18, delegation: '城东', groupCode: null, rank: i + 1, inOfficeFrom: SINCE, inOfficeUntil: null,
      })));
      await putRoles(db, congressId, [
        ...Object.entries(STAFF).map(([login, { role, body: bodyCode }]) => ({ personId: person(login), role, bodyCode, validFrom: SINCE })),
        ...['deputy', 'cosigner'].map((who) => ({ personId: person(who), role: 'deputy', bodyCode: null, validFrom: SINCE })),
      ]);
      await putMeeting(db, congressId, { code: '18-3', term: 18, session: 3, opensOn: '2026-01-10' as Day, closesOn: '2026-01-15' as Day, cutOffOn: null });
      const set = ruleSets[rules];
      await putRuleSet(db, congressId, 'suggestion', `${set.id}-${set.version}`, SINCE, set);
      for (const year of calendarYears) await putCalendarYear(db, congressId, year);
    });
    await makeAccounts(owner, congressId, prefix, person);
  } finally {
    await owner.destroy();
  }
  return { congressId, login: (who) => `${prefix}-${who}`.toLowerCase(), person, body: (code) => bodyIdOf(congressId, code) };
}

async function makeAccounts(owner: DataSource, congressId: CongressId, prefix: string, person: (who: string) => PersonId): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  for (const who of [...Object.keys(STAFF), 'deputy', 'cosigner']) {
    await owner.query('insert into account (congress_id, person_id, login, password_hash) values ($1, $2, $3, $4)', [congressId, person(who), `${prefix}-${who}`.toLowerCase(), hash]);
  }
}
