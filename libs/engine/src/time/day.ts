import type { Branded } from '../ids';

/** A calendar day in China, `YYYY-MM-DD`. Days compare as strings. */
export type Day = Branded<string, 'Day'>;
/** A moment, UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`. Instants compare as strings. */
export type Instant = Branded<string, 'Instant'>;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 of the proleptic Gregorian calendar, and back, in whole numbers: every clock of every row is
 * reckoned with them, and a Date is ten times as slow. Years are counted from March, so that the leap day comes last.
 */
function epochDayOf(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function dayFromEpochDay(epochDay: number): Day {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day;
}

const utcOf = (day: Day): number => epochDayOf(day) * DAY_MS;
const dayFromUtc = (ms: number): Day => dayFromEpochDay(Math.floor(ms / DAY_MS));

/** Years of the days that the system takes: whoever goes from year to year must come to an end, and a slip of a digit be told. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

/** The day that the text names, or null where no such day exists (2026-02-30), it lies beyond 1900–2199 or the form is another. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = text.slice(0, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const day = text as Day;
  return dayFromEpochDay(epochDayOf(day)) === day ? day : null;
}

/** As `parseDay`, for days written in code and data. Throws on a day that does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** The moment as an `Instant`, cut to milliseconds. */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant;
/** The moment so many milliseconds after 1970-01-01T00:00Z. */
export const instantFromMs = (ms: number): Instant => new Date(ms).toISOString() as Instant;
/** Milliseconds from 1970-01-01T00:00Z to the moment. */
export const msOf = (instant: Instant): number => Date.parse(instant);

/** The day in China at that moment. */
export const dayOf = (instant: Instant): Day => dayFromUtc(msOf(instant) + CHINA_OFFSET_MS);

/** The moment of a time of day in China; 24 hours is the end of that day. */
export const momentOf = (d: Day, hours: number, minutes = 0): Instant =>
  instantFromMs(utcOf(d) - CHINA_OFFSET_MS + (hours * 60 + minutes) * 60_000);

/** 24:00 (+08:00) of the day: the moment at which a period that ends on it has passed. */
export const endOfDay = (d: Day): Instant => momentOf(d, 24);

/** The day n calendar days on; n may be negative. */
export const addDays = (d: Day, n: number): Day => dayFromEpochDay(epochDayOf(d) + n);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDayOf(to) - epochDayOf(from);

/** 0 is Sunday. */
export const weekdayOf = (d: Day): number => (((epochDayOf(d) + 4) % 7) + 7) % 7;
/** The calendar year of the day. */
export const yearOf = (d: Day): number => Number(d.slice(0, 4));

/** The corresponding day n months on, or that month's last day where it has none (民法典 202). */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + Number(d.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months % 12;
  const firstOf = (m: number): Day => `${String(year + Math.floor(m / 12)).padStart(4, '0')}-${String((m % 12) + 1).padStart(2, '0')}-01` as Day;
  const lastOfMonth = daysBetween(firstOf(month), firstOf(month + 1));
  return addDays(firstOf(month), Math.min(Number(d.slice(8, 10)), lastOfMonth) - 1);
}

/** The later of two days or of two moments. */
export const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);
/** The earlier of two days or of two moments. */
export const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);
