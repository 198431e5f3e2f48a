import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/ball');

/** Somebody who is to act in a case, by one of its open tasks. */
export interface BallRow {
  readonly caseId: string;
  readonly command: string;
  readonly partId: string;
  readonly role: string;
  readonly subject: string;
  readonly deadlineId: string | null;
  /** Name of the body on that day, or of the person; null where a role of the whole congress is meant. */
  readonly name: string | null;
  readonly holderType: 'body' | 'person' | 'kind' | 'role';
  readonly holderId: string;
  readonly lastDay: string | null;
}

/** Who is to act in each of these cases, as far as the actor may know; names are those of the day. `order`: commands as they are offered. */
export const ballOf = (db: Db, congressId: string, caseIds: readonly string[], day: string, order: readonly string[]): Promise<readonly BallRow[]> =>
  caseIds.length === 0 ? Promise.resolve([]) : db.query<BallRow>(SQL, [congressId, caseIds, day, order], 'ball');
