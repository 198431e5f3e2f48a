import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { errandModule, startErrandExecutor, type ErrandCounty, type ErrandExecutor } from '@huiying/testkit';
import type { CaseId } from '@huiying/engine';
import { OrderDesk, TemporarilyUnavailable, Executor, type CommandRequest, type CommandResult } from '.';

/** After every other id, so that it is locked and refused after the others have written. */
const LAST_CASE = 'ffffffff-ffff-4fff-bfff-ffffffffffff' as CaseId;

describe('the executor under pressure', () => {
  let world: ErrandExecutor;
  let executor: Executor;
  let county: ErrandCounty;
  let owner: Client;

  beforeAll(async () => {
    world = await startErrandExecutor();
    ({ executor, county, owner } = world);
  });

  afterAll(async () => {
    await world.close();
  });

  const request = (over: Partial<CommandRequest>): CommandRequest => ({
    caseType: 'errand', caseId: null, command: 'openErrand', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null,
    input: { body: county.body, question: { $text: '请答复', kind: 'body' } }, idempotencyKey: randomUUID(), ifMatch: null, ...over,
  });
  const open = async (): Promise<{ readonly caseId: CaseId; readonly item: string }> => {
    const result = await executor.execute(county.registrar, request({}));
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { rows } = await owner.query<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [result.caseId]);
    return { caseId: result.caseId, item: rows[0]?.item ?? '' };
  };
  const answer = (caseId: CaseId, item: string, over: Partial<CommandRequest> = {}): CommandRequest =>
    request({ caseId, part: item, command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } }, ...over });
  const count = async (table: string): Promise<number> => (await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;
  const numbers = async (): Promise<readonly number[]> => (await owner.query<{ n: number }>('select n from allocation order by n')).rows.map(({ n }) => n);

  it('gives a number again that was drawn and rolled back, under sixteen at once', async () => {
    const before = (await numbers()).length;
    const alone = (): Promise<CommandResult> => executor.execute(county.registrar, request({}));
    // Its first half has drawn its number when its second half is refused.
    const rolledBack = (): Promise<readonly CommandResult[]> => executor.executeTogether(county.registrar, [request({}), answer(LAST_CASE, randomUUID())]);
    const results = await Promise.all(Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? alone().then((r) => [r]) : rolledBack())));
    expect(results.filter((together) => together.every((r) => r.ok))).toHaveLength(8);
    expect(results.filter((together) => together.length === 2).map(([first, second]) => [first?.ok, second])).toEqual(Array.from({ length: 8 }, () => [true, { ok: false, problem: 'notFound' }]));
    expect(await numbers()).toEqual(Array.from({ length: before + 8 }, (_, i) => i + 1));
    const { rows } = await owner.query<{ last: number; cases: number }>('select last, (select count(*)::int from case_head) as cases from series');
    expect(rows).toEqual([{ last: before + 8, cases: before + 8 }]);
  });

  const typesOf = async (caseId: CaseId): Promise<readonly string[]> => (await owner.query<{ type: string }>('select type from case_event where case_id = $1 order by seq', [caseId])).rows.map(({ type }) => type);

  it('takes a case from the database, not from its memory, where another process has written', async () => {
    const { caseId, item } = await open();
    const elsewhere = new Executor(world.dataSource, [errandModule]);
    expect(await elsewhere.execute(county.clerk, answer(caseId, item))).toMatchObject({ ok: true, repeated: false });
    const written = await typesOf(caseId);
    expect(await executor.execute(county.clerk, answer(caseId, item))).toMatchObject({ ok: false, refusal: { kind: 'notNow' } });
    expect(await typesOf(caseId)).toEqual(written);
  });

  it('forgets what it remembers of a transaction that was undone', async () => {
    const { caseId, item } = await open();
    const before = await typesOf(caseId);
    expect(await executor.executeTogether(county.clerk, [answer(caseId, item), answer(LAST_CASE, randomUUID())])).toMatchObject([{ ok: true }, { ok: false, problem: 'notFound' }]);
    expect(await typesOf(caseId)).toEqual(before);
    expect(await executor.execute(county.clerk, answer(caseId, item))).toMatchObject({ ok: true, repeated: false });
    expect((await typesOf(caseId)).filter((type) => type === 'ItemAnswered')).toHaveLength(1);
  });

  it('writes nothing of a command that fails by the data, says so, and leaves the case usable', async () => {
    const poisoned = await open();
    const healthy = await open();
    const key = randomUUID();
    const [events, contents, commands] = [await count('case_event'), await count('content'), await count('case_command')];
    await owner.query(`alter table deadline add constraint poison check (status <> 'met') not valid`);
    try {
      const failing = executor.execute(county.clerk, answer(poisoned.caseId, poisoned.item, { idempotencyKey: key }));
      await expect(failing).rejects.toMatchObject({ code: '23514' });
      await expect(failing).rejects.not.toBeInstanceOf(TemporarilyUnavailable);
      expect([await count('case_event'), await count('content'), await count('case_command')]).toEqual([events, contents, commands]);
      // Others go on meanwhile, and it can be read.
      expect(await executor.execute(county.registrar, request({}))).toMatchObject({ ok: true });
      const { facts } = await new OrderDesk(executor).loadFacts({ caseType: 'errand', caseId: poisoned.caseId, epoch: 1 });
      expect(facts.waitingFor.map(({ task }) => task)).toEqual(['answerItem']);
    } finally {
      await owner.query('alter table deadline drop constraint poison');
    }
    // The key was not used up.
    expect(await executor.execute(county.clerk, answer(poisoned.caseId, poisoned.item, { idempotencyKey: key }))).toMatchObject({ ok: true, repeated: false });
    expect(await executor.execute(county.clerk, answer(healthy.caseId, healthy.item))).toMatchObject({ ok: true });
  });

  it('tries again by itself where somebody held the case for longer than a command waits', async () => {
    const { caseId, item } = await open();
    await owner.query('begin');
    await owner.query('select from case_head where id = $1 for update', [caseId]);
    const answered = executor.execute(county.clerk, answer(caseId, item));
    // A command gives up its place at the lock after two seconds.
    await new Promise((resolve) => { setTimeout(resolve, 2_500); });
    await owner.query('commit');
    expect(await answered).toMatchObject({ ok: true, repeated: false });
    expect((await typesOf(caseId)).filter((type) => type === 'ItemAnswered')).toHaveLength(1);
  });

  it('says that it is not possible just now where it is held for good, and leaves the case as it was', async () => {
    const { caseId, item } = await open();
    const given = answer(caseId, item);
    await owner.query('begin');
    await owner.query('select from case_head where id = $1 for update', [caseId]);
    await expect(executor.execute(county.clerk, given)).rejects.toBeInstanceOf(TemporarilyUnavailable);
    await owner.query('rollback');
    expect(await executor.execute(county.clerk, given)).toMatchObject({ ok: true, repeated: false });
  });

  it('calls no form stale for a reminder: it touches no part', async () => {
    const { caseId, item } = await open();
    const desk = new OrderDesk(executor);
    const { facts } = await desk.loadFacts({ caseType: 'errand', caseId, epoch: 1 });
    const step = facts.next.find((n) => n.step.startsWith('remind'));
    if (step === undefined) throw new Error('nothing to remind of');
    const reminded = await desk.giveOrder({ v: 1, caseType: 'errand', caseId, epoch: 1, stage: 'wait', command: step.command, part: step.part, deadline: step.deadline, step: step.step, dueAt: step.at, at: step.at });
    expect(reminded).toMatchObject({ outcome: 'done', facts: { seq: facts.seq + 1 } });
    expect(await executor.execute(county.clerk, answer(caseId, item, { ifMatch: facts.seq }))).toMatchObject({ ok: true });
  });
});
