import { createHash } from 'node:crypto';
import { day, derivedId, type BodyId, type CongressId, type PersonId } from '@huiying/engine';
import { bodyIdOf, dataSourceFor, deputyIdOf, putBodies, putCalendarYear, putCongress, putDeputies, putMeeting, putPeople, putRoles, putRuleSet, staffIdOf, withActor, type Db } from '@huiying/persistence';
import { calendarYears, ruleSets } from '@huiying/rules';

const SINCE = day('2020-01-01');

/** Invented people with a role and a body each. */
export const STAFF = {
  registrar: ['registrar', 'R01'], committeeLeader: ['committeeLeader', 'R01'], supervisor: ['supervisor', 'R01'], chair: ['chair', 'R01'], securityOfficer: ['securityOfficer', 'R01'],
  secretary: ['groupSecretary', 'G01'], strangeSecretary: ['groupSecretary', 'G02'],
  coordinator: ['coordinator', 'Z01'], checker: ['checker', 'Z01'], partyCoordinator: ['coordinator', 'P01'], partyChecker: ['checker', 'P01'],
  clerk: ['unitClerk', 'D01'], handler: ['unitHandler', 'D01'], unitLeader: ['unitLeader', 'D01'],
  coClerk: ['unitClerk', 'D02'], coHandler: ['unitHandler', 'D02'], coLeader: ['unitLeader', 'D02'],
  strangeClerk: ['unitClerk', 'D03'], strangeHandler: ['unitHandler', 'D03'], strangeLeader: ['unitLeader', 'D03'],
  admin: ['systemAdministrator', null], securityAdmin: ['securityAdministrator', null], auditor: ['auditAdministrator', null],
} as const;
/** Deputies by their cards; the first one leads. */
export const DEPUTIES = { lead: '001', cosigner: '002', decliner: '003', strangeDeputy: '004' } as const;
export type Who = keyof typeof STAFF | keyof typeof DEPUTIES;
export const everybody = [...Object.keys(STAFF), ...Object.keys(DEPUTIES)] as readonly Who[];
const isDeputy = (who: Who): who is keyof typeof DEPUTIES => who in DEPUTIES;

/** An invented county whose ids all follow from its name, so that it can be made twice and be the same. */
export class County {
  readonly congressId: CongressId;

  constructor(readonly name: string) {
    this.congressId = derivedId('test congress', name) as CongressId;
  }

  person(who: Who): PersonId {
    return isDeputy(who) ? deputyIdOf(this.congressId, DEPUTIES[who]) : staffIdOf(this.congressId, who);
  }

  body(code: string): BodyId {
    return bodyIdOf(this.congressId, code);
  }

  /** The bearer token that everybody has; the same one in every installation. */
  token(who: Who): string {
    return `${this.name}-${who}-token`;
  }

  /** Writes registers, rules, calendar, accounts and tokens, as the owner of the tables. */
  async put(ownerUrl: string): Promise<void> {
    const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'test-owner', poolSize: 1 }).initialize();
    try {
      await withActor(owner, { congressId: this.congressId, personId: this.person('registrar'), roles: [], handling: false }, (db) => this.write(db));
    } finally {
      await owner.destroy();
    }
  }

  private async write(db: Db): Promise<void> {
    const id = this.congressId;
    const body = (code: string, kind: string, name: string, rank: number) => ({ code, kind, superiorName: null, rank, openFrom: SINCE, name, shortName: name, otherNames: [] });
    await putCongress(db, { id, name: '甲县人大常委会', kind: 'county' });
    await putBodies(db, id, [
      body('R01', 'congressBody', '代表工委', 1), body('Z01', 'governmentOffice', '县政府办', 2), body('D01', 'governmentDepartment', '县住建局', 3),
      body('D02', 'governmentDepartment', '县财政局', 4), body('D03', 'governmentDepartment', '县水利局', 5), body('G01', 'congressBody', '城东代表小组', 6), body('G02', 'congressBody', '城西代表小组', 7), body('P01', 'partyOffice', '县委办', 8),
    ]);
    await putPeople(db, id, everybody.map((who, i) => ({ id: this.person(who), name: `${who}某`, phone: `1380000${String(i).padStart(4, '0')}` })));
    await putDeputies(db, id, Object.values(DEPUTIES).map((card, i) => ({
      personId: deputyIdOf(id, card), card, term: 18, delegation: '城东', groupCode: 'G01', rank: i + 1, inOfficeFrom: SINCE, inOfficeUntil: null,
    })));
    await putRoles(db, id, everybody.map((who) => {
      const [role, bodyCode] = isDeputy(who) ? (['deputy', null] as const) : STAFF[who];
      return { personId: this.person(who), role, bodyCode, validFrom: SINCE };
    }));
    await putMeeting(db, id, { code: '18-3', term: 18, session: 3, opensOn: day('2026-01-10'), closesOn: day('2026-01-15'), cutOffOn: null });
    const set = ruleSets.recommended;
    await putRuleSet(db, id, 'suggestion', `${set.id}-${set.version}`, SINCE, set);
    for (const year of calendarYears) await putCalendarYear(db, id, year);
    await db.query('update congress set fingerprint_key = $2 where id = $1', [id, createHash('sha256').update(this.name).digest()]);
    for (const who of everybody) await this.giveToken(db, who);
  }

  private async giveToken(db: Db, who: Who): Promise<void> {
    const account = derivedId('test account', this.congressId, who);
    await db.query(`insert into account (id, congress_id, person_id, login, password_hash) values ($1, $2, $3, $4, 'nobody signs in by it')`, [account, this.congressId, this.person(who), `${this.name}-${who}`.toLowerCase()]);
    await db.query(
      `insert into api_token (id, account_id, congress_id, person_id, name, token_hash, created_at, expires_at) values ($1, $2, $3, $4, 'test', $5, '2026-01-01', '2099-01-01')`,
      [derivedId('test token', account), account, this.congressId, this.person(who), createHash('sha256').update(this.token(who), 'utf8').digest()]);
  }
}
