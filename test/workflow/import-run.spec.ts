import { MockActivityEnvironment } from '@temporalio/testing';
import { importActivities, type ImportActivitiesOptions } from '@huiying/activities';
import { QUERIES, TASK_QUEUE, WORKFLOWS, type ImportProgress, type ImportRunStart } from '@huiying/contracts';
import { until } from '@huiying/testkit';
import { factsWith } from './support/facts';
import { ScriptedDesk } from './support/scripted-desk';
import { TimeSkipping } from './support/time-skipping';

jest.setTimeout(60_000);

const BATCH = 20;

// Real: Temporal's time-skipping server, worker, codec and workflow. Stands in: the writing of rows.
describe('a durable import', () => {
  const start: ImportRunStart = { congressId: 'congress-1', importId: 'import-1' };
  let server: TimeSkipping;
  let calls: ImportRunStart[];
  let total: number;
  let done: number;
  let stopAt: number;
  let failing: number;

  beforeAll(async () => {
    const importNextRows = async (run: ImportRunStart): Promise<ImportProgress> => {
      calls.push(run);
      if (failing > 0) {
        failing -= 1;
        throw Object.assign(new Error('李某的联系电话'), { code: '08006' });
      }
      if (done < stopAt) done = Math.min(total, done + BATCH);
      return { total, done, failed: 3, finished: done === total };
    };
    server = await TimeSkipping.start(() => new ScriptedDesk(factsWith({})), { imports: { importNextRows } });
  }, 120_000);
  afterAll(() => server.stop());
  beforeEach(() => {
    calls = [];
    total = 400;
    done = 0;
    stopAt = Infinity;
    failing = 0;
  });

  const begin = async (workflowId: string) => server.client.workflow.start(WORKFLOWS.importRun, { workflowId, taskQueue: TASK_QUEUE, args: [start] });

  it('goes on batch by batch until every row has its result, in several runs of one import', async () => {
    total = 250 * BATCH;
    const handle = await begin('import:1');
    const first = (await handle.describe()).runId;
    await expect(handle.result()).resolves.toEqual({ total, done: total, failed: 3, finished: true });
    expect(calls).toEqual(Array.from({ length: 250 }, () => start));
    expect((await server.client.workflow.getHandle('import:1').describe()).runId).not.toBe(first);
  });

  it('tells how far it is', async () => {
    stopAt = 100;
    const handle = await begin('import:2');
    const progress = await until(async () => {
      const answer = await handle.query<ImportProgress | null>(QUERIES.progress);
      return answer?.done === 100 && answer;
    }, { timeout: 20_000 });
    expect(progress).toEqual({ total, done: 100, failed: 3, finished: false });
    stopAt = Infinity;
    await handle.result();
  });

  it('repeats a batch that failed, and lets only a code of the failure out', async () => {
    failing = Infinity;
    const handle = await begin('import:3');
    const failure = await until(async () => (await handle.describe()).raw.pendingActivities?.[0]?.lastFailure, { timeout: 20_000, what: 'a failed try' });
    expect(failure.applicationFailureInfo?.type).toBe('08006');
    expect(JSON.stringify(failure)).not.toContain('李某');
    failing = 1;
    await handle.result();
    expect(done).toBe(total);
  });
});

describe('the activity of a durable import', () => {
  it('says that it lives as long as a batch lasts, and lets only a code of its failure out', async () => {
    let lose = (_error: Error): void => undefined;
    const connection = new Promise<never>((_resolve, reject) => { lose = reject; });
    // A database that takes long, and is lost then.
    const dataSource = { createQueryRunner: () => ({ connect: () => connection, release: async () => undefined }) } as unknown as ImportActivitiesOptions['dataSource'];
    const failures: unknown[] = [];
    const { importNextRows } = importActivities({ dataSource, modules: [], failed: ({ error: _error, ...failure }) => failures.push(failure) });
    const environment = new MockActivityEnvironment();
    let signs = 0;
    environment.on('heartbeat', () => { signs += 1; });
    const answered = expect(environment.run(importNextRows, { congressId: 'congress-1', importId: 'import-1' })).rejects.toMatchObject({ message: '08006', type: '08006', nonRetryable: false });
    // Its workflow gives it up after ten seconds without a sign.
    await until(() => signs >= 2, { timeout: 10_000, what: 'two signs' });
    lose(Object.assign(new Error('relation "李某"'), { code: '08006' }));
    await answered;
    expect(failures).toEqual([{ importId: 'import-1', row: null, code: '08006' }]);
  });
});
