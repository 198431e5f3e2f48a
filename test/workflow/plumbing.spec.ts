import { UNKNOWN_CASE, type CaseRunStart } from '@huiying/contracts';
import { until } from '@huiying/testkit';
import { endedFacts, factsWith, instant, replyStep } from './support/facts';
import { ScriptedDesk } from './support/scripted-desk';
import { knows, TimeSkipping } from './support/time-skipping';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Real: Temporal's time-skipping server, the worker, the codec, the workflow in its sandbox, the activities.
// Stands in: the executor behind the activities, so that each test says which facts come when.
jest.setTimeout(60_000);

describe('the run of a case', () => {
  let server: TimeSkipping;
  let desk: ScriptedDesk;
  let now: number;

  beforeAll(async () => {
    server = await TimeSkipping.start(() => desk);
  }, 120_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    now = await server.environment.currentTimeMs();
    desk = new ScriptedDesk(factsWith({}));
  });

  const count = (events: readonly string[], name: string): number => events.filter((event) => event === name).length;

  it('reads its facts first, whatever signal came with its start', async () => {
    desk.facts = factsWith({ seq: 9 });
    const kase = await server.startCase();
    await kase.signal(factsWith({ seq: 4, stage: 'assign' }));
    await knows(kase, 9);
    expect(desk.loads).toEqual([{ caseType: 'suggestion', caseId: kase.caseId, epoch: 1 }]);
    await kase.finish();
  });

  it('goes by the highest sequence, in whatever order and however often messages come', async () => {
    const kase = await server.startCase();
    for (const seq of [3, 2, 5, 5, 4, 1, 3]) await kase.signal(factsWith({ seq, round: seq }));
    await knows(kase, 5);
    expect((await kase.knownFacts())?.round).toBe(5);
    expect(desk.orders).toEqual([]);
    await kase.finish();
  });

  it('does not mind a lost signal: the next one holds all of it', async () => {
    const kase = await server.startCase();
    await kase.signal(factsWith({ seq: 8, owed: [{ command: 'requestRating', part: 'reply-1', cause: 5 }] }));
    await until(() => desk.orders.length === 1, { timeout: 10_000 });
    expect(desk.orders[0]).toMatchObject({ stage: 'rate', command: 'requestRating', part: 'reply-1', cause: 5, epoch: 1 });
    await kase.finish();
  });

  it('survives a signal that is no facts at all', async () => {
    const kase = await server.startCase();
    await knows(kase, 1);
    for (const nonsense of [null, 'facts', 7, {}, { seq: 99 }]) await kase.signal(nonsense);
    await kase.signal(factsWith({ seq: 2 }));
    await knows(kase, 2);
    expect((await kase.handle.describe()).status.name).toBe('RUNNING');
    await kase.finish();
  });

  it('gives an order at its due moment, by the stage that owns its deadline', async () => {
    const due = now + 20 * DAY;
    desk.facts = factsWith({ seq: 3, next: [replyStep(due)] });
    desk.carryOut(() => factsWith({ seq: 4 }));
    const kase = await server.startCase();
    await knows(kase, 3);
    expect(await kase.waiting()).toMatchObject({ wakesAt: instant(due), nextStep: { kind: 'replyUnit', step: 'due' }, unowned: [] });
    await server.environment.sleep(20 * DAY - HOUR);
    expect(desk.orders).toEqual([]);
    await server.environment.sleep(HOUR);
    await knows(kase, 4);
    expect(desk.orders).toHaveLength(1);
    expect(desk.orders[0]).toMatchObject({ v: 1, stage: 'answer', command: 'escalate', part: 'assignment-1', deadline: 'deadline-1', step: 'due', dueAt: instant(due) });
    expect(Date.parse(desk.orders[0]?.at ?? '')).toBeGreaterThanOrEqual(due);
    await kase.finish();
  });

  it('does not spin where an order brings nothing new, and goes on with its other clocks', async () => {
    const later = now + 3 * DAY;
    desk.facts = factsWith({ seq: 3, owed: [{ command: 'askConsent', part: 'p', cause: 2 }], next: [replyStep(now - HOUR), replyStep(later, 'escalate2')] });
    const kase = await server.startCase();
    await until(async () => (await kase.waiting())?.nextStep?.step === 'escalate2', { timeout: 10_000 });
    expect(desk.orders.map(({ command, step }) => [command, step])).toEqual([['askConsent', undefined], ['escalate', 'due']]);
    await server.environment.sleep(3 * DAY + HOUR);
    await until(() => desk.orders.length === 3, { timeout: 10_000 });
    await server.environment.sleep(10 * DAY);
    expect(desk.orders.map(({ step }) => step)).toEqual([undefined, 'due', 'escalate2']);
    expect(count(await kase.events(), 'activityTaskScheduled')).toBe(4);
    await kase.finish();
  });

  it('does not spin where the database was set back behind the facts that it knows', async () => {
    const kase = await server.startCase();
    await kase.signal(factsWith({ seq: 8, owed: [{ command: 'requestRating', part: 'reply-1', cause: 5 }] }));
    await until(() => desk.orders.length === 1, { timeout: 10_000 });
    await server.environment.sleep(DAY);
    expect(desk.facts.seq).toBe(1);
    expect(desk.orders).toHaveLength(1);
    await kase.finish();
  });

  it('tries again what was parked once the same sequence comes with it', async () => {
    const owed = [{ command: 'askConsent', part: 'p', cause: 2 }];
    desk.facts = factsWith({ seq: 3, owed });
    desk.answer = () => ({ outcome: 'parked', facts: factsWith({ seq: 3 }) });
    const kase = await server.startCase();
    await until(() => desk.orders.length === 1, { timeout: 10_000 });
    await until(async () => (await kase.knownFacts())?.owed.length === 0, { timeout: 10_000 });
    desk.carryOut(() => factsWith({ seq: 4 }));
    await kase.signal(factsWith({ seq: 3, owed }), 2);
    await knows(kase, 4);
    expect(desk.orders).toHaveLength(2);
    await kase.finish();
  });

  it('keeps its one timer while the moment is the same, and sets it anew when it moves', async () => {
    const due = now + 9 * DAY;
    desk.facts = factsWith({ seq: 1, next: [replyStep(due)] });
    const kase = await server.startCase();
    for (const seq of [2, 3, 4, 5]) {
      await kase.signal(factsWith({ seq, next: [replyStep(due)] }));
      await knows(kase, seq);
    }
    expect(count(await kase.events(), 'timerStarted')).toBe(1);
    await kase.signal(factsWith({ seq: 6, next: [replyStep(due + DAY)] }));
    await knows(kase, 6);
    await until(async () => count(await kase.events(), 'timerStarted') === 2, { timeout: 10_000 });
    expect(count(await kase.events(), 'timerCanceled')).toBe(1);
    await kase.finish();
  });

  it('rings as much earlier as the clock of demo and test stands ahead, and orders by that clock', async () => {
    const offset = 30 * DAY;
    desk.facts = factsWith({ seq: 1, next: [replyStep(now + offset + DAY)], clockOffset: offset });
    desk.carryOut(() => factsWith({ seq: 2, clockOffset: offset }));
    const kase = await server.startCase();
    await knows(kase, 1);
    await server.environment.sleep(DAY + HOUR);
    await knows(kase, 2);
    expect(Date.parse(desk.orders[0]?.at ?? '')).toBeGreaterThanOrEqual(now + offset + DAY);
    await kase.finish();
  });

  it('begins anew with the new epoch when its order is superseded', async () => {
    desk.facts = factsWith({ seq: 3, owed: [{ command: 'askConsent', part: 'p', cause: 2 }] });
    desk.answer = (order) => {
      if (order.epoch === 1) {
        desk.epoch = 2;
        return { outcome: 'superseded' };
      }
      desk.facts = factsWith({ seq: 4 });
      return { outcome: 'done', facts: desk.facts };
    };
    const kase = await server.startCase();
    await until(() => desk.orders.length === 2, { timeout: 20_000 });
    await knows(kase, 4);
    expect(desk.orders.map(({ epoch }) => epoch)).toEqual([1, 2]);
    const described = await kase.handle.describe();
    expect(described.memo).toEqual({ epoch: 2 });
    await kase.finish();
  });

  it('begins anew at once where its epoch is old at the start', async () => {
    desk.epoch = 5;
    desk.facts = factsWith({ seq: 3 });
    const kase = await server.startCase({ epoch: 4 });
    await until(() => desk.loads.length === 2, { timeout: 20_000 });
    await until(async () => (await kase.waiting())?.epoch === 5, { timeout: 10_000 });
    expect(desk.loads.map(({ epoch }) => epoch)).toEqual([4, 5]);
    await kase.finish();
  });

  it('continues as new on its thirtieth day and carries nothing over but type, case and epoch', async () => {
    desk.facts = factsWith({ seq: 3, next: [replyStep(now + 45 * DAY)] });
    const kase = await server.startCase();
    await knows(kase, 3);
    const first = (await kase.handle.describe()).runId;
    await server.environment.sleep(31 * DAY);
    await until(async () => (await kase.handle.describe()).runId !== first, { timeout: 10_000 });
    await until(() => desk.loads.length === 2, { timeout: 10_000 });
    // It woke once, for that day, and went on at once: not when its history had grown long with turning round.
    const { events } = await server.environment.client.workflow.getHandle(kase.handle.workflowId, first).fetchHistory();
    expect(events?.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes != null)).toHaveLength(1);
    const start: CaseRunStart = { caseType: 'suggestion', caseId: kase.caseId, epoch: 1 };
    expect(desk.loads).toEqual([start, start]);
    desk.carryOut(() => endedFacts(4));
    await server.environment.sleep(15 * DAY);
    await kase.ended();
    expect(desk.orders.map(({ step }) => step)).toEqual(['due']);
  });

  it('ends, and says so without a word of the case, where the database does not know the case any more', async () => {
    const lines = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const unknown = (): never => { throw Object.assign(new Error('李某的建议'), { code: UNKNOWN_CASE }); };
    desk.facts = factsWith({ seq: 3, owed: [{ command: 'askConsent', part: 'p', cause: 2 }] });
    desk.answer = unknown;
    desk.park = unknown;
    const kase = await server.startCase();
    await kase.ended();
    expect((await kase.handle.describe()).status.name).toBe('FAILED');
    expect(count(await kase.events(), 'activityTaskScheduled')).toBe(2);
    const line = await until(() => lines.mock.calls.find(([message]) => message === 'the database does not know this case: its run ends'), { timeout: 10_000, what: 'the line in the log' });
    expect(line[1]).toMatchObject({ workflowId: kase.handle.workflowId });
    expect(JSON.stringify([lines.mock.calls, (await kase.handle.fetchHistory()).events])).not.toContain('李某');
    lines.mockRestore();
  });

  it('passes through the finished stages at once, and ends when nothing of the case runs any more', async () => {
    desk.facts = factsWith({ seq: 30, stage: 'settle', beside: ['track'] });
    const kase = await server.startCase();
    await knows(kase, 30);
    await kase.signal(factsWith({ seq: 31, stage: 'none', beside: ['track'] }));
    await knows(kase, 31);
    expect((await kase.handle.describe()).status.name).toBe('RUNNING');
    await kase.signal(endedFacts(32));
    await kase.ended();
    expect((await kase.handle.describe()).status.name).toBe('COMPLETED');
  });

  it('follows a case back from settling where it is opened again', async () => {
    desk.facts = factsWith({ seq: 30, stage: 'settle' });
    const kase = await server.startCase();
    for (const [i, stage] of ['answer', 'assign', 'of-other-code', 'second-handling', 'intake', 'settle', 'rate'].entries()) await kase.signal(factsWith({ seq: 31 + i, stage }));
    await knows(kase, 37);
    await kase.signal(endedFacts(40));
    await kase.ended();
    expect((await kase.handle.describe()).status.name).toBe('COMPLETED');
  });
});
