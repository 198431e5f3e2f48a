import { suggestion } from '@huiying/case-type-suggestion';
import type { CaseId } from '@huiying/engine';
import { until } from '@huiying/testkit';
import { FollowingDesk } from './support/following-desk';
import { SuggestionWorld } from './support/suggestion-world';
import { TimeSkipping, type RunningCase } from './support/time-skipping';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const MINUTE = 60_000;

// Real: PostgreSQL, the executor, the whole core and the recommended rules, the workflow, worker and codec. Temporal is
// its time-skipping server, and PostgreSQL's movable clock follows it. The relay is left out: it has tests of its own.
describe('the months of a suggestion', () => {
  let world: SuggestionWorld;
  let server: TimeSkipping;
  let desk: FollowingDesk;

  beforeAll(async () => {
    world = await SuggestionWorld.make('recommended');
    desk = new FollowingDesk(world.desk, world.owner, () => server.environment);
    server = await TimeSkipping.start(() => desk);
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await world.close();
  });
  beforeEach(async () => {
    await desk.follow();
    desk.orders.length = 0;
    desk.answers.length = 0;
  });

  const startCase = async (caseId: CaseId): Promise<RunningCase> => {
    const kase = await server.startCase({ caseId });
    await until(() => kase.knownFacts(), { timeout: 20_000, what: 'the run to read its facts' });
    return kase;
  };
  /** Waits until everything that is due was ordered and answered. */
  const upToDate = async (kase: RunningCase): Promise<void> => {
    const now = await server.environment.currentTimeMs();
    await until(async () => {
      const waiting = await kase.waiting();
      return waiting?.wakesAt != null && (waiting.nextStep === null || Date.parse(waiting.nextStep.at) > now);
    }, { timeout: 30_000, what: 'the run to wait for what lies ahead' });
  };
  const kindOf = async (caseId: CaseId): Promise<(deadline: string | undefined) => string> => {
    const kinds = new Map((await world.deadlines(caseId)).map(({ id, kind }) => [id as string, kind]));
    return (deadline) => kinds.get(deadline ?? '') ?? 'none';
  };

  it('a unit that stays silent: every reminder, window and rung in its time, each once, each by the stage that owns it', async () => {
    const caseId = await world.handedOver();
    const kase = await startCase(caseId);
    await server.environment.sleep(150 * DAY);
    await upToDate(kase);

    const kind = await kindOf(caseId);
    const owners = new Map(suggestion.deadlines.map(({ kind: name, owner }) => [name, owner]));
    for (const order of desk.orders) expect([kind(order.deadline), order.stage]).toEqual([kind(order.deadline), owners.get(kind(order.deadline))]);
    expect(desk.answers.every(({ outcome }) => outcome === 'done')).toBe(true);
    const given = desk.orders.map(({ deadline, step, dueAt }) => `${deadline} ${step} ${dueAt}`);
    expect(new Set(given).size).toBe(given.length);
    for (const { at, dueAt } of desk.orders) expect(Date.parse(at) - Date.parse(dueAt ?? '')).toBeLessThan(MINUTE);

    const steps = (name: string): readonly (string | undefined)[] => desk.orders.filter(({ deadline }) => kind(deadline) === name).map(({ step }) => step);
    expect(steps('signFor')).toEqual(expect.arrayContaining(['remind1', 'due', 'escalate2', 'escalate3']));
    // Both windows end at one moment: the first order lets the time pass for both.
    expect(steps('objectionWindow')).toEqual(['due']);
    expect(steps('replyDeputy')).toEqual(expect.arrayContaining(['remind1', 'remind2', 'due', 'escalate2', 'escalate3']));
    expect(steps('replyUnit')).toEqual(expect.arrayContaining(['remind1', 'remind2', 'due']));
    const events = await world.eventsOf(caseId);
    expect(events.filter((type) => type === 'ObjectionWindowClosed')).toHaveLength(2);
    expect(events.filter((type) => type === 'Reminded' || type === 'Escalated')).toHaveLength(desk.orders.filter(({ command }) => command === 'remind' || command === 'escalate').length);
    expect((await kase.waiting())?.unowned).toEqual([]);
    await kase.finish();
  });

  it('a registrar who does not review: reminded, then escalated, by intake', async () => {
    const caseId = await world.submitted();
    const kase = await startCase(caseId);
    await server.environment.sleep(60 * DAY);
    await upToDate(kase);
    const kind = await kindOf(caseId);
    expect(desk.orders.slice(0, 2).map(({ stage, command, deadline, step }) => [stage, command, kind(deadline), step])).toEqual([['intake', 'remind', 'review', 'remind1'], ['intake', 'escalate', 'review', 'due']]);
    await kase.finish();
  });

  it('a run that starts late gives what became due meanwhile, at once and in order', async () => {
    const caseId = await world.handedOver();
    await server.environment.sleep(40 * DAY);
    const kase = await startCase(caseId);
    await upToDate(kase);
    const dues = desk.orders.map(({ dueAt }) => dueAt ?? '');
    expect(dues.length).toBeGreaterThan(3);
    expect(dues).toEqual([...dues].sort());
    expect(await world.eventsOf(caseId)).toContain('ObjectionWindowClosed');
    await kase.finish();
  });
});
