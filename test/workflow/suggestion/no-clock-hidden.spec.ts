import { inOrder, suggestion, suggestionTesting } from '@huiying/case-type-suggestion';
import { addDays, day, nextSteps, type NextStep, type PartId } from '@huiying/engine';
import { ruleSets } from '@huiying/rules';
import { nextOrder, nextStepToWaitFor } from '../../../workflows/src/case/next-order';
import { TriedOrders } from '../../../workflows/src/case/tried-orders';
import { allStages } from '../../../workflows/src/suggestion/all-stages';

const { bodies, clerkOf, deputies, Life, people, text } = suggestionTesting;
type Life = suggestionTesting.Life;

const UNITS = [bodies.education, bodies.health, bodies.transport, bodies.water, bodies.court] as const;

const allSteps = (life: Life): readonly NextStep[] => nextSteps(suggestion, life.state, life.context(suggestionTesting.system()));
const dueNow = (life: Life): readonly NextStep[] => allSteps(life).filter((s) => s.at <= life.now);

/** What a run does, by its own functions: gives what is owed and due, then waits for the one step it knows of. */
function run(life: Life, until: string): void {
  const tried = new TriedOrders();
  for (let n = 0; n < 500; n += 1) {
    const facts = life.facts();
    const order = nextOrder(facts, allStages, tried, Date.parse(life.now));
    if (order !== null) {
      life.letTimePass();
      const outcome = life.try(suggestionTesting.system(order.stage), order.command as 'remind', { deadline: order.deadline ?? '', step: order.step ?? '' }, { part: order.part as PartId });
      if (outcome.accepted) life.must(suggestionTesting.system(order.stage), order.command as 'remind', { deadline: order.deadline ?? '', step: order.step ?? '' }, { part: order.part as PartId });
      tried.remember(life.state.seq, order);
      continue;
    }
    // Nothing to order: then nothing is due, and the step that it waits for is the nearest of all there are.
    expect(dueNow(life)).toEqual([]);
    const wait = nextStepToWaitFor(life.facts(), allStages, tried);
    expect(wait).toEqual(allSteps(life)[0] ?? null);
    if (wait === null || wait.at > until) return;
    life.now = wait.at;
  }
  throw new Error('the run does not come to rest');
}

function handedOver(units: readonly suggestionTesting.UnitName[]): Life {
  const life = new Life(ruleSets.recommended.rules, undefined, 'hidden');
  life.must(people.lead, 'open', { source: 'betweenSessions', title: text('title'), text: text('text') });
  life.must(people.lead, 'submit', {});
  life.must(people.registrar, 'register', {});
  life.must(people.registrar, 'preAssign', { units: units.map((unit) => ({ unit: bodies[unit], kind: 'separate' as const })) });
  life.must(people.registrar, 'handOver', { difficulty: 'hard' });
  return life;
}

// The facts name three steps at a time. Whatever those bring, none that comes after them may be lost behind them.
describe('no clock is hidden behind others', () => {
  it('in a draft whose co-signers do not answer: eight clocks run out at once and none of them orders anything', () => {
    const life = new Life(ruleSets.recommended.rules, undefined, 'hidden');
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('title'), text: text('text') });
    const invited = [deputies.second, deputies.third, deputies.fourth, deputies.fifth, deputies.sixth, deputies.seventh, deputies.eighth, deputies.ninth];
    for (const signer of invited) life.must(people.lead, 'inviteCosigner', { signer });
    life.goTo(addDays(life.today, 20));
    life.must(people.lead, 'inviteCosigner', { signer: deputies.tenth });
    run(life, '2026-12-31');
    expect(life.events.filter((e) => e.type === 'Reminded')).toHaveLength(invited.length + 1);
  });

  it('where five units let every clock of theirs run out while no process ran, and one window closes by time among them', () => {
    const life = handedOver(['education', 'health', 'transport', 'water', 'court']);
    life.must(clerkOf('education'), 'signFor', {}, { part: inOrder(life.state.assignments)[0]!.id });
    life.goTo(addDays(day('2026-03-02'), 250));
    expect(new Set(dueNow(life).map((s) => s.deadline)).size).toBeGreaterThanOrEqual(5);
    expect(life.events.filter((e) => e.type === 'ObjectionWindowClosed')).toHaveLength(UNITS.length);
    run(life, '2027-06-30');
    expect(dueNow(life)).toEqual([]);
    // Every rung of every clock that ran was climbed: four sign-fors, a first contact, five replies and the deputy's own.
    const climbed = life.events.filter((e) => e.type === 'Escalated').map((e) => (e.data as { kind: string }).kind);
    const count = (kind: string): number => climbed.filter((one) => one === kind).length;
    expect({ signFor: count('signFor'), replyUnit: count('replyUnit'), replyDeputy: count('replyDeputy'), firstContact: count('firstContact') })
      .toEqual({ signFor: 4 * 3, replyUnit: 5 * 3, replyDeputy: 3, firstContact: 1 });
  });

  it('where orders that are due are answered in vain: the nearest clock still to come is the one waited for', () => {
    const life = handedOver(['education', 'health', 'transport', 'water', 'court']);
    life.goTo(addDays(life.today, 3));
    expect(dueNow(life).length).toBeGreaterThanOrEqual(5);
    const tried = new TriedOrders();
    const facts = life.facts();
    for (let n = 0; n < 10; n += 1) {
      const order = nextOrder(facts, allStages, tried, Date.parse(life.now));
      if (order === null) break;
      tried.remember(facts.seq, order);
    }
    expect(nextStepToWaitFor(facts, allStages, tried)).toEqual(allSteps(life).find((s) => s.at > life.now));
  });
});
