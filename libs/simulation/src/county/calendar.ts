import type { CalendarYear } from '@huiying/engine';
import { calendarYearOf, calendarYears } from '@huiying/rules';

/** The years whose days off are published. */
export const publishedYears: readonly CalendarYear[] = calendarYears.map(calendarYearOf).filter((year) => year !== null);
