import type { CaseId, CongressId, Day, PersonId } from '@huiying/engine';
import type { Db } from '../connection/db';

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
export async function putCalendarYear(db: Db, congress: CongressId, year: CalendarYearRecord): Promise<void> {
  await db.query(
    'insert into calendar_year (congress_id, year, data) values ($1, $2, $3) on conflict (congress_id, year) do update set data = excluded.data',
    [congress, year.year, JSON.stringify(year)]);
}

/**
 * Enters or corrects a year: decisions count by it from now on, and the cases whose clocks run through it are to be
 * looked at. Nothing happens, and false is answered, where the year stands so already.
 */
export async function enterCalendarYear(db: Db, congress: CongressId, year: CalendarYearRecord, enteredBy: PersonId): Promise<boolean> {
  // Two at once: the second must see what the first one brought.
  await db.query('select 1 from congress where id = $1 for update', [congress]);
  const [same] = await db.query<{ same: boolean }>('select data = $3::jsonb as same from calendar_year where congress_id = $1 and year = $2', [congress, year.year, JSON.stringify(year)]);
  if (same?.same === true) return false;
  const [before] = await db.query<{ data: object }>('select data from calendar_year where congress_id = $1 and year = $2', [congress, year.year]);
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

export interface EnteredCalendarYear {
  readonly data: CalendarYearRecord;
  /** Null for a year that was there from the beginning. */
  readonly revision: CalendarRevision | null;
}

interface YearRow { data: CalendarYearRecord; enteredAt: Date | null; enteredBy: string | null; looked: number; revised: number; failed: number; finished: boolean }

/** The years of a congress, the newest first, each with its last entering. */
export async function calendarYearsOf(db: Db, congress: CongressId): Promise<readonly EnteredCalendarYear[]> {
  const rows = await db.query<YearRow>(
    `select y.data, e.entered_at as "enteredAt", p.name as "enteredBy", e.looked, e.revised, e.failed, e.finished_at is not null as finished
       from calendar_year y
       left join lateral (select * from calendar_entry c where c.congress_id = y.congress_id and c.year = y.year order by c.entered_at desc, c.id desc limit 1) e on true
       left join person p on p.congress_id = e.congress_id and p.id = e.entered_by
      where y.congress_id = $1 order by y.year desc`, [congress]);
  return rows.map(({ data, enteredAt, enteredBy, ...revision }) => ({ data, revision: enteredAt === null ? null : { ...revision, enteredAt, enteredBy: enteredBy ?? '' } }));
}

/** An entering whose cases are still to be looked at. */
export interface OpenCalendarEntry {
  readonly year: number;
  readonly throughCase: CaseId | null;
}

export async function openCalendarEntry(db: Db, congress: CongressId, entry: string): Promise<OpenCalendarEntry | null> {
  const [row] = await db.query<OpenCalendarEntry>(
    'select year, through_case as "throughCase" from calendar_entry where congress_id = $1 and id = $2 and finished_at is null', [congress, entry]);
  return row ?? null;
}

/** The next cases of the actor's congress in which a clock runs through a day of the year, in the order of their ids. */
export async function casesInCalendarYear(db: Db, { year, throughCase }: OpenCalendarEntry, limit: number): Promise<readonly CaseId[]> {
  return (await db.query<{ caseId: CaseId }>('select case_id as "caseId" from cases_in_calendar_year($1, $2, $3)', [year, throughCase, limit])).map(({ caseId }) => caseId);
}

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
