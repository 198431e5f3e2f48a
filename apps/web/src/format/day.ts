import type { Locale } from '../i18n/locales';

/** A calendar day of the house (+08:00), `YYYY-MM-DD`. Formatting only: no due date is ever made here. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const namesIn = (language: string) => ({
  month: new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }),
});
/** Names of days and months are the language's own. */
const NAMES: Readonly<Record<Locale, ReturnType<typeof namesIn>>> = { 'zh-CN': namesIn('zh-CN'), en: namesIn('en-US') };
const utcOf = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day);

/** `YYYY-MM-DD`. */
export const isoDay = ({ year, month, day }: CalendarDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day, if there is one of this name in the calendar (30 February is none) in the years that the system takes. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/** The day at the beginning of a text, also of a moment's; null where there is none in the calendar. */
export function readIsoDay(text: string): CalendarDay | null {
  const match = ISO.exec(text);
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 周一 or Mon. */
export const weekday = (day: CalendarDay, locale: Locale): string => NAMES[locale].weekday.format(utcOf(day));

/** `full` 2026年3月2日 · `short` leaves the year out when it is the year of `today` · `withWeekday` adds 周一. */
export interface DayStyle {
  readonly withWeekday?: boolean;
  /** Day of the server's clock; given, its year is left out. */
  readonly today?: string;
}

/** 2026年3月2日 周一 or 2 Mar 2026 (Mon); what is no day is shown as it came. */
export function formatDay(text: string, locale: Locale, { withWeekday = false, today }: DayStyle = {}): string {
  const day = readIsoDay(text);
  if (day === null) return text;
  const sameYear = today !== undefined && readIsoDay(today)?.year === day.year;
  const name = weekday(day, locale);
  if (locale === 'zh-CN') {
    return `${sameYear ? '' : `${day.year}年`}${day.month}月${day.day}日${withWeekday ? ` ${name}` : ''}`;
  }
  return `${withWeekday ? `${name} ` : ''}${day.day} ${NAMES[locale].month.format(utcOf(day))}${sameYear ? '' : ` ${day.year}`}`;
}

const TYPED: readonly RegExp[] = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
];
const TYPED_WITHOUT_YEAR: readonly RegExp[] = [/^(\d{1,2})[-/.](\d{1,2})$/, /^(\d{1,2})月(\d{1,2})日?$/];

/**
 * What a person typed as a day: 2026-03-02, 20260302, 2026年3月2日, 3.2, 3月2日. Without a year that of `today` is
 * meant. Null when it is no day.
 */
export function readTypedDay(typed: string, today: string): string | null {
  const text = typed.trim().replaceAll(/\s/g, '').replaceAll('。', '.').replaceAll('－', '-');
  for (const form of TYPED) {
    const match = form.exec(text);
    const day = match && calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) return isoDay(day);
  }
  const year = readIsoDay(today)?.year;
  for (const form of year === undefined ? [] : TYPED_WITHOUT_YEAR) {
    const match = form.exec(text);
    const day = match && calendarDay(year ?? 0, Number(match[1]), Number(match[2]));
    if (day) return isoDay(day);
  }
  return null;
}
