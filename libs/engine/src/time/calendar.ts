import { addDays, weekdayOf, yearOf, type Day } from './day';

/** One year as the State Council published it. */
export interface CalendarYear {
  readonly year: number;
  /** Weekdays and weekend days that are days off. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that are worked instead (调休). */
  readonly workingWeekends: readonly Day[];
}

/** Working days of China. A year without published days counts Monday to Friday and is `published: false`. */
export interface Calendar {
  isWorkingDay(day: Day): boolean;
  isPublished(year: number): boolean;
}

/** The calendar of the published years; any other year counts Monday to Friday. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const published = new Set(years.map((y) => y.year));
  const off = new Set(years.flatMap((y) => y.holidays));
  const worked = new Set(years.flatMap((y) => y.workingWeekends));
  return {
    isPublished: (year) => published.has(year),
    isWorkingDay: (d) => {
      if (worked.has(d)) return true;
      if (off.has(d)) return false;
      const weekday = weekdayOf(d);
      return weekday !== 0 && weekday !== 6;
    },
  };
}

/** The day itself when it is worked, else the next one that is (民法典 203). */
export function onOrAfterWorkingDay(d: Day, calendar: Calendar): Day {
  let at = d;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day itself when it is worked, else the last one before it that is. */
export function onOrBeforeWorkingDay(d: Day, calendar: Calendar): Day {
  let at = d;
  while (!calendar.isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** The nth working day after (n > 0) or before (n < 0) the day; the day itself is not counted. */
export function addWorkingDays(d: Day, n: number, calendar: Calendar): Day {
  const step = n < 0 ? -1 : 1;
  let at = d;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (calendar.isWorkingDay(at)) count += 1;
  return count;
}

/** True where a day between the two falls into a year whose days are not published: the result is provisional. */
export function touchesUnpublishedYear(from: Day, to: Day, calendar: Calendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.isPublished(year)) return true;
  return false;
}
