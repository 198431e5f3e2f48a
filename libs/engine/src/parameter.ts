import type { Day } from './time/day';

/** A value of a rule set with where it comes from: the article, or `none` for a local habit. */
export interface Parameter<T> {
  readonly value: T;
  readonly basis: string;
  readonly validFrom: Day | string;
}
