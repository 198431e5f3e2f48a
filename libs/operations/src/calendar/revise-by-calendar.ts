import type { CaseId, CongressId } from '@huiying/engine';
import { giveOperationCommand, type Executor } from '@huiying/executor';
import { advanceCalendarEntry, casesInCalendarYear, isEnvironmentError, openCalendarEntry, withSystem } from '@huiying/persistence';
import type { Query } from '../query';

/** Cases of one batch: what is repeated at most after a kill, and repeating does nothing twice. */
const BATCH = 100;
/** A transaction that read the calendar before the entry is over by then, unless it works for longer: `verify` would name the due date that it left (`DEADLINE_NOT_REVISED`). */
const SPARED_MS = 6_000;

/** What one time of revising works with; `batch` is a number of cases, 100 where it is not given. */
export interface RevisionByCalendar {
  readonly query: Query;
  readonly executor: Executor;
  /** A case that failed by a bug: the others go on. */
  readonly failed: (failure: { readonly caseId: CaseId; readonly error: unknown }) => void;
  readonly batch?: number;
  /** An entry younger than this is left for the next time, in milliseconds. */
  readonly sparedMs?: number;
}

/**
 * 日历公布重算: looks at every open case whose clocks run through a year that was entered, and has its due dates computed
 * again, openly. It keeps nothing in memory: entries say how far they are, so it goes on after a kill; two at once, or
 * again, do no harm. Answers how many entries it brought to their end.
 */
export async function reviseByCalendar(revision: RevisionByCalendar): Promise<number> {
  const { query, sparedMs = SPARED_MS } = revision;
  const entries = await query<{ entryId: string; congressId: CongressId }>(
    `select entry_id as "entryId", congress_id as "congressId" from open_calendar_entries($1 * interval '1 millisecond')`, [sparedMs]);
  for (const { entryId, congressId } of entries) while (await nextBatch(revision, congressId, entryId));
  return entries.length;
}

/** False once no case is left. */
async function nextBatch({ executor, failed, batch = BATCH }: RevisionByCalendar, congressId: CongressId, entryId: string): Promise<boolean> {
  const open = await withSystem(executor.dataSource, congressId, async (db) => {
    const entry = await openCalendarEntry(db, congressId, entryId);
    return entry === null ? null : { entry, cases: await casesInCalendarYear(db, entry, batch) };
  });
  if (open === null) return false;
  const { entry: { throughCase }, cases } = open;
  const counts = { revised: 0, failed: 0 };
  for (const caseId of cases) {
    try {
      if (await giveOperationCommand(executor, { congressId, caseId, command: 'reviseDeadlines', operation: `calendar:${entryId}` }) === 'done') counts.revised += 1;
    } catch (error) {
      if (isEnvironmentError(error)) throw error;
      failed({ caseId, error });
      counts.failed += 1;
    }
  }
  const finished = cases.length < batch;
  await withSystem(executor.dataSource, congressId, (db) =>
    advanceCalendarEntry(db, congressId, entryId, throughCase, { ...counts, throughCase: cases.at(-1) ?? throughCase, looked: cases.length, finished }));
  return !finished;
}
