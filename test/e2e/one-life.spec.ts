import { startSystem, until, type TestSystem } from '@huiying/testkit';
import { personId, putCounty, unitId } from './support/county';
import { Desk } from './support/desk';
import { contactInput } from './support/steps';
import { ask, eventsOf, faults, isTold, registryOf, temporalOf, type WrittenEvent } from './support/store';

jest.setTimeout(150_000);

const WAIT = { timeout: 60_000, every: 250 };

// Compiled api and worker, real PostgreSQL and Temporal; people with accounts; one suggestion from its first word to the
// kept promise. Each of the four processes is killed once on the way.
describe('one life', () => {
  let system: TestSystem;
  let desk: Desk;
  let id: string;

  beforeAll(async () => {
    system = await startSystem(putCounty);
    desk = new Desk(system.url);
  }, 150_000);
  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  /** Each step stands on the one before it: after a failure the others would only wait in vain. */
  let broken = false;
  const step = (name: string, work: () => Promise<void>): void =>
    it(name, async () => {
      if (broken) throw new Error('an earlier step has failed');
      broken = true;
      await work();
      broken = false;
    });
  const written = async (type: string): Promise<readonly WrittenEvent[]> => (await eventsOf(system, id)).filter((e) => e.type === type);
  const eventually = (type: string, count: number): Promise<readonly WrittenEvent[]> =>
    until(async () => {
      const found = await written(type);
      return found.length >= count ? found : null;
    }, { ...WAIT, what: `${count} × ${type}` });
  const facts = async () => {
    const { replied, closed, fulfilled, satisfied } = (await desk.page('deputy', id)).facts;
    return [replied.done, closed.done, `${fulfilled.verified}/${fulfilled.total}`, satisfied.code];
  };
  /** The kind of the ledger entry that an order was about. */
  const kindOf = async (event: WrittenEvent): Promise<string | undefined> =>
    (await ask<{ kind: string }>(system, 'select kind from deadline where id = $1', [event.data['deadline']]))[0]?.kind;

  step('is proposed; the review is reminded of when its time has come, and everybody concerned can read that', async () => {
    id = await desk.open('关于整治望潮路雨天积水的建议');
    await desk.act('deputy', id, 'submit');
    await desk.moveClock('2026-03-09');
    const [reminded] = await eventually('Reminded', 1);
    expect(reminded).toMatchObject({ actor: 'system', stage: 'intake' });
    const entry = (await desk.timeline('registrar', id)).find(({ type }) => type === 'Reminded');
    expect(entry?.actor.id).toBe('system');
    expect(entry?.sentence).toMatch(/\p{Script=Han}/u);
    expect(await desk.tasks('registrar', id)).toContain('register');
  });

  step('is handed over, and goes on while api, PostgreSQL and the worker are killed', async () => {
    await desk.act('registrar', id, 'register');
    await desk.act('coordinator', id, 'preAssign', { input: { units: [{ unit: unitId, kind: 'main' }] } });
    await desk.act('registrar', id, 'handOver', { input: { difficulty: 'normal' } });
    await system.api.kill9();
    const waiting = desk.act('clerk', id, 'signFor');
    await system.api.start();
    await waiting;
    await desk.act('handler', id, 'logContact', { input: contactInput() });
    await system.postgres.kill9();
    const confirming = desk.act('deputy', id, 'confirmContact');
    await system.postgres.start();
    await confirming;
    await desk.act('handler', id, 'submitReply', { input: { text: '已列入年度计划，先行疏通管网。', class: 'B', commitments: [{ owner: '市政科', due: '2026-12-31', measure: '完成望潮路管网改造' }] } });
    expect(await facts()).toEqual([false, false, '0/0', 'open']);
    await desk.act('leader', id, 'signOffReply', { input: { docNumber: '望建函〔2026〕3号', signedBy: 'unitLeader' } });
    await system.worker.kill9();
    await desk.act('checker', id, 'passReply');
    await desk.act('clerk', id, 'deliverReply', { input: { way: 'inPerson' } });
    expect(await facts()).toEqual([true, false, '0/1', 'open']);
  });

  step('asks for the rating by itself, and only while there is a worker', async () => {
    await until(() => isTold(system), { ...WAIT, what: 'the process to be told' });
    expect(await written('RatingRequested')).toEqual([]);
    expect(await desk.tasks('deputy', id)).not.toContain('rate');
    await system.worker.start();
    await until(async () => (await desk.tasks('deputy', id)).includes('rate'), { ...WAIT, what: 'the task to rate' });
    expect(await eventually('RatingRequested', 1)).toMatchObject([{ actor: 'system', stage: 'rate' }]);
    const ownStages = new Set((await eventsOf(system, id)).filter(({ actor }) => actor === 'system').map(({ stage }) => stage));
    expect(ownStages).not.toContain(null);
  });

  step('closes the window when its time is over, once Temporal and a worker are there to do it', async () => {
    await desk.act('deputy', id, 'rate', { input: { marks: { attitude: 'satisfied', result: 'notSatisfied' }, ratingReason: '路口仍然积水', ownView: 'partlySolved' } });
    const [window] = await ask<{ remind: string; after: string }>(system, `select (last_day - 9)::text as remind, (last_day + 4)::text as after from deadline where case_id = $1 and kind = 'ratingWindow'`, [id]);
    if (window === undefined) throw new Error('no window');
    await system.worker.kill9();
    await system.temporal.kill9();
    await desk.moveClock(window.after);
    expect((await desk.page('registrar', id)).label.code).toBe('awaitingRating');
    expect(await written('RatingWindowClosed')).toEqual([]);
    await system.temporal.restart();
    await until(() => isTold(system), { ...WAIT, what: 'the process to be told' });
    expect(await written('RatingWindowClosed')).toEqual([]);
    await system.worker.start();
    const [closed] = await eventually('RatingWindowClosed', 1);
    expect(closed).toMatchObject({ actor: 'system', stage: 'rate', data: { by: 'time', outcome: 'notSatisfied', next: 'decision' } });
    expect(await facts()).toEqual([true, false, '0/1', 'notSatisfied']);
    expect(await desk.tasks('registrar', id)).toContain('openSecondHandling');
  });

  step('is handled anew, rated, and closed into tracking; the promise is still open', async () => {
    await desk.act('registrar', id, 'openSecondHandling', { input: { requiredChanges: ['写明路口整治的时间'] } });
    await desk.act('clerk', id, 'signFor');
    await desk.act('handler', id, 'logContact', { input: contactInput() });
    await desk.act('deputy', id, 'confirmContact');
    await desk.act('handler', id, 'submitReply', { input: { text: '路口整治提前到六月底前完成。', class: 'A', changesAnswered: [{ change: 0, answer: '六月底前完成。' }] } });
    await desk.act('leader', id, 'signOffReply', { input: { docNumber: '望建函〔2026〕9号', signedBy: 'unitLeader' } });
    await desk.act('checker', id, 'passReply');
    await desk.act('clerk', id, 'deliverReply', { input: { way: 'post' } });
    await until(async () => (await desk.tasks('deputy', id)).includes('rate'), { ...WAIT, what: 'the second rating to be asked for' });
    await desk.act('deputy', id, 'rate', { input: { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved' } });
    await desk.act('registrar', id, 'endRatingWindow');
    const [asked] = await eventually('ClosingReminded', 1);
    expect(asked).toMatchObject({ actor: 'system', stage: 'settle' });
    expect(await facts()).toEqual([true, false, '0/1', 'satisfied']);
    await desk.act('registrar', id, 'close');
    expect(await facts()).toEqual([true, true, '0/1', 'satisfied']);
  });

  step('is watched after its closing: the promise is reminded of on the page, then kept', async () => {
    await desk.moveClock('2026-12-02');
    const track = await until(async () => (await written('Reminded')).find(({ stage }) => stage === 'track'), { ...WAIT, what: 'the promise to be reminded of' });
    expect(await kindOf(track)).toBe('commitment');
    await desk.act('handler', id, 'reportProgress', { input: { note: '管网已更换。', percent: 90 } });
    await desk.act('leader', id, 'requestCrossOff', { input: { evidence: '验收记录' } });
    await desk.act('registrar', id, 'verifyCommitment');
    expect(await facts()).toEqual([true, true, '1/1', 'satisfied']);
  });

  step('has nothing in it that nobody ordered, nothing twice, and nothing wrong', async () => {
    const events = await eventsOf(system, id);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    const steps = events.filter(({ type }) => type === 'Reminded' || type === 'Escalated').map(({ data }) => `${String(data['deadline'])} ${String(data['step'])}`);
    expect(new Set(steps).size).toBe(steps.length);
    for (const person of [personId('deputy'), personId('registrar')]) expect(events.some(({ actor }) => actor === person)).toBe(true);
    const client = temporalOf(system);
    try {
      await until(() => isTold(system), { ...WAIT, what: 'the process to be told' });
      expect(await faults(system, registryOf(client))).toEqual([]);
    } finally {
      await client.close();
    }
  });
});
