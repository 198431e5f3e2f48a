import { calendarDay, isoDay, readIsoDay } from '../../format/day';

/** Days off that follow one another. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** No holiday is longer; a year mistyped would otherwise make thousands of days. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** So many days after a day of the calendar. */
function daysAfter(day: string, n: number): string {
  const read = readIsoDay(day);
  if (read === null) return day;
  const at = new Date(Date.UTC(read.year, read.month - 1, read.day) + n * DAY_MS);
  return isoDay({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
}

/** The days of a list as spans, in order. */
export function spansOf(days: readonly string[]): readonly Span[] {
  return [...days].sort().reduce<readonly Span[]>((spans, day) => {
    const last = spans.at(-1);
    return last !== undefined && daysAfter(last.to, 1) === day ? [...spans.slice(0, -1), { from: last.from, to: day }] : [...spans, { from: day, to: day }];
  }, []);
}

/** Whether a span is longer than any holiday: most likely a year was mistyped. */
export const isTooLong = ({ from, to }: Span): boolean => to !== '' && to > daysAfter(from, MOST_DAYS - 1);

/** Every day of a span that is not too long. A span without a last day is one day. */
export function daysIn({ from, to }: Span): readonly string[] {
  const last = to === '' ? from : to;
  const days: string[] = [];
  for (let day = from; day <= last && days.length < MOST_DAYS; day = daysAfter(day, 1)) days.push(day);
  return days;
}

/** A day of the calendar, written `YYYY-MM-DD` and nothing after it. */
export const isDay = (text: string): boolean => {
  const read = readIsoDay(text);
  return text.length === 10 && read !== null && calendarDay(read.year, read.month, read.day) !== null;
};
