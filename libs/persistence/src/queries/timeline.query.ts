import type { CaseEvent } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from './load-sql';

const SQL = loadSql('timeline');

export interface TimelineRow {
  /** Number of the event in what this reader may see; the event's own `seq` is not for him. */
  readonly n: number;
  readonly event: CaseEvent;
}

export const timeline = (db: Db, congressId: string, caseId: string, after: number | null, limit: number): Promise<readonly TimelineRow[]> =>
  db.query<TimelineRow>(SQL, [congressId, caseId, after, limit], 'timeline');
