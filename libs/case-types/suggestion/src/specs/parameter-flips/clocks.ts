import { addDays, day, momentOf, type Json } from '@huiying/engine';
import type { DeadlineKind, RuleKey, SuggestionRules } from '../../rules';
import { suggestion } from '../../suggestion';
import type { EveryClock } from '../every-clock';
import { clockLog } from './clock-log';
import { NOT_IN_USE_YET, type Flips, type FlipOf } from './flip';
import { withLeaf } from './leaf';

/** Starts on three weekdays: days and working days do not differ in every week. */
const STARTS = [0, 2, 3].map((n) => momentOf(addDays(day('2026-03-02'), n), 9));

const log = (kind: DeadlineKind, more: EveryClock = {}) => (rules: SuggestionRules): Json =>
  (more.now === undefined ? STARTS : [more.now]).map((now) => clockLog(kind, rules, { ...more, now }));

const otherUnit = (unit: unknown): string => (unit === 'workingDays' ? 'days' : 'workingDays');

function valueFor(path: readonly (string | number)[], value: unknown, all: { readonly remind: readonly { readonly n: number; readonly unit: string }[] }): unknown {
  const field = path.at(-1);
  if (path[0] === 'remind' && path.length === 1) return [{ n: 1, unit: 'workingDays' }];
  if (path[0] === 'escalateTo' && path.length === 1) return [['registrar']];
  if (path[0] === 'escalateTo') return value === 'chair' ? 'supervisor' : 'chair';
  if (path[0] === 'remind') {
    const { n, unit } = all.remind[path[1] as number]!;
    // A morning in a weekend is that of the Friday before: further back than a weekend is long.
    if (field === 'n') return unit === 'share' ? n * 2 : unit === 'days' ? n + 3 : n + 1;
    // One day and one working day before a working day are the same morning: as a share of the period it is neither.
    return n === 1 ? 'share' : otherUnit(unit);
  }
  return field === 'n' ? Number(value) + 1 : otherUnit(value);
}

/** A clock with whatever of it was flipped, seen by all that it does. */
const clock = (kind: DeadlineKind): FlipOf => ({ path, value }, all) => {
  const then = suggestion.deadlines.find((d) => d.kind === kind)!.whenPassed.then;
  // At its end the system itself acts, or nothing happens: nobody is told.
  if (path[0] === 'escalateTo' && then !== 'escalate') return { to: withLeaf(all, path, valueFor(path, value, all as never)), refused: NOT_IN_USE_YET };
  if (value === 'ownDate') return { to: withLeaf(all, ['period'], null), outcome: log(kind) };
  const more: EveryClock = path[0] === 'hardPeriod' ? { difficulty: 'hard' } : path[0] === 'sessionPeriod' ? { source: 'session', now: momentOf(day('2026-01-13'), 9) } : {};
  return { to: withLeaf(all, path, valueFor(path, value, all as never)), outcome: log(kind, more) };
};

/** Flips of every clock that the case type knows. */
export const clockFlips: Flips = Object.fromEntries(suggestion.deadlines.map((d) => [`deadline.${d.kind}` as RuleKey, clock(d.kind as DeadlineKind)]));
