import { addDays, matchesHolder, nextSteps, type Action, type Actor, type Day } from '@huiying/engine';
import fc from 'fast-check';
import type { SuggestionRules } from '../rules';
import { suggestion } from '../suggestion';
import { partsOf } from '../parts';
import { calendar, everybody, knowsInputOf, leaderOf, Life, people as county, system, text, validCommand, type Choice } from '../testing';
import { publishedYear } from './rule-sets';
import { assigned, rated, registered, replied, replyOf, windowEnded } from './walk';

const { registrar, secretary } = county;

/** As it stands before the days off of the year are published, and after. */
const years = { before: calendar([publishedYear(2025)]), after: calendar([publishedYear(2025), publishedYear(2026)]) };

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
  const life = new Life(rules, undefined, `random ${seed}`, choice.chance() ? years.after : years.before);
  life.onAct = onAct;
  if (rules['rating.enabled'].value) choice.of([...Array.from({ length: 6 }, () => (): void => undefined), withFormOut, judgedTwice])(life);
  after(life);
  for (let n = 0; n < steps; n += 1) {
    const what = choice.of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    if (what === 0) life.goTo(addDays(life.today, choice.of([1, 1, 3, 8, 16, 40])) as Day);
    else if (what <= 3 && life.state.seq > 0) {
      life.runProcess();
      const left = nextSteps(suggestion, life.state, life.context({ kind: 'system', stage: '' })).filter((s) => s.at <= life.now);
      if (left.length > 0) throw new Error(`steps that are due were hidden from the process: ${left.map((s) => `${s.kind} ${s.step}`).join(', ')}`);
    }
    else if (what === 4 && life.calendar === years.before && choice.of([0, 1, 2]) === 0) {
      life.calendar = years.after;
      life.give(system('test'), 'reviseDeadlines', {});
    }
    else {
      life.letTimePass();
      const chosen = rareAction(life, choice) ?? (choice.of([0, 1, 2]) === 0 ? anyAction(life, choice) : (openTask(life, choice) ?? anyAction(life, choice)));
      const valid = chosen && validCommand(life, chosen.actor, chosen.action, choice);
      if (chosen === null || valid === null) continue;
      life.must(chosen.actor, chosen.action.command as 'open', valid.input as never, valid.given);
    }
    after(life);
  }
  return life;
}

/** To the day on which the deputy's form has not come back in time. */
function withFormOut(life: Life): void {
  replied(assigned(registered(life.rules, life.name, null, life)), 'education');
  askedFor(life);
  life.goTo(addDays(Object.values(life.state.deadlines).find((d) => d.kind === 'ratingWindow')!.lastDay, 3));
}

/** To the second reply that does not satisfy either. */
function judgedTwice(life: Life): void {
  assigned(registered(life.rules, life.name, null, life));
  for (const again of [true, false]) {
    replied(life, 'education');
    askedFor(life);
    windowEnded(rated(life, 'education', 'notSatisfied'), 'education');
    const [due] = partsOf(life.state, 'nextStep').filter(({ state }) => state === 'due');
    if (again && due !== undefined) life.must(registrar, 'openSecondHandling', { requiredChanges: [text('more')] }, { part: due.id });
  }
}

/** By the process, or where the rule set leaves that to the committee by it. */
function askedFor(life: Life): void {
  life.runProcess();
  const part = replyOf(life, 'education');
  if (life.state.replies[part]?.window.state === 'none') life.must(registrar, 'requestRating', {}, { part });
}

type Person = Extract<Actor, { kind: 'person' }>;
type Chosen = { readonly actor: Actor; readonly action: Pick<Action, 'command' | 'part' | 'partKind' | 'entries'> & Partial<Pick<Action, 'days'>> };

/** What is possible for a few steps of a few lives only: by whom, and on which parts. Left to chance it would hardly ever come. */
const SELDOM = [
  { command: 'sendBackOpinion', part: 'opinion', states: ['given'], actors: (['education', 'health', 'propaganda', 'court', 'transport'] as const).map(leaderOf) },
  { command: 'openCoordination', part: 'nextStep', states: ['due'], actors: [registrar] },
  { command: 'enterRating', part: 'rating', states: ['notReturned'], actors: [registrar, secretary] },
] as const;

/** Given in every second step in which it is possible. */
function rareAction(life: Life, choice: Choice): Chosen | null {
  const { command, part: kind, states, actors } = choice.of(SELDOM);
  const parts = partsOf(life.state, kind).filter(({ state }) => (states as readonly string[]).includes(state));
  if (parts.length === 0 || choice.chance()) return null;
  const options = actors.flatMap((actor) => life.actions(actor).filter((a) => a.allowed && a.command === command && parts.some((p) => p.id === a.part)).map((action): Chosen => ({ actor, action })));
  return options.length === 0 ? null : choice.of(options);
}

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
