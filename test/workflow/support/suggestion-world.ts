import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { isPinned, suggestion } from '@huiying/case-type-suggestion';
import { orderDesk, type OrderTaker } from '@huiying/activities';
import { commandSchemas, jsonSchemaOf, textsOnTheirWay, type HttpCommandName } from '@huiying/contracts/schemas';
import { day, momentOf, nextSteps, type CaseFacts, type CaseId, type DeadlineLedger, type NextStep } from '@huiying/engine';
import { asCaseModule, Executor, readCase, type AnyCaseModule, type CommandRequest } from '@huiying/executor';
import type { Query } from '@huiying/operations';
import { dataSourceFor, withActor, withoutActor } from '@huiying/persistence';
import { parseRuleSet, type RuleSetId } from '@huiying/rules';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { makeSuggestionCounty, type SuggestionCounty, type Who } from './suggestion-county';

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

/** Where the clock stands when a life begins: a Monday in a year whose days off are published. */
export const BEGINS = momentOf(day('2026-03-02'), 9);

/** An event as it is written, with the order that brought it. */
export interface WrittenEvent {
  readonly seq: number;
  readonly type: string;
  readonly part: string;
  readonly actor: string;
  readonly stage: string | null;
  readonly commandId: string;
  readonly deadline: string | null;
  readonly step: string | null;
}

/** A county in which two deputies, one registrar and two units live, and the real executor on PostgreSQL. */
export class SuggestionWorld {
  /** The desk as the worker's activities use it, and as the api's relay does. */
  readonly desk: OrderTaker;
  readonly apiDesk: OrderTaker;
  readonly query: Query;
  readonly bodies: SuggestionCounty['bodies'];
  readonly sessions: SuggestionCounty['sessions'];
  private readonly executor: Executor;

  private constructor(
    private readonly database: TestDatabase, readonly owner: Client, private readonly api: DataSource, private readonly worker: DataSource,
    { bodies, sessions }: SuggestionCounty,
  ) {
    this.bodies = bodies;
    this.sessions = sessions;
    this.executor = new Executor(api, [suggestionModule]);
    this.desk = orderDesk(worker, [suggestionModule]);
    this.apiDesk = orderDesk(api, [suggestionModule]);
    this.query = (text, values) => withoutActor(api, (db) => db.query(text, values));
  }

  static async make(ruleSet: RuleSetId = 'recommended'): Promise<SuggestionWorld> {
    const database = await createDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const county = await makeSuggestionCounty(owner, ruleSet);
    const source = (url: string): Promise<DataSource> => dataSourceFor({ url, applicationName: 'test' }).initialize();
    return new SuggestionWorld(database, owner, await source(database.apiUrl), await source(database.workerUrl), county);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.destroy();
    await this.worker.destroy();
    await this.database.drop();
  }

  async open(): Promise<CaseId> {
    return (await this.give('deputy', { command: 'open', input: { source: 'betweenSessions', title: '关于加装电梯的建议', text: '请予办理。' } })).caseId;
  }

  /** Acts on the newest part at which the command is allowed just now; throws where it is allowed at none. */
  async act(who: Who, caseId: CaseId, command: HttpCommandName, input: object = {}, reason?: string): Promise<CaseFacts> {
    const session = this.sessions[who];
    const actions = await withActor(this.api, session, async (db) => (await readCase(db, this.executor.parts, session, caseId))?.actions() ?? []);
    const action = actions.filter((a) => a.command === command && a.allowed).at(-1);
    if (action === undefined) throw new Error(`${command} is not allowed for ${who}: ${JSON.stringify(actions.filter((a) => a.command === command))}`);
    const words = reason === undefined ? null : { $text: reason, kind: 'reason' };
    return (await this.give(who, { command, caseId, part: action.part, input, reason: words })).facts;
  }

  private async give(who: Who, { command, input, ...given }: Partial<CommandRequest> & { readonly command: HttpCommandName }): Promise<{ caseId: CaseId; facts: CaseFacts }> {
    const schema = commandSchemas[command];
    const result = await this.executor.execute(this.sessions[who], {
      caseType: 'suggestion', caseId: null, command, part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, idempotencyKey: randomUUID(), ifMatch: null,
      ...given, input: textsOnTheirWay(jsonSchemaOf(schema), schema.parse(input)),
    });
    if (!result.ok) throw new Error(`${command} by ${who}: ${JSON.stringify(result)}`);
    return { caseId: result.caseId, facts: result.facts() };
  }

  async facts(caseId: CaseId): Promise<CaseFacts> {
    return (await this.apiDesk.loadFacts({ caseType: 'suggestion', caseId, epoch: 1 })).facts;
  }

  /** Every step of a running clock that has fallen due and is not done, as the case is written; facts name the nearest three alone. */
  async dueSteps(caseId: CaseId): Promise<readonly NextStep[]> {
    const read = await withActor(this.api, this.sessions.deputy, (db) => readCase(db, this.executor.parts, this.sessions.deputy, caseId));
    if (read === null) throw new Error('the lead does not see the case');
    return nextSteps(read.module.type, read.stored, read.context).filter(({ at }) => at <= read.context.now);
  }

  async seq(caseId: CaseId): Promise<number> {
    return (await this.owner.query<{ seq: number }>('select seq from case_head where id = $1', [caseId])).rows[0]?.seq ?? 0;
  }

  async deadlines(caseId: CaseId): Promise<readonly DeadlineLedger[]> {
    const { rows } = await this.owner.query<{ deadlines: Record<string, DeadlineLedger> }>(`select state->'deadlines' as deadlines from case_head where id = $1`, [caseId]);
    return Object.values(rows[0]?.deadlines ?? {});
  }

  async eventsOf(caseId: CaseId): Promise<readonly WrittenEvent[]> {
    const { rows } = await this.owner.query<WrittenEvent>(
      `select seq, type, body->>'part' as part, body->>'actor' as actor, body->>'stage' as stage, command_id as "commandId", body->'data'->>'deadline' as deadline, body->'data'->>'step' as step
         from case_event where case_id = $1 order by seq`, [caseId]);
    return rows;
  }

  async waitingRows(): Promise<number> {
    return (await this.owner.query<{ n: number }>('select count(*)::int as n from process_outbox')).rows[0]?.n ?? 0;
  }
}
