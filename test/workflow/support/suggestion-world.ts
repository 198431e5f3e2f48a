import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { isPinned, suggestion } from '@huiying/case-type-suggestion';
import { orderDesk, type OrderTaker } from '@huiying/activities';
import type { BodyId, CaseFacts, CaseId, CongressId, DeadlineLedger, PersonId, RoleHeld } from '@huiying/engine';
import { asCaseModule, Executor, type AnyCaseModule, type CommandRequest } from '@huiying/executor';
import { dataSourceFor, isHandlingSide, type ActorSession } from '@huiying/persistence';
import { calendarYears, parseRuleSet, ruleSets, type RuleSetId } from '@huiying/rules';
import { createDatabase, type TestDatabase } from '@huiying/testkit';

/** The real case type and its real rules, without the tables that only pages read. */
const suggestionModule: AnyCaseModule = asCaseModule({
  type: suggestion,
  views: [],
  readRules: (data) => {
    const parsed = parseRuleSet(data);
    return parsed.ok ? { ok: true, rules: parsed.rules } : { ok: false, problems: parsed.problems.map(({ code }) => code) };
  },
  isPinned,
  searchable: () => [],
});

type Who = 'deputy' | 'registrar' | 'clerk' | 'leader' | 'handler';
type Body = 'office' | 'education' | 'health';

/** A county in which one deputy, one registrar and two units live, and the real executor on PostgreSQL. */
export class SuggestionWorld {
  private constructor(
    private readonly database: TestDatabase, readonly owner: Client, private readonly source: DataSource, private readonly executor: Executor, readonly desk: OrderTaker,
    readonly bodies: Readonly<Record<Body, BodyId>>, private readonly sessions: Readonly<Record<Who, ActorSession>>,
  ) {}

  static async make(ruleSet: RuleSetId): Promise<SuggestionWorld> {
    const database = await createDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await dataSourceFor({ url: database.workerUrl, applicationName: 'test' }).initialize();
    const executor = new Executor(source, [suggestionModule]);
    const congressId = randomUUID() as CongressId;
    const bodies = { office: randomUUID() as BodyId, education: randomUUID() as BodyId, health: randomUUID() as BodyId };
    await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [congressId]);
    for (const [name, id] of Object.entries(bodies)) {
      await owner.query(`insert into body (congress_id, id, code, kind, open_from) values ($1, $2, $3, $4, '2020-01-01')`, [congressId, id, name, name === 'office' ? 'congressBody' : 'governmentDepartment']);
    }
    await owner.query(`insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, 'suggestion', 'test-1', '2020-01-01', $2)`, [congressId, ruleSets[ruleSet]]);
    for (const year of calendarYears) await owner.query('insert into calendar_year (congress_id, year, data) values ($1, $2, $3)', [congressId, year.year, year]);
    const person = async (role: string, at: BodyId | null, kind: string | null): Promise<ActorSession> => {
      const personId = randomUUID() as PersonId;
      await owner.query('insert into person (congress_id, id, name) values ($1, $2, $3)', [congressId, personId, `${role}某`]);
      await owner.query(`insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`, [congressId, personId, role, at]);
      if (role === 'deputy') await owner.query(`insert into deputy (congress_id, person_id, card, term, in_office_from) values ($1, $2, 'D1', 18, '2022-01-01')`, [congressId, personId]);
      const roles: RoleHeld[] = [{ role, bodyId: at, bodyKind: kind }];
      return { congressId, personId, roles, handling: isHandlingSide(roles) };
    };
    const unit = (role: string): Promise<ActorSession> => person(role, bodies.education, 'governmentDepartment');
    const sessions = {
      deputy: await person('deputy', null, null), registrar: await person('registrar', bodies.office, 'congressBody'),
      clerk: await unit('unitClerk'), leader: await unit('unitLeader'), handler: await unit('unitHandler'),
    };
    return new SuggestionWorld(database, owner, source, executor, orderDesk(source, [suggestionModule]), bodies, sessions);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.source.destroy();
    await this.database.drop();
  }

  /** A command that must be accepted; answers the case and its facts. */
  async give(who: Who, command: string, input: object = {}, over: Partial<CommandRequest> = {}): Promise<{ caseId: CaseId; facts: CaseFacts }> {
    const result = await this.executor.execute(this.sessions[who], {
      caseType: 'suggestion', caseId: null, command, part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input, idempotencyKey: randomUUID(), ifMatch: null, ...over,
    });
    if (!result.ok) throw new Error(`${command}: ${JSON.stringify(result)}`);
    return result;
  }

  /** A suggestion that the deputy has submitted. */
  async submitted(): Promise<CaseId> {
    const text = (words: string, kind: string) => ({ $text: words, kind });
    const { caseId } = await this.give('deputy', 'open', { source: 'betweenSessions', title: text('关于加装电梯的建议', 'title'), text: text('请予办理。', 'body') });
    await this.give('deputy', 'submit', {}, { caseId });
    return caseId;
  }

  /** A suggestion that one main and one co-handling unit have been given. */
  async handedOver(): Promise<CaseId> {
    const caseId = await this.submitted();
    await this.give('registrar', 'register', {}, { caseId });
    await this.give('registrar', 'preAssign', { units: [{ unit: this.bodies.education, kind: 'main' }, { unit: this.bodies.health, kind: 'co' }] }, { caseId });
    await this.give('registrar', 'handOver', { difficulty: 'normal' }, { caseId });
    return caseId;
  }

  async deadlines(caseId: CaseId): Promise<readonly DeadlineLedger[]> {
    const { rows } = await this.owner.query<{ deadlines: Record<string, DeadlineLedger> }>(`select state->'deadlines' as deadlines from case_head where id = $1`, [caseId]);
    return Object.values(rows[0]?.deadlines ?? {});
  }

  async eventsOf(caseId: CaseId): Promise<readonly string[]> {
    return (await this.owner.query<{ type: string }>('select type from case_event where case_id = $1 order by seq', [caseId])).rows.map(({ type }) => type);
  }
}
