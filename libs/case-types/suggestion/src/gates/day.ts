import type { Day } from '@huiying/engine';

/** The latest of the days that a fact rests on: it cannot lie before any of them. */
export const latestOf = (days: readonly (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((latest, day) => (day != null && (latest === null || day > latest) ? day : latest), null);
