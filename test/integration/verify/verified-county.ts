import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { addDays, canonicalBytes, chainHash, day, dayOf, endOfDay, eventAsJson, instantOf, yearOf, type CaseEvent, type CaseId } from '@huiying/engine';
import { Executor, OrderDesk, type CommandRequest, type CommandResult } from '@huiying/executor';
import { verify, type Finding, type Note, type VerifiedCaseType, type VerifyOptions } from '@huiying/operations';
import { dataSourceFor } from '@huiying/persistence';
import { createDatabase, errandModule, makeErrandCounty, type ErrandCounty, type TestDatabase } from '@huiying/testkit';

export const errandChecks: VerifiedCaseType = { module: errandModule, views: [], invariants: () => [] };

/** A database with a few lived cases in it, and its owner's hand to spoil them. */
export class VerifiedCounty {
  readonly notes: Note[] = [];

  private constructor(
    private readonly database: TestDatabase, readonly dataSource: DataSource, readonly owner: Client, readonly county: ErrandCounty,
    /** Still waiting for its answer. */
    readonly open: CaseId,
    readonly answered: CaseId,
    /** Its answer did not come in time. */
    readonly lapsed: CaseId,
  ) {}

  static async make(): Promise<VerifiedCounty> {
    const database = await createDatabase();
    const dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'test' }).initialize();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const county = await makeErrandCounty(database.ownerUrl);
    await publishYears(owner, county);
    const executor = new Executor(dataSource, [errandModule]);
    const give = async (session: ErrandCounty['clerk'], over: Partial<CommandRequest>): Promise<CommandResult> => executor.execute(session, { ...blankRequest(), ...over });
    const opened = async (): Promise<CaseId> => {
      const result = await give(county.registrar, { command: 'openErrand', input: { body: county.body, question: { $text: '请答复', kind: 'body' } } });
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.caseId;
    };
    const answer = async (caseId: CaseId): Promise<CommandResult> => {
      const { rows } = await owner.query<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [caseId]);
      return give(county.clerk, { caseId, part: rows[0]?.item ?? '', command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } } });
    };
    const [answered, lapsed] = [await opened(), await opened()];
    if (!(await answer(answered)).ok) throw new Error('the answer was refused');
    await lapse(owner, executor, lapsed);
    const open = await opened();
    return new VerifiedCounty(database, dataSource, owner, county, open, answered, lapsed);
  }

  async findings(over: Partial<VerifyOptions> = {}): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    const query: VerifyOptions['query'] = async <T>(text: string, values: readonly unknown[]) => (await this.owner.query(text, [...values])).rows as T[];
    const options: VerifyOptions = { query, caseTypes: [errandChecks], processes: null, note: (note) => this.notes.push(note), casesAtOnce: 2, settleMs: 0, sparedMs: 0, ...over };
    for await (const finding of verify(options)) findings.push(finding);
    return findings;
  }

  /** Changes what the owner of the tables can change; one row and no more. */
  async spoil(text: string, values: readonly unknown[]): Promise<void> {
    const { rowCount } = await this.owner.query(text, [...values]);
    if (rowCount !== 1) throw new Error(`${rowCount} rows spoilt`);
  }

  /** Rewrites an event as an owner would who knows the chain, from there to the head. */
  async rewrite(caseId: CaseId, seq: number, edit: (event: Record<string, unknown>) => object, chain: 'thatEventOnly' | 'toTheHead'): Promise<void> {
    const { rows } = await this.owner.query<{ seq: number; bytes: Buffer; hash: Buffer }>('select seq, bytes, hash from case_event where case_id = $1 order by seq', [caseId]);
    let hash: Buffer | null = null;
    for (const row of rows) {
      if (row.seq === seq) row.bytes = canonicalBytes(eventAsJson(edit(JSON.parse(row.bytes.toString('utf8')) as Record<string, unknown>) as CaseEvent));
      const changed = row.seq === seq || (row.seq > seq && chain === 'toTheHead');
      hash = changed ? chainHash(hash, row.bytes) : row.hash;
      if (changed) await this.spoil(`update case_event set bytes = $3, body = convert_from($3, 'UTF8')::jsonb, hash = $4 where case_id = $1 and seq = $2`, [caseId, row.seq, row.bytes, hash]);
    }
    if (chain === 'toTheHead') await this.spoil('update case_head set chain_hash = $2 where id = $1', [caseId, hash]);
  }

  async end(): Promise<void> {
    await this.owner.end();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

const blankRequest = (): CommandRequest => ({
  caseType: 'errand', caseId: null, command: '', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input: {}, idempotencyKey: randomUUID(), ifMatch: null,
});

/** Years with hardly a holiday, so that no last day is provisional. */
async function publishYears(owner: Client, { congressId }: ErrandCounty): Promise<void> {
  const year = yearOf(dayOf(instantOf(new Date())));
  for (const y of [year, year + 1]) {
    await owner.query('insert into calendar_year (congress_id, year, data) values ($1, $2, $3)', [congressId, y, { year: y, published: true, basis: '国办发明电', holidays: [{ name: 'new-year', days: [`${y}-01-01`] }], workingWeekends: [] }]);
  }
}

/** A week later, its own process orders what time has brought. */
async function lapse(owner: Client, executor: Executor, caseId: CaseId): Promise<void> {
  const { rows } = await owner.query<{ id: string; part: string; last: string }>('select id, part_id as part, last_day::text as last from deadline where case_id = $1', [caseId]);
  const [deadline] = rows;
  if (deadline === undefined) throw new Error('a case without its deadline');
  const at = endOfDay(addDays(day(deadline.last), 1));
  const answer = await new OrderDesk(executor).giveOrder({ v: 1, caseType: 'errand', caseId, epoch: 1, stage: 'wait', command: 'lapseItem', part: deadline.part, deadline: deadline.id, step: 'due', at });
  if (answer.outcome === 'superseded') throw new Error('the order was superseded');
}
