import type { Locale } from './locale';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Told by the form `YYYY-MM-DD` alone; whether there is such a day is not asked. */
export const isDayText = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

const namesIn = (language: string, length: 'long' | 'short') => ({
  month: new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }),
});
/** Names of days and months are the language's own. */
const NAMES = { 'zh-CN': namesIn('zh-CN', 'short'), en: namesIn('en-GB', 'long') } satisfies Readonly<Record<Locale, ReturnType<typeof namesIn>>>;

/** `2026-03-02` as 2026年3月2日 or 2 March 2026. */
export function dayText(locale: Locale, day: string): string {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  return locale === 'zh-CN' ? `${Number(year)}年${Number(month)}月${Number(date)}日` : `${Number(date)} ${NAMES.en.month.format(Date.UTC(2000, Number(month) - 1))} ${Number(year)}`;
}

/** 2026年3月2日 周一 or Monday, 2 March 2026. */
export const dayWithWeekday = (locale: Locale, day: string): string =>
  (locale === 'zh-CN' ? `${dayText(locale, day)} ${weekdayText(locale, day)}` : `${weekdayText(locale, day)}, ${dayText(locale, day)}`);

/** 周一 or Monday. */
export const weekdayText = (locale: Locale, day: string): string => NAMES[locale].weekday.format(Date.parse(`${day}T00:00:00Z`));
