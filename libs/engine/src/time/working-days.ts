import { addDays, daysBetween, weekdayOf, type Day } from './day';

/**
 * Working days in a row, numbered. Whole weeks are reckoned and only the published exceptions are looked up, so that a
 * day a century away costs what tomorrow costs: days are entered by people, and nobody may make the others wait by one.
 */
export interface WorkingDayNumbers {
  /** Number of the last working day up to and with the day. The difference of two is what lies between them. */
  numberOf(day: Day): number;
  /** The working day that bears the number. */
  dayOf(number: number): Day;
}

/** A Monday: weeks are counted from it. Days and numbers before it are negative or nought, and nothing else changes. */
const FIRST_MONDAY = '1900-01-01' as Day;

const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** Mondays to Fridays from the first Monday up to and with the day that lies so many days after it. */
function weekdaysUpTo(at: number): number {
  const weeks = Math.floor(at / 7);
  return weeks * 5 + Math.min(at - weeks * 7 + 1, 5);
}

/** The day, as days after the first Monday, on which the count of Mondays to Fridays reaches the number. */
function atWeekday(number: number): number {
  const weeks = Math.floor((number - 1) / 5);
  return weeks * 7 + (number - 1 - weeks * 5);
}

/** The first place of a range at which the condition holds; it holds at `to`, and from its first place on. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers the working days of a calendar whose exceptions are these; a day that is both off and worked is worked. */
export function numberWorkingDays(off: ReadonlySet<Day>, worked: ReadonlySet<Day>): WorkingDayNumbers {
  const exceptions = [
    ...[...off].filter((day) => !isWeekend(day) && !worked.has(day)).map((day) => ({ at: daysBetween(FIRST_MONDAY, day), change: -1 })),
    ...[...worked].filter(isWeekend).map((day) => ({ at: daysBetween(FIRST_MONDAY, day), change: 1 })),
  ].sort((a, b) => a.at - b.at);
  // changes[i] is what the first i exceptions add to or take from the count of Mondays to Fridays.
  const changes = [0];
  for (const { change } of exceptions) changes.push((changes.at(-1) ?? 0) + change);
  const most = changes.reduce((a, b) => Math.max(a, b));
  const least = changes.reduce((a, b) => Math.min(a, b));

  const workedUpTo = (at: number): number =>
    weekdaysUpTo(at) + (changes[firstWhere(0, exceptions.length, (i) => (exceptions[i]?.at ?? Infinity) > at)] ?? 0);
  return {
    numberOf: (day) => workedUpTo(daysBetween(FIRST_MONDAY, day)),
    // Exceptions move the day no further than all of them together, either way.
    dayOf: (number) => addDays(FIRST_MONDAY, firstWhere(atWeekday(number - most), atWeekday(number - least), (at) => workedUpTo(at) >= number)),
  };
}
