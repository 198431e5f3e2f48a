import type { Locale } from './locale';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Told by the form `YYYY-MM-DD` alone; whether there is such a day is not asked. */
export const isDayText = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** `2026-03-02` as 2026年3月2日 or 2 March 2026. */
export function dayText(locale: Locale, day: string): string {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  return locale === 'zh-CN' ? `${Number(year)}年${Number(month)}月${Number(date)}日` : `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${Number(year)}`;
}

/** 2026年3月2日 周一 or Monday, 2 March 2026. */
export const dayWithWeekday = (locale: Locale, day: string): string =>
  (locale === 'zh-CN' ? `${dayText(locale, day)} ${weekdayText(locale, day)}` : `${weekdayText(locale, day)}, ${dayText(locale, day)}`);

/** 周一 or Monday. */
export const weekdayText = (locale: Locale, day: string): string => WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
