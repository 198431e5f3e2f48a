import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { withActor, type ActorSession } from '@huiying/persistence';
import { makeErrandCounty, startErrandExecutor, type ErrandCounty, type ErrandExecutor } from '@huiying/testkit';
import { endOfDay, type CaseId, type Day } from '@huiying/engine';
import { OrderDesk, readCase, type Executor, type CommandRequest, type CommandResult } from '.';

const MARKER = '某某标记词';

describe('the executor, with a case type that it does not know', () => {
  let world: ErrandExecutor;
  let dataSource: DataSource;
  let executor: Executor;
  let desk: OrderDesk;
  let county: ErrandCounty;
  let other: ErrandCounty;
  let owner: Client;

  beforeAll(async () => {
    world = await startErrandExecutor();
    ({ dataSource, executor, county, owner } = world);
    desk = new OrderDesk(executor);
    other = await makeErrandCounty(world.database.ownerUrl);
  });

  afterAll(async () => {
    await world.close();
  });

  const request = (over: Partial<CommandRequest>): CommandRequest => ({
    caseType: 'errand', caseId: null, command: 'openErrand', part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input: {}, idempotencyKey: randomUUID(), ifMatch: null, ...over,
  });
  const openRequest = (key: string = randomUUID()): CommandRequest =>
    request({ idempotencyKey: key, input: { body: county.body, question: { $text: `请答复${MARKER}`, kind: 'body' } } });
  const accepted = (result: CommandResult) => {
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result;
  };
  const open = async (): Promise<{ caseId: CaseId; item: string }> => {
    const { caseId } = accepted(await executor.execute(county.registrar, openRequest()));
    const { rows } = await owner.query<{ item: string }>(`select state->'item'->>'id' as item from case_head where id = $1`, [caseId]);
    return { caseId, item: rows[0]?.item ?? '' };
  };
  const answer = (caseId: CaseId, item: string, over: Partial<CommandRequest> = {}): CommandRequest =>
    request({ caseId, part: item, command: 'answerItem', input: { answer: { $text: '已办', kind: 'answer' } }, ...over });
  const setClock = async (ms: number): Promise<void> => {
    await owner.query('update clock set offset_ms = $1', [ms]);
  };

  it('writes event, state, views, number, known command and outbox in one transaction', async () => {
    const { caseId } = accepted(await executor.execute(county.registrar, openRequest()));
    const { rows } = await owner.query<{ seq: number; events: number; outbox: number; access: number; tasks: number; deadlines: number }>(`
      select h.seq, (select count(*)::int from case_event e where e.case_id = h.id) as events, (select count(*)::int from process_outbox o where o.case_id = h.id) as outbox,
             (select count(*)::int from case_access a where a.case_id = h.id) as access, (select count(*)::int from task t where t.case_id = h.id) as tasks,
             (select count(*)::int from deadline d where d.case_id = h.id) as deadlines from case_head h where h.id = $1`, [caseId]);
    expect(rows[0]).toEqual({ seq: 2, events: 2, outbox: 1, access: 2, tasks: 1, deadlines: 1 });
  });

  it('keeps every word of a text in content and nowhere else', async () => {
    const { caseId } = await open();
    const { rows } = await owner.query<{ content: number; elsewhere: number }>(`
      select (select count(*)::int from content where case_id = $1 and body like $2) as content,
             (select count(*)::int from case_event where case_id = $1 and (body::text like $2 or convert_from(bytes, 'UTF8') like $2))
             + (select count(*)::int from case_head where id = $1 and state::text like $2) as elsewhere`, [caseId, `%${MARKER}%`]);
    expect(rows[0]).toEqual({ content: 1, elsewhere: 0 });
  });

  it('answers a repeated command from memory and refuses its key for anything else', async () => {
    const key = randomUUID();
    const first = accepted(await executor.execute(county.registrar, openRequest(key)));
    const again = accepted(await executor.execute(county.registrar, openRequest(key)));
    expect(again).toMatchObject({ caseId: first.caseId, version: first.version, repeated: true });
    const otherText = { ...openRequest(key), input: { body: county.body, question: { $text: '别的问题', kind: 'body' } } };
    expect(await executor.execute(county.registrar, otherText)).toEqual({ ok: false, problem: 'keyReused' });
  });

  it('refuses the key of a command for one that differs in anything that it says', async () => {
    const { caseId, item } = await open();
    const other = await open();
    const given = answer(caseId, item);
    accepted(await executor.execute(county.clerk, given));
    const differing: Partial<CommandRequest>[] = [
      { command: 'remind' }, { caseId: other.caseId }, { part: other.item }, { part: null }, { day: '2026-01-05' as Day }, { entry: 'paper' }, { onBehalfOf: other.caseId as unknown as CommandRequest['onBehalfOf'] },
      { reason: { $text: '补录', kind: 'reason' } }, { input: { answer: { $text: '未办', kind: 'answer' } } }, { together: [caseId] },
    ];
    for (const over of differing) expect([over, await executor.execute(county.clerk, { ...given, ...over })]).toEqual([over, { ok: false, problem: 'keyReused' }]);
    // The version that the form was read at is no part of what is said.
    expect(await executor.execute(county.clerk, { ...given, ifMatch: 1 })).toMatchObject({ ok: true, repeated: true });
  });

  it('accepts the same command twice at once exactly once', async () => {
    const { caseId, item } = await open();
    const same = answer(caseId, item);
    const results = await Promise.all(Array.from({ length: 8 }, () => executor.execute(county.clerk, same)));
    expect(results.filter((r) => r.ok && !r.repeated)).toHaveLength(1);
    expect(results.filter((r) => r.ok && r.repeated)).toHaveLength(7);
  });

  it('gives numbers without a gap under sixteen at once, refusals between them', async () => {
    const { rows: before } = await owner.query<{ last: number }>(`select last from series where congress_id = $1 and id = 'errand'`, [county.congressId]);
    const results = await Promise.all(Array.from({ length: 32 }, (_, i) =>
      i % 2 === 0 ? executor.execute(county.registrar, openRequest()) : executor.execute(county.clerk, openRequest())));
    expect(results.filter((r) => r.ok)).toHaveLength(16);
    const { rows } = await owner.query<{ last: number; used: number }>(`
      select s.last, (select count(*)::int from allocation a where a.congress_id = s.congress_id and a.series_id = s.id) as used from series s where s.congress_id = $1 and s.id = 'errand'`, [county.congressId]);
    expect(rows[0]).toEqual({ last: (before[0]?.last ?? 0) + 16, used: (before[0]?.last ?? 0) + 16 });
  });

  it('refuses who has no right to it, and does not tell a foreign case from an unknown one', async () => {
    const { caseId, item } = await open();
    expect(await executor.execute(county.registrar, answer(caseId, item))).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } });
    expect(await executor.execute(other.clerk, answer(caseId, item))).toEqual({ ok: false, problem: 'notFound' });
    expect(await executor.execute(other.clerk, answer(randomUUID() as CaseId, item))).toEqual({ ok: false, problem: 'notFound' });
  });

  it('says 412 when a part that the command overwrites has changed since it was read', async () => {
    const { caseId, item } = await open();
    expect(await executor.execute(county.clerk, answer(caseId, item, { ifMatch: 0 }))).toMatchObject({ ok: false, refusal: { kind: 'changed' } });
    expect(await executor.execute(county.clerk, answer(caseId, item, { ifMatch: 2 }))).toMatchObject({ ok: true, version: 4 });
  });

  it('says 412 to a version that the case has not reached, and repeats what was accepted at a lower one', async () => {
    const { caseId, item } = await open();
    const given = answer(caseId, item, { ifMatch: 2 });
    for (const ifMatch of [3, 999_999]) {
      expect(await executor.execute(county.clerk, { ...given, ifMatch })).toEqual({ ok: false, refusal: { kind: 'changed', code: 'CASE.VERSION_UNKNOWN', params: { read: ifMatch } } });
    }
    expect(await executor.execute(county.clerk, given)).toMatchObject({ ok: true, version: 4, repeated: false });
    expect(await executor.execute(county.clerk, given)).toMatchObject({ ok: true, version: 4, repeated: true });
  });

  describe('lets time pass before it decides', () => {
    const dueAt = async (caseId: CaseId): Promise<number> => {
      const { rows } = await owner.query<{ day: Day }>(`select last_day::text as day from deadline where case_id = $1`, [caseId]);
      return Date.parse(endOfDay(rows[0]?.day ?? ('2026-01-01' as Day)));
    };
    /** The order that the case's process gives when its clock has run out. */
    const lapseOrder = async (caseId: CaseId) => {
      const { facts, epoch } = await desk.loadFacts({ caseType: 'errand', caseId, epoch: 1 });
      const next = facts.next.find((n) => n.step === 'due');
      expect(next).toMatchObject({ command: 'lapseItem', owner: 'wait' });
      return { v: 1, caseType: 'errand', caseId, epoch, stage: 'wait', command: 'lapseItem', part: next?.part ?? '', deadline: next?.deadline ?? '', step: 'due', dueAt: next?.at ?? endOfDay('2026-01-01' as Day), at: endOfDay('2099-01-01' as Day) } as const;
    };
    afterEach(() => setClock(0));

    it('a command after the deadline is refused although no clock has fired, and the clock\'s own order is carried out once', async () => {
      const { caseId, item } = await open();
      await setClock((await dueAt(caseId)) - Date.now() + 1000);
      expect(await executor.execute(county.clerk, answer(caseId, item))).toMatchObject({ ok: false, refusal: { kind: 'notNow', code: 'ITEM.NOT_IN_STATE' } });
      const order = await lapseOrder(caseId);
      expect(await desk.giveOrder(order)).toMatchObject({ outcome: 'done', facts: { ended: true } });
      expect(await desk.giveOrder(order)).toMatchObject({ outcome: 'noop', facts: { ended: true } });
      const { rows: events } = await owner.query(`select body->>'actor' as actor, body->>'stage' as stage from case_event where case_id = $1 and type = 'ItemLapsed'`, [caseId]);
      expect(events).toEqual([{ actor: 'system', stage: 'wait' }]);
    });

    it('an order that comes after another clock has run out keeps what that brought', async () => {
      const { caseId } = await open();
      const { facts } = await desk.loadFacts({ caseType: 'errand', caseId, epoch: 1 });
      const reminder = facts.next.find((n) => n.step === 'remind1');
      expect(reminder).toMatchObject({ command: 'remind' });
      const late = { v: 1, caseType: 'errand', caseId, epoch: 1, stage: 'wait', command: 'remind', part: reminder?.part ?? '', deadline: reminder?.deadline ?? '', step: 'remind1', at: endOfDay('2099-01-01' as Day) } as const;
      expect(await desk.giveOrder(late)).toMatchObject({ outcome: 'noop', facts: { ended: true } });
      const { rows } = await owner.query(`select type, body->>'actor' as actor from case_event where case_id = $1 and seq > 2 order by seq`, [caseId]);
      expect(rows).toEqual([{ type: 'ItemLapsed', actor: 'system' }, { type: 'DeadlinePassed', actor: 'system' }]);
    });

    it('what may be done is said as of now, although no clock has fired', async () => {
      const { caseId } = await open();
      const answering = (): Promise<boolean | undefined> => withActor(dataSource, county.clerk, async (db) =>
        (await readCase(db, executor.parts, county.clerk, caseId))?.actions().find(({ command }) => command === 'answerItem')?.allowed);
      expect(await answering()).toBe(true);
      await setClock((await dueAt(caseId)) - Date.now() + 1000);
      expect(await answering()).not.toBe(true);
    });

    it('a late command is refused in the same words whether the clock\'s order has fired or not', async () => {
      const [unfired, fired] = [await open(), await open()];
      await setClock((await dueAt(unfired.caseId)) - Date.now() + 1000);
      expect(await desk.giveOrder(await lapseOrder(fired.caseId))).toMatchObject({ outcome: 'done' });
      const lapsed = async ({ caseId }: { caseId: CaseId }): Promise<number> => (await owner.query(`select from case_event where case_id = $1 and type = 'ItemLapsed'`, [caseId])).rowCount ?? 0;
      expect([await lapsed(unfired), await lapsed(fired)]).toEqual([0, 1]);
      const refusal = await executor.execute(county.clerk, answer(unfired.caseId, unfired.item));
      expect(refusal).toMatchObject({ ok: false, refusal: { kind: 'notNow', code: 'ITEM.NOT_IN_STATE' } });
      expect(await executor.execute(county.clerk, answer(fired.caseId, fired.item))).toEqual(refusal);
      // A refused command writes nothing, not even what time had brought.
      expect([await lapsed(unfired), await lapsed(fired)]).toEqual([0, 1]);
    });
  });

  it('refuses orders of an old epoch', async () => {
    const { caseId } = await open();
    await owner.query('select restart_case($1)', [caseId]);
    const order = { v: 1, caseType: 'errand', caseId, epoch: 1, stage: 'wait', command: 'remind', deadline: randomUUID(), step: 'remind1', at: endOfDay('2026-01-01' as Day) } as const;
    expect(await desk.giveOrder(order)).toEqual({ outcome: 'superseded' });
  });

  /** The first step that its process will have to order. */
  const reminderOf = async (caseId: CaseId) => {
    const { facts, epoch } = await desk.loadFacts({ caseType: 'errand', caseId, epoch: 1 });
    const step = facts.next.find(({ command }) => command === 'remind');
    if (step === undefined) throw new Error('nothing to remind of');
    return { v: 1, caseType: 'errand', caseId, epoch, stage: 'wait', command: 'remind', part: step.part, deadline: step.deadline, step: step.step, dueAt: step.at, at: step.at } as const;
  };

  it('parks an order once, however often it fails, and leaves it out of the facts', async () => {
    const { caseId } = await open();
    const order = await reminderOf(caseId);
    for (const code of ['INTERNAL', '23514']) {
      const answered = await desk.park(order, code);
      expect(answered).toMatchObject({ outcome: 'parked', facts: { next: [{ step: 'due' }] } });
    }
    expect((await owner.query('select error_code from parked_order where case_id = $1', [caseId])).rows).toEqual([{ error_code: 'INTERNAL' }]);
  });

  it('writes two cases together or neither, in whichever order they are named', async () => {
    const a = await open();
    const b = await open();
    const both = (first: { caseId: CaseId; item: string }, second: { caseId: CaseId; item: string }) =>
      executor.executeTogether(county.clerk, [answer(first.caseId, first.item), answer(second.caseId, second.item)]);
    const [forth, back] = await Promise.all([both(a, b), both(b, a)]);
    expect([forth, back].filter((r) => r.every((x) => x.ok))).toHaveLength(1);
    const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from case_event where case_id = any($1) and type = 'ItemAnswered'`, [[a.caseId, b.caseId]]);
    expect(rows[0]?.n).toBe(2);
  });

  it('shows nothing of a case without an actor, to another congress, or to a person without relation', async () => {
    const { caseId } = await open();
    const count = (session: ActorSession): Promise<number> =>
      withActor(dataSource, session, async (db) => (await db.query('select 1 from case_head where id = $1 union all select 1 from case_event where case_id = $1', [caseId])).length);
    expect(await count(county.clerk)).toBe(3);
    expect(await count(other.registrar)).toBe(0);
    expect(await count({ ...county.clerk, personId: other.clerk.personId, roles: [] })).toBe(0);
  });
});
