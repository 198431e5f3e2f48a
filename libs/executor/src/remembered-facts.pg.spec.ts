import { randomUUID } from 'node:crypto';
import { instantOf, type CaseId } from '@huiying/engine';
import { errandModule, startErrandExecutor, type ErrandExecutor } from '@huiying/testkit';
import { Executor, OrderDesk, type CaseStanding, type CommandRequest } from '.';

describe('the facts of a case from memory', () => {
  let world: ErrandExecutor;
  let desk: OrderDesk;
  let another: Executor;

  beforeAll(async () => {
    world = await startErrandExecutor();
    desk = new OrderDesk(world.executor);
    another = new Executor(world.dataSource, [errandModule]);
  });
  afterAll(() => world.close());

  const request = (over: Partial<CommandRequest>): CommandRequest => ({
    caseType: 'errand', caseId: null, command: 'openErrand', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, idempotencyKey: randomUUID(), ifMatch: null,
    input: { body: world.county.body, question: { $text: '请答复', kind: 'body' } }, ...over,
  });
  const open = async (): Promise<CaseId> => {
    const result = await world.executor.execute(world.county.registrar, request({}));
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.caseId;
  };
  /** As the outbox tells it. */
  const standing = async (caseId: CaseId): Promise<CaseStanding> => {
    const { rows: [row] } = await world.owner.query<{ chainHash: Buffer; referenceVersion: string; hasParked: boolean; at: Date; clockOffset: string }>(
      `select chain_hash as "chainHash", reference_version as "referenceVersion", has_parked as "hasParked", asked_at as at, clock_offset as "clockOffset" from outbox_heads(1000) where case_id = $1`, [caseId]);
    if (row === undefined) throw new Error('nothing is to be told of this case');
    return { ...row, caseId, caseType: 'errand', at: instantOf(row.at), clockOffset: Number(row.clockOffset) };
  };
  const loaded = async (caseId: CaseId) => (await desk.loadFacts({ caseType: 'errand', caseId, epoch: 1 })).facts;

  it('are those that reading it again would give, a moved clock among them', async () => {
    const caseId = await open();
    expect(desk.rememberedFacts(await standing(caseId))).toEqual(await loaded(caseId));
    await world.owner.query('update clock set offset_ms = 86400000');
    try {
      const moved = desk.rememberedFacts(await standing(caseId));
      expect(moved).toMatchObject({ clockOffset: 86_400_000 });
      expect(moved).toEqual(await loaded(caseId));
    } finally {
      await world.owner.query('update clock set offset_ms = 0');
    }
  });

  it('are none where another process has written it, or never had it', async () => {
    const caseId = await open();
    const item = (await world.owner.query<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [caseId])).rows[0]?.item ?? '';
    expect(new OrderDesk(another).rememberedFacts(await standing(caseId))).toBeNull();
    expect(await another.execute(world.county.clerk, request({ caseId, part: item, command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } } }))).toMatchObject({ ok: true });
    expect(desk.rememberedFacts(await standing(caseId))).toBeNull();
    expect(new OrderDesk(another).rememberedFacts(await standing(caseId))).toEqual(await loaded(caseId));
  });

  it('are none where an order waits for an operator, or what the case refers to has changed', async () => {
    const caseId = await open();
    const now = await standing(caseId);
    await desk.park({ v: 1, caseType: 'errand', caseId, epoch: 1, stage: 'wait', command: 'remind', at: now.at }, 'INTERNAL');
    expect(await standing(caseId)).toMatchObject({ hasParked: true });
    expect(desk.rememberedFacts(await standing(caseId))).toBeNull();
    expect(desk.rememberedFacts(now)).not.toBeNull();
    expect(desk.rememberedFacts({ ...now, referenceVersion: 'another' })).toBeNull();
  });
});
