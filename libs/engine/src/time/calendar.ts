import { addDays, weekdayOf, yearOf, type Day } from './day';
import { numberWorkingDays, type WorkingDayNumbers } from './working-days';

/** Public holidays: 元旦、春节、清明节、劳动节、端午节、中秋节、国庆节 (《全国年节及纪念日放假办法》第二条), by the words of the catalogues. */
export const HOLIDAYS = ['new-year', 'spring-festival', 'tomb-sweeping', 'labour-day', 'dragon-boat', 'mid-autumn', 'national-day'] as const;

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
  /** The working days in a row, by which distances are counted without going from day to day. */
  readonly workingDays: WorkingDayNumbers;
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
    workingDays: numberWorkingDays(off, worked),
  };
}

/** The day itself when it is worked, else the next one that is (民法典 203). */
export const onOrAfterWorkingDay = (d: Day, calendar: Calendar): Day => (calendar.isWorkingDay(d) ? d : addWorkingDays(d, 1, calendar));

/** The day itself when it is worked, else the last one before it that is. */
export const onOrBeforeWorkingDay = (d: Day, calendar: Calendar): Day => (calendar.isWorkingDay(d) ? d : addWorkingDays(d, -1, calendar));

/** The nth working day after (n > 0) or before (n < 0) the day; the day itself is not counted. */
export function addWorkingDays(d: Day, n: number, { workingDays }: Calendar): Day {
  if (n === 0) return d;
  // Backwards the last one up to the day before is the first.
  return workingDays.dayOf(n > 0 ? workingDays.numberOf(d) + n : workingDays.numberOf(addDays(d, -1)) + n + 1);
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export const workingDaysBetween = (from: Day, to: Day, { workingDays }: Calendar): number => workingDays.numberOf(to) - workingDays.numberOf(from);

/** True where a day between the two falls into a year whose days are not published: the result is provisional. */
export function touchesUnpublishedYear(from: Day, to: Day, calendar: Calendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.isPublished(year)) return true;
  return false;
}
