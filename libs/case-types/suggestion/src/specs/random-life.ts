import type { Actor, Day } from '@huiying/engine';
import { addDays } from '@huiying/engine';
import fc from 'fast-check';
import type { SuggestionRules } from '../rules';
import { everybody, knowsInputOf, Life, validCommand, type Choice } from '../testing';
import { publishedYear } from './rule-sets';
import { calendar } from '../testing';

const years = calendar([publishedYear(2025), publishedYear(2026)]);

/** An endless row of choices that follows from its seed alone (a linear congruential generator). */
export function choiceFrom(seed: number): Choice {
  let at = seed >>> 0;
  const next = (): number => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return at >>> 8;
  };
  return { of: <T>(options: readonly T[]): T => options[next() % Math.max(options.length, 1)] as T, chance: () => next() % 2 === 1 };
}

/** Commands that end a life early are rarer, or most lives would be short. */
const RARE: ReadonlySet<string> = new Set(['terminate', 'refuseAdmission', 'withdrawSignature', 'returnForChange', 'upholdObjection', 'takeOver']);

export interface Step {
  readonly actor: Actor;
  readonly command: string;
}

/** Lives through allowed actions of anybody, with the process's orders and the passing of time between them. */
export function liveRandomly(rules: SuggestionRules, seed: number, steps: number, after: (life: Life) => void = () => undefined): Life {
  const choice = choiceFrom(seed);
  const life = new Life(rules, undefined, `random ${seed}`, years);
  for (let n = 0; n < steps; n += 1) {
    const what = choice.of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    if (what === 0) life.goTo(addDays(life.today, choice.of([1, 3, 8, 16, 40, 100])) as Day);
    else if (what <= 3 && life.state.seq > 0) life.runProcess();
    else {
      life.letTimePass();
      const people = everybody.filter((a) => a.kind === 'person');
      const options = people.flatMap((actor) => life.actions(actor).filter((a) => a.allowed && knowsInputOf(a.command)).map((action) => ({ actor, action })));
      const usual = options.filter(({ action }) => !RARE.has(action.command) && (action.expected || choice.of([0, 1, 2, 3]) === 0));
      const chosen = choice.of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) === 11 || usual.length === 0 ? options : usual;
      if (chosen.length === 0) continue;
      const { actor, action } = choice.of(chosen);
      const { input, given } = validCommand(life, actor, action, choice);
      life.must(actor, action.command as 'open', input as never, given);
    }
    after(life);
  }
  return life;
}

export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4_000_000_000 });
