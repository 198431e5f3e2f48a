import { suggestion } from '@huiying/case-type-suggestion';
import type { CaseId } from '@huiying/engine';
import { Months } from '../support/months';
import { doubled } from '../support/order-rows';
import { answer, CHANGED, contactInput, deliver, handedOver, marks, REQUIRED, signOff, submitted } from '../support/suggestion-steps';

jest.setTimeout(60_000);

const MINUTE = 60_000;

describe('the months of a suggestion', () => {
  let months: Months;

  beforeAll(async () => {
    months = await Months.start();
  }, 120_000);
  afterAll(() => months.stop());
  beforeEach(() => months.begin());

  const kindsOf = async (caseId: CaseId): Promise<(deadline: string | undefined) => string> => {
    const kinds = new Map((await months.world.deadlines(caseId)).map(({ id, kind }) => [id as string, kind]));
    return (deadline) => kinds.get(deadline ?? '') ?? 'at once';
  };
  /** Every order that brought something, by its day (of Beijing); of one moment either may come first. */
  const given = async (caseId: CaseId): Promise<readonly string[]> => {
    const kind = await kindsOf(caseId);
    const { orders, answers } = months.desk;
    return orders.filter((_, i) => answers[i]?.outcome === 'done').map(({ at, stage, command, deadline, step }) =>
      [new Date(Date.parse(at) + 8 * 60 * MINUTE).toISOString().slice(0, 10), stage, command, ...(deadline === undefined ? [] : [kind(deadline), step])].join(' '));
  };

  it('a unit that stays silent: every reminder, window and rung in its time, each once, each by the stage that owns it', async () => {
    const { world, desk } = months;
    const caseId = await handedOver(world, true);
    const kase = await months.run(caseId);
    const first = (await kase.handle.describe()).runId;
    await months.goTo('2026-07-30', kase);
    // Five times thirty days: each time a run of its own, which reads its facts and begins in mid-life.
    expect((await kase.handle.describe()).runId).not.toBe(first);

    const kind = await kindsOf(caseId);
    const owners = new Map(suggestion.deadlines.map(({ kind: name, owner }) => [name, owner]));
    for (const order of desk.orders) expect([kind(order.deadline), order.stage]).toEqual([kind(order.deadline), owners.get(kind(order.deadline))]);
    expect(desk.answers.every(({ outcome }) => outcome === 'done')).toBe(true);
    const steps = desk.orders.map(({ deadline, step, dueAt }) => `${deadline} ${step} ${dueAt}`);
    expect(new Set(steps).size).toBe(steps.length);
    for (const { at, dueAt } of desk.orders) expect(Date.parse(at) - Date.parse(dueAt ?? '')).toBeLessThan(MINUTE);

    const stepsOf = (name: string): readonly (string | undefined)[] => desk.orders.filter(({ deadline }) => kind(deadline) === name).map(({ step }) => step);
    expect(stepsOf('signFor')).toEqual(expect.arrayContaining(['remind1', 'due', 'escalate2', 'escalate3']));
    // Both windows end at one moment: the first order lets the time pass for both.
    expect(stepsOf('objectionWindow')).toEqual(['due']);
    expect(stepsOf('replyDeputy')).toEqual(['remind1', 'remind2', 'due', 'escalate2', 'escalate3']);
    expect(stepsOf('replyUnit')).toEqual(['remind1', 'remind2', 'due', 'escalate2', 'escalate3']);
    const types = (await world.eventsOf(caseId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'ObjectionWindowClosed')).toHaveLength(2);
    expect(types.filter((type) => type === 'Reminded' || type === 'Escalated')).toHaveLength(desk.orders.filter(({ command }) => command === 'remind' || command === 'escalate').length);
    expect((await kase.waiting())?.unowned).toEqual([]);
    await kase.finish();
  });

  it('a registrar who does not review: reminded, then escalated, by intake', async () => {
    const caseId = await submitted(months.world);
    const kase = await months.run(caseId);
    await months.goTo('2026-05-01', kase);
    expect((await given(caseId)).slice(0, 2)).toEqual(['2026-03-06 intake remind review remind1', '2026-03-10 intake escalate review due']);
    await kase.finish();
  });

  it('a run that starts late gives what became due meanwhile, at once and in order', async () => {
    const caseId = await handedOver(months.world, true);
    await months.goTo('2026-04-11');
    const kase = await months.run(caseId);
    const dues = months.desk.orders.map(({ dueAt }) => dueAt ?? '');
    expect(dues.length).toBeGreaterThan(3);
    expect(dues).toEqual([...dues].sort());
    expect((await months.world.eventsOf(caseId)).map(({ type }) => type)).toContain('ObjectionWindowClosed');
    await kase.finish();
  });

  it('begins anew on its thirtieth day while signals are in flight: stale ones, the same again, and one that is lost', async () => {
    const { world, desk } = months;
    const caseId = await handedOver(world);
    const stale = await world.facts(caseId);
    await world.act('clerk', caseId, 'signFor');
    const kase = await months.run(caseId);
    const first = (await kase.handle.describe()).runId;
    await months.goTo('2026-03-30', kase);
    await world.act('handler', caseId, 'logContact', contactInput(world));
    const newest = (await desk.loadFacts({ caseType: 'suggestion', caseId, epoch: 1 })).facts;
    const older = { ...newest, seq: newest.seq - 1 };
    await Promise.all([months.goTo('2026-04-02'), ...Array.from({ length: 10 }, () => [kase.signal(older), kase.signal(stale), kase.signal(older)]).flat()]);
    await months.upToDate(kase);
    // The signal of the newest facts was never sent: the new run has read them.
    expect((await kase.handle.describe()).runId).not.toBe(first);
    expect(await kase.knownFacts()).toMatchObject({ seq: await world.seq(caseId), stage: 'answer' });
    expect(doubled(await world.eventsOf(caseId))).toEqual([]);
    await kase.finish();
  });

  it('three months with reminder and extension, dissatisfaction, and a second handling that satisfies', async () => {
    const { world } = months;
    const caseId = await handedOver(world);
    const kase = await months.run(caseId);
    const onDay = async (day: string, acts: () => Promise<unknown>): Promise<void> => {
      await months.goTo(day, kase);
      await acts();
      await months.tell(kase);
    };
    await onDay('2026-03-03', () => world.act('clerk', caseId, 'signFor'));
    await onDay('2026-03-20', () => world.act('handler', caseId, 'logContact', contactInput(world)));
    await onDay('2026-03-23', () => world.act('deputy', caseId, 'confirmContact'));
    await onDay('2026-05-08', () => world.act('leader', caseId, 'requestExtension', { to: '2026-07-31' }, '需跨年度安排资金'));
    await onDay('2026-05-11', () => world.act('registrar', caseId, 'grantExtension'));
    await onDay('2026-07-20', () => signOff(world, caseId));
    await onDay('2026-07-21', () => deliver(world, caseId));
    await onDay('2026-07-24', () => world.act('deputy', caseId, 'rate', marks('notSatisfied')));
    await onDay('2026-08-13', () => world.act('registrar', caseId, 'openSecondHandling', REQUIRED));
    await onDay('2026-09-07', () => answer(world, caseId, CHANGED));
    await onDay('2026-09-08', () => world.act('deputy', caseId, 'rate', marks('satisfied')));
    await onDay('2026-10-13', () => world.act('registrar', caseId, 'close'));
    await months.goTo('2026-11-02', kase);
    expect([...await given(caseId)].sort()).toEqual([
      '2026-03-12 assign closeObjectionWindow objectionWindow due',
      // Three months from 2 March; with the extension the same reminder is one of another day.
      '2026-05-06 answer remind replyUnit remind1', '2026-05-06 supervise remind replyDeputy remind1',
      '2026-06-16 answer remind replyUnit remind1', '2026-06-16 supervise remind replyDeputy remind1',
      '2026-07-16 answer remind replyUnit remind2', '2026-07-16 supervise remind replyDeputy remind2',
      '2026-07-21 rate requestRating', '2026-07-21 publish askConsent',
      '2026-08-04 rate remind ratingWindow remind1', '2026-08-11 publish remind publication remind1', '2026-08-12 rate closeRatingWindow ratingWindow due',
      // The unit does not sign for the second handling before it answers.
      '2026-08-17 assign remind signFor remind1', '2026-08-19 assign escalate signFor due', '2026-08-19 publish escalate publication due',
      '2026-08-25 assign escalate signFor escalate2', '2026-09-01 assign escalate signFor escalate3', '2026-09-04 answer remind replyRound remind1',
      '2026-09-07 rate requestRating', '2026-09-07 publish askConsent',
      '2026-09-20 rate remind ratingWindow remind1', '2026-09-28 publish remind publication remind1', '2026-09-29 rate closeRatingWindow ratingWindow due',
      '2026-09-29 settle remindClosing', '2026-10-10 settle remind closing remind1', '2026-10-11 publish escalate publication due',
    ].sort());
    // Closed; the publication of the second reply runs on beside.
    expect(await kase.waiting()).toMatchObject({ stage: 'settle', beside: ['publish'], unowned: [] });
    await kase.finish();
  });
});
