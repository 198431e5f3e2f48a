import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { CaseId } from '@huiying/engine';
import { errandModule, startErrandExecutor, type ErrandCounty, type ErrandExecutor } from '@huiying/testkit';
import { Executor, type CommandRequest, type CommandResult } from '.';

// Within one process commands on one case wait for one another before they reach the database. Two executors share no
// such queue, as two apis do not: here the locks of the rows alone keep them apart.
describe('two executors on one database', () => {
  let world: ErrandExecutor;
  let county: ErrandCounty;
  let owner: Client;
  let attempts = 0;
  let both: readonly [Executor, Executor];

  beforeAll(async () => {
    world = await startErrandExecutor();
    ({ county, owner } = world);
    // Each attempt at a transaction takes a runner of its own; one that deadlocked is tried again.
    const counted = new Proxy<DataSource>(world.dataSource, {
      get(target, name) {
        if (name === 'createQueryRunner') attempts += 1;
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    both = [new Executor(counted, [errandModule]), new Executor(counted, [errandModule])];
  });
  afterAll(() => world.close());

  const request = (over: Partial<CommandRequest>): CommandRequest => ({
    caseType: 'errand', caseId: null, command: 'openErrand', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null,
    input: { body: county.body, question: { $text: '请答复', kind: 'body' } }, idempotencyKey: randomUUID(), ifMatch: null, ...over,
  });
  const open = async (): Promise<CommandRequest> => {
    const result = await both[0].execute(county.registrar, request({}));
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { rows } = await owner.query<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [result.caseId]);
    return request({ caseId: result.caseId, part: rows[0]?.item ?? '', command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } } });
  };
  const answersOf = async (caseId: CaseId | null): Promise<number> =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from case_event where case_id = $1 and type = 'ItemAnswered'`, [caseId])).rows[0]?.n ?? 0;
  const own = (request: CommandRequest): CommandRequest => ({ ...request, idempotencyKey: randomUUID() });

  it('take the same command once, however often it comes at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const same = await open();
      const results = await Promise.all(Array.from({ length: 6 }, (_, n) => both[n % 2 === 0 ? 0 : 1].execute(county.clerk, same)));
      expect(results.every((r) => r.ok)).toBe(true);
      expect(results.filter((r) => r.ok && !r.repeated)).toHaveLength(1);
      expect(await answersOf(same.caseId)).toBe(1);
    }
  });

  it('take one of two answers to the same question, and refuse the other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const one = await open();
      const results = await Promise.all([both[0].execute(county.clerk, own(one)), both[1].execute(county.clerk, own(one))]);
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(await answersOf(one.caseId)).toBe(1);
    }
  });

  it('take two cases together, in both orders at once, without standing in each other’s way', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [x, y] = [await open(), await open()];
      const before = attempts;
      const together = (executor: Executor, requests: readonly CommandRequest[]): Promise<readonly CommandResult[]> => executor.executeTogether(county.clerk, requests.map(own));
      const results = await Promise.all([together(both[0], [x, y]), together(both[1], [y, x])]);
      expect(results.filter((rows) => rows.every((r) => r.ok))).toHaveLength(1);
      expect([await answersOf(x.caseId), await answersOf(y.caseId)]).toEqual([1, 1]);
      expect(attempts - before).toBe(2);
    }
  });
});
