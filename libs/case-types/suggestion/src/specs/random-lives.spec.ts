import { canonicalText, dayOf, eventAsJson, type Json } from '@huiying/engine';
import fc from 'fast-check';
import type { SuggestionRules } from '../rules';
import { undeclared } from './follows';
import { broken, classesThatChanged } from './invariants';
import { liveRandomly, seeds } from './random-life';
import { changed, ruleSet, type RuleSetName } from './rule-sets';

jest.setTimeout(120_000);

const SETS: readonly RuleSetName[] = ['recommended', 'national-minimum', 'zhejiang-reference'];

/** A set in which a person may open coordination before it comes by itself. */
const LATE_COORDINATION = changed('recommended', { 'coordination.fromRound': 3 });

/** What came of a run: names of commands that people or the process gave, types of events, and how often a day before the entry was said. */
interface Run {
  readonly commands: Set<string>;
  readonly events: Set<string>;
  earlierOnPaper: number;
}

const SEED = 20_261_124;
/** Rounds of lives, each with a seed of its own, until they have reached what is to be tried; so many at most. */
const MOST_ROUNDS = 8;

/** Lives that keep every invariant, bring only what is declared to follow, and whose fold equals their state. */
function live(rules: SuggestionRules, parameters: fc.Parameters<[number]>, run: Run = { commands: new Set(), events: new Set(), earlierOnPaper: 0 }): Run {
  fc.assert(fc.property(seeds, (seed) => {
    const life = liveRandomly(rules, seed, 100, (l) => {
      const wrong = broken(l);
      if (wrong.length > 0) throw new Error(`${wrong.join('; ')} after ${l.events.at(-1)?.type}`);
    }, (act) => {
      const wrong = undeclared(act);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
      if (act.command !== null) run.commands.add(act.command);
    });
    expect(classesThatChanged(life.events)).toEqual([]);
    const stored = JSON.parse(JSON.stringify(life.state)) as Json;
    expect(canonicalText(life.refold() as unknown as Json)).toBe(canonicalText(stored));
    for (const e of life.events) {
      run.events.add(e.type);
      if (e.entry === 'paper' && e.day < dayOf(e.enteredAt)) run.earlierOnPaper += 1;
      // What an event carries survives JSON unchanged: nothing undefined, no text.
      expect(canonicalText(eventAsJson(e))).toBe(canonicalText(JSON.parse(JSON.stringify(e)) as Json));
    }
  }), { endOnFailure: true, ...parameters });
  return run;
}

describe.each([...SETS.map((name) => [name, ruleSet(name)] as const), ['recommended, coordinated from the third round on', LATE_COORDINATION] as const])('random lives under %s', (name, rules) => {
  it('keep every invariant, bring only what is declared to follow, and the fold equals the state', () => {
    const isRecommended = name.startsWith('recommended');
    const wantedCommands = ['reviseDeadlines', ...(isRecommended ? ['sendBackOpinion'] : []), ...(rules === LATE_COORDINATION ? ['openCoordination'] : [])];
    const wantedEvents = isRecommended ? ['RatingNotReturnedRevised'] : [];
    const isReached = ({ commands, events, earlierOnPaper }: Run): boolean =>
      earlierOnPaper >= 5 && wantedCommands.every((one) => commands.has(one)) && wantedEvents.every((one) => events.has(one));
    let run = live(rules, { numRuns: 20, seed: SEED });
    for (let round = 1; round < MOST_ROUNDS && !isReached(run); round += 1) run = live(rules, { numRuns: 20, seed: SEED + round }, run);
    expect(run.earlierOnPaper).toBeGreaterThanOrEqual(5);
    expect([...run.commands]).toEqual(expect.arrayContaining(wantedCommands));
    expect([...run.events]).toEqual(expect.arrayContaining(wantedEvents));
    if (isRecommended) expect(run.events.size).toBeGreaterThan(50);
  });

  // Another one each time; where it fails, fast-check says the seed with which it fails again.
  it('keep them from a seed that nobody has seen', () => {
    live(rules, { numRuns: 6 });
  });
});
