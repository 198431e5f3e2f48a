import type { Branded } from '../ids';

/** A calendar day in China, `YYYY-MM-DD`. Days compare as strings. */
export type Day = Branded<string, 'Day'>;
/** A moment, UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`. Instants compare as strings. */
export type Instant = Branded<string, 'Instant'>;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const utcOf = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const dayFromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** The day that the text names, or null where no such day exists (2026-02-30) or the form is another. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = text as Day;
  const ms = utcOf(day);
  return !Number.isNaN(ms) && dayFromUtc(ms) === day ? day : null;
}

/** As `parseDay`, for days written in code and data. Throws on a day that does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** The moment as an `Instant`, cut to milliseconds. */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant;
export const instantFromMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;
export const msOf = (instant: Instant): number => Date.parse(instant);

/** The day in China at that moment. */
export const dayOf = (instant: Instant): Day => dayFromUtc(msOf(instant) + CHINA_OFFSET_MS);

/** The moment of a time of day in China; 24 hours is the end of that day. */
export const momentOf = (d: Day, hours: number, minutes = 0): Instant =>
  instantFromMs(utcOf(d) - CHINA_OFFSET_MS + (hours * 60 + minutes) * 60_000);

/** 24:00 (+08:00) of the day: the moment at which a period that ends on it has passed. */
export const endOfDay = (d: Day): Instant => momentOf(d, 24);

export const addDays = (d: Day, n: number): Day => dayFromUtc(utcOf(d) + n * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / DAY_MS);

/** 0 is Sunday. */
export const weekdayOf = (d: Day): number => new Date(utcOf(d)).getUTCDay();
export const yearOf = (d: Day): number => Number(d.slice(0, 4));

/** The corresponding day n months on, or that month's last day where it has none (民法典 202). */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + Number(d.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months % 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayFromUtc(Date.UTC(year, month, Math.min(Number(d.slice(8, 10)), lastOfMonth)));
}

export const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);
export const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);
