import type { CaseEvent } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/timeline');

/** One event in the reader's own numbering. */
export interface TimelineRow {
  /** Number of the event in what this reader may see; the event's own `seq` is not for him. */
  readonly n: number;
  readonly event: CaseEvent;
}

/** What happened in a case, the oldest first, as far as the actor may know of it. */
export const timeline = (db: Db, congressId: string, caseId: string, after: number | null, limit: number): Promise<readonly TimelineRow[]> =>
  db.query<TimelineRow>(SQL, [congressId, caseId, after, limit], 'timeline');
