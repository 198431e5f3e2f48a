import type { Locale } from '../i18n/locales';
import { formatDay, isoDay, type DayStyle } from './day';

const HOUSE_OFFSET_MS = 8 * 3_600_000;

/** Day and time of day of a moment (RFC 3339) on the clock of the house, +08:00; null when it is no moment. */
export function houseTime(moment: string): { readonly day: string; readonly time: string } | null {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return null;
  const shifted = new Date(at + HOUSE_OFFSET_MS);
  const day = isoDay({ year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() });
  const two = (n: number): string => String(n).padStart(2, '0');
  return { day, time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}` };
}

/** 2026年3月2日 10:32. */
export function formatMoment(moment: string, locale: Locale, style: DayStyle = {}): string {
  const read = houseTime(moment);
  return read === null ? moment : `${formatDay(read.day, locale, style)} ${read.time}`;
}
