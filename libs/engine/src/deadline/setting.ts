import type { Period } from '../time/period';

/** When to remind: so long before the last day, or at a share (0–1) of the period that is left. */
export interface Reminder {
  readonly n: number;
  readonly unit: 'workingDays' | 'days' | 'share';
}

/** What a rule set says of one kind of deadline; null in the set means that the clock does not exist there. */
export interface DeadlineSetting {
  /** Null where each such deadline has a date of its own. */
  readonly period: Period | null;
  /** The longer period of wide or hard items (代表法 51). */
  readonly hardPeriod?: Period | null;
  readonly remind: readonly Reminder[];
  /** Rungs of the ladder, each with every role told at it; the first at the due moment. Empty: nobody is told. */
  readonly escalateTo: readonly (readonly string[])[];
  /** Working days after the last day at which rungs 2, 3, … are climbed. */
  readonly ladder: readonly number[];
  /** Wakes an overdue one again and again until it ends. */
  readonly againEvery?: Period | null;
}
