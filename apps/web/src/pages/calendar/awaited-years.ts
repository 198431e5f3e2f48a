import type { CalendarYear } from '../../api/reference';

/** This year and the next one, where nobody has entered their days off yet: due dates in them are provisional. */
export function awaitedYears(years: readonly CalendarYear[], today: string): readonly number[] {
  const now = Number(today.slice(0, 4));
  return [now + 1, now].filter((year) => !years.some((one) => one.year === year && one.published));
}
