import { addDays, matchesHolder, nextSteps, type Action, type Actor, type Day } from '@huiying/engine';
import fc from 'fast-check';
import type { SuggestionRules } from '../rules';
import { suggestion } from '../suggestion';
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
const RARE: ReadonlySet<string> = new Set(['terminate', 'refuseAdmission', 'withdrawSignature', 'returnForChange', 'inviteCosigner', 'takeOver']);

/** Lives through allowed actions of anybody, with the process's orders and the passing of time between them. */
export function liveRandomly(rules: SuggestionRules, seed: number, steps: number, after: (life: Life) => void = () => undefined, onAct: Life['onAct'] = () => undefined): Life {
  const choice = choiceFrom(seed);
  const life = new Life(rules, undefined, `random ${seed}`, years);
  life.onAct = onAct;
  for (let n = 0; n < steps; n += 1) {
    const what = choice.of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    if (what === 0) life.goTo(addDays(life.today, choice.of([1, 1, 3, 8, 16, 40])) as Day);
    else if (what <= 3 && life.state.seq > 0) {
      life.runProcess();
      const left = nextSteps(suggestion, life.state, life.context({ kind: 'system', stage: '' })).filter((s) => s.at <= life.now);
      if (left.length > 0) throw new Error(`steps that are due were hidden from the process: ${left.map((s) => `${s.kind} ${s.step}`).join(', ')}`);
    }
    else {
      life.letTimePass();
      const chosen = choice.of([0, 1, 2]) === 0 ? anyAction(life, choice) : (openTask(life, choice) ?? anyAction(life, choice));
      if (chosen === null) continue;
      const { actor, action } = chosen;
      const { input, given } = validCommand(life, actor, action, choice);
      life.must(actor, action.command as 'open', input as never, given);
    }
    after(life);
  }
  return life;
}

type Person = Extract<Actor, { kind: 'person' }>;
type Chosen = { readonly actor: Actor; readonly action: Pick<Action, 'command' | 'part' | 'partKind' | 'entries'> };

/** What somebody is expected to do, by one who may. */
function openTask(life: Life, choice: Choice): Chosen | null {
  const tasks = life.tasks().filter((t) => knowsInputOf(t.command) && (!RARE.has(t.command) || choice.of([0, 1, 2, 3, 4, 5]) === 0));
  if (tasks.length === 0) return null;
  const task = choice.of(tasks);
  const actors = people.filter((a) => a.roles.some((held) => held.role === task.role && matchesHolder(held, a.personId, task.holder)));
  if (actors.length === 0) throw new Error(`nobody of the county may do ${task.command}`);
  // Somebody of two hats stands where the task waits, and his other one bars him.
  const able = actors.filter((a) => !isOfTwoHats(a) || life.actions(a).some((action) => action.allowed && action.command === task.command && action.part === task.part));
  if (able.length === 0) return null;
  const partKind = suggestion.table.find((r) => r.name === task.command)?.part ?? 'case';
  return { actor: choice.of(able), action: { command: task.command, part: task.part, partKind, entries: ['screen'] } };
}

/** Whatever some of the people may do just now; first which act, then who does it where, or the frequent acts would crowd out the rest. */
function anyAction(life: Life, choice: Choice): Chosen | null {
  const some = Array.from({ length: 7 }, () => choice.of(people));
  const options = [...new Set(some)].flatMap((actor) => life.actions(actor).filter((a) => a.allowed && knowsInputOf(a.command)).map((action): Chosen => ({ actor, action })));
  const names = [...new Set(options.map((o) => o.action.command))].filter((name) => !RARE.has(name) || choice.of([0, 1, 2, 3, 4, 5]) === 0);
  if (names.length === 0) return null;
  const name = choice.of(names);
  return choice.of(options.filter((o) => o.action.command === name));
}

const people = everybody.filter((a): a is Person => a.kind === 'person');
const isOfTwoHats = ({ roles }: Person): boolean => roles.length > 1;

/** Seeds for `liveRandomly`, within what `choiceFrom` can hold (32 bits). */
export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4_000_000_000 });
