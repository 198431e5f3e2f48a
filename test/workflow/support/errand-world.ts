import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { orderDesk, type OrderTaker } from '@huiying/activities';
import type { CaseId } from '@huiying/engine';
import { Executor, type CommandRequest, type CommandResult } from '@huiying/executor';
import type { Query } from '@huiying/operations';
import { dataSourceFor, withoutActor } from '@huiying/persistence';
import { createDatabase, errandModule, makeErrandCounty, type ErrandCounty, type TestDatabase } from '@huiying/testkit';

export interface OpenedErrand {
  readonly caseId: CaseId;
  readonly item: string;
}

/** A county on a PostgreSQL of its own, and the real executor under the roles of api and worker. */
export class ErrandWorld {
  readonly executor: Executor;
  /** The desk as the api's relay uses it. */
  readonly apiDesk: OrderTaker;
  /** The desk as the worker's activities use it. */
  readonly workerDesk: OrderTaker;
  readonly query: Query;

  private constructor(
    readonly database: TestDatabase, readonly county: ErrandCounty, readonly owner: Client,
    private readonly api: DataSource, private readonly worker: DataSource,
  ) {
    this.executor = new Executor(api, [errandModule]);
    this.apiDesk = orderDesk(api, [errandModule]);
    this.workerDesk = orderDesk(worker, [errandModule]);
    this.query = (text, values) => withoutActor(api, (db) => db.query(text, values));
  }

  static async make(): Promise<ErrandWorld> {
    const database = await createDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = (url: string): Promise<DataSource> => dataSourceFor({ url, applicationName: 'test' }).initialize();
    return new ErrandWorld(database, await makeErrandCounty(database.ownerUrl), owner, await source(database.apiUrl), await source(database.workerUrl));
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.destroy();
    await this.worker.destroy();
    await this.database.drop();
  }

  async open(): Promise<OpenedErrand> {
    const { caseId } = accepted(await this.executor.execute(this.county.registrar, request({ command: 'openErrand', input: { body: this.county.body, question: { $text: '请答复', kind: 'body' } } })));
    const state = await this.one<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [caseId]);
    return { caseId, item: state.item };
  }

  async answer({ caseId, item }: OpenedErrand): Promise<void> {
    accepted(await this.executor.execute(this.county.clerk, request({ caseId, part: item, command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } } })));
  }

  async seq(caseId: CaseId): Promise<number> {
    return (await this.one<{ seq: number }>('select seq from case_head where id = $1', [caseId])).seq;
  }

  async eventsOf(caseId: CaseId): Promise<readonly string[]> {
    return (await this.owner.query<{ type: string }>('select type from case_event where case_id = $1 order by seq', [caseId])).rows.map(({ type }) => type);
  }

  async waitingRows(): Promise<number> {
    return (await this.one<{ n: number }>('select count(*)::int as n from process_outbox', [])).n;
  }

  /** As if the cases had not changed for a while: the sweeper spares what is young. */
  async age(): Promise<void> {
    await this.owner.query(`update case_head set changed_at = changed_at - interval '1 minute'`);
  }

  async one<T extends object>(text: string, values: unknown[]): Promise<T> {
    const { rows: [row] } = await this.owner.query<T>(text, values);
    if (row === undefined) throw new Error('no row');
    return row;
  }
}

const request = (over: Partial<CommandRequest>): CommandRequest => ({
  caseType: 'errand', caseId: null, command: '', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input: {}, idempotencyKey: randomUUID(), ifMatch: null, ...over,
});

function accepted(result: CommandResult): Extract<CommandResult, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}
