import type { CaseId, CongressId, Day, PersonId } from '@huiying/engine';
import { records } from '../actor/records';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';
import { CalendarYearRow } from '../entities';

const HOLD = loadSql('registry/hold-congress');
const YEAR = loadSql('registry/calendar-year');
const YEARS = loadSql('registry/calendar-years');
const OPEN_ENTRY = loadSql('registry/open-calendar-entry');

/** One year of 节假日安排 as it was published, with its legal basis. */
export interface CalendarYearRecord {
  readonly year: number;
  /** False while the notice is awaited. */
  readonly published: boolean;
  /** Number of the notice. */
  readonly basis: string;
  readonly basisNote?: string | undefined;
  readonly holidays: readonly { readonly name: string; readonly days: readonly Day[] }[];
  readonly workingWeekends: readonly Day[];
}

/** Writes a year as a congress begins with it. A year that people enter goes by `enterCalendarYear`. */
export async function putCalendarYear(db: Db, congressId: CongressId, year: CalendarYearRecord): Promise<void> {
  await records(db, CalendarYearRow).upsert({ congressId, year: year.year, data: year }, ['congressId', 'year']);
}

/**
 * Enters or corrects a year: decisions count by it from now on, and the cases whose clocks run through it are to be
 * looked at. Nothing happens, and false is answered, where the year stands so already.
 */
export async function enterCalendarYear(db: Db, congress: CongressId, year: CalendarYearRecord, enteredBy: PersonId): Promise<boolean> {
  // Two at once: the second must see what the first one brought.
  await db.query(HOLD, [congress]);
  const [before] = await db.query<{ data: object; same: boolean }>(YEAR, [congress, year.year, JSON.stringify(year)]);
  if (before?.same === true) return false;
  await putCalendarYear(db, congress, year);
  await db.query(
    'insert into calendar_entry (congress_id, year, before, data, entered_by) values ($1, $2, $3, $4, $5)',
    [congress, year.year, before === undefined ? null : JSON.stringify(before.data), JSON.stringify(year), enteredBy]);
  return true;
}

/** How far the open cases have been looked at since a year was entered. */
export interface CalendarRevision {
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly looked: number;
  /** Cases in which a due date moved or is no longer provisional. */
  readonly revised: number;
  readonly failed: number;
  readonly finished: boolean;
}

/** A year as it is counted by. */
export interface EnteredCalendarYear {
  readonly data: CalendarYearRecord;
  /** Null for a year that was there from the beginning. */
  readonly revision: CalendarRevision | null;
}

interface YearRow { data: CalendarYearRecord; enteredAt: Date | null; enteredBy: string | null; looked: number; revised: number; failed: number; finished: boolean }

/** The years of a congress, the newest first, each with its last entering. */
export async function calendarYearsOf(db: Db, congress: CongressId): Promise<readonly EnteredCalendarYear[]> {
  const rows = await db.query<YearRow>(YEARS, [congress]);
  return rows.map(({ data, enteredAt, enteredBy, ...revision }) => ({ data, revision: enteredAt === null ? null : { ...revision, enteredAt, enteredBy: enteredBy ?? '' } }));
}

/** An entering whose cases are still to be looked at. */
export interface OpenCalendarEntry {
  readonly year: number;
  readonly throughCase: CaseId | null;
}

/** The entering under this id; null where there is none, or where it is done. */
export async function openCalendarEntry(db: Db, congress: CongressId, entry: string): Promise<OpenCalendarEntry | null> {
  const [row] = await db.query<OpenCalendarEntry>(OPEN_ENTRY, [congress, entry]);
  return row ?? null;
}

/** The next cases of the actor's congress in which a clock runs through a day of the year, in the order of their ids. */
export async function casesInCalendarYear(db: Db, { year, throughCase }: OpenCalendarEntry, limit: number): Promise<readonly CaseId[]> {
  return (await db.query<{ caseId: CaseId }>('select case_id as "caseId" from cases_in_calendar_year($1, $2, $3)', [year, throughCase, limit])).map(({ caseId }) => caseId);
}

/** What a batch of cases brought, and the last case of it. */
export interface CalendarProgress {
  readonly throughCase: CaseId | null;
  readonly looked: number;
  readonly revised: number;
  readonly failed: number;
  readonly finished: boolean;
}

/** Puts down how far it is. Nothing happens where somebody else has gone on from the same place. */
export async function advanceCalendarEntry(db: Db, congress: CongressId, entry: string, from: CaseId | null, to: CalendarProgress): Promise<void> {
  await db.query(
    `update calendar_entry set through_case = $4, looked = looked + $5, revised = revised + $6, failed = failed + $7, finished_at = case when $8 then clock_timestamp() end
      where congress_id = $1 and id = $2 and finished_at is null and through_case is not distinct from $3`,
    [congress, entry, from, to.throughCase, to.looked, to.revised, to.failed, to.finished]);
}
