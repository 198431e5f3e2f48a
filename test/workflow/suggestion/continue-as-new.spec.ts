import { FACTS_CHANGED, type FactsMessage } from '@huiying/contracts';
import type { CaseFacts } from '@huiying/engine';
import { Living } from '../support/living';
import { doubled } from '../support/order-rows';
import { contactInput, handedOver } from '../support/suggestion-steps';

jest.setTimeout(90_000);

/** The server suggests a new run when a history has so many events; left alone it would take thousands. */
const EVENTS = 30;
const CONTACTS = 60;
/** After so many contacts everybody catches up: a slow worker takes all signals between in one task, but each round outgrows a run. */
const ROUND = 20;

describe('a run whose history grows long in mid-life', () => {
  let living: Living;

  beforeAll(async () => {
    living = await Living.start({ dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': EVENTS } });
  }, 120_000);
  afterAll(() => living.stop());

  it('begins anew on the server\'s own suggestion, while signals are in flight: lost, doubled and out of order, and nothing is forgotten or doubled', async () => {
    const { world, server } = living;
    await living.begin();
    const caseId = await handedOver(world);
    await living.upToDate(caseId);
    await world.act('clerk', caseId, 'signFor');
    const told: CaseFacts[] = [await world.facts(caseId)];
    const handle = server.handle(caseId);
    /** Beside the relay's own signals: each facts twice, those of every third never, and the newest before older ones. */
    let signals: Promise<void>[] = [];
    const tell = (facts: CaseFacts | undefined): void => {
      if (facts !== undefined && facts.seq % 3 !== 0) signals.push(handle.signal<FactsMessage>(FACTS_CHANGED, facts));
    };
    for (let n = 0; n < CONTACTS; n += 1) {
      // Half-way reminders fall due, and orders are given between all these signals.
      if (n === CONTACTS / 2) await living.goTo('2026-05-11', caseId);
      told.push(await world.act('handler', caseId, 'logContact', contactInput(world)));
      for (const facts of [told.at(-1), told.at(-1), told.at(-4), told.at(-2)]) tell(facts);
      if (n % ROUND !== ROUND - 1) continue;
      await Promise.all(signals);
      signals = [];
      await living.upToDate(caseId);
    }
    await living.goTo('2026-06-04', caseId);
    const waiting = await living.upToDate(caseId);

    expect(waiting).toMatchObject({ epoch: 1, seq: await world.seq(caseId), unowned: [] });
    const runs = await server.runsOf(caseId);
    expect(runs.length).toBeGreaterThan(2);
    for (const earlier of runs.slice(0, -1)) expect(earlier.at(-1)).toBe('workflowExecutionContinuedAsNew');
    // A run that ended so had heard signals: what they told lives on in the next one, or the ending would have lost it.
    expect(runs.slice(0, -1).filter((names) => names.includes('workflowExecutionSignaled')).length).toBeGreaterThan(0);
    const events = await world.eventsOf(caseId);
    expect(doubled(events)).toEqual([]);
    expect(events.filter(({ type }) => type === 'ContactLogged')).toHaveLength(CONTACTS);
    expect(events.filter(({ type, stage }) => type === 'Reminded' && stage === 'supervise')).toHaveLength(2);
    expect(living.orders.filter(({ command, stage }) => command === 'escalate' && stage === 'supervise')).toHaveLength(1);
  });
});
