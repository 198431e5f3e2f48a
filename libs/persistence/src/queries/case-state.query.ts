import type { CaseState } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/case-state');
const NOW = loadSql('queries/congress-now');
const OF_DEADLINE = loadSql('queries/case-of-deadline');

/** One case with what its decisions refer to. */
export interface CaseStateRow {
  /** The whole state: what of it a reader may see is decided by whoever answers him. */
  readonly state: CaseState;
  readonly seq: number;
  readonly openSeq: number;
  readonly ruleVersion: string;
  readonly caseType: string;
  readonly epoch: number;
  readonly createdYear: number;
  readonly referenceVersion: string;
  readonly now: Date;
}

/** One case for reading; null where it is unknown or not visible to the actor. */
export async function caseState(db: Db, congressId: string, caseId: string): Promise<CaseStateRow | null> {
  const [row] = await db.query<CaseStateRow>(SQL, [congressId, caseId], 'case-state');
  return row ?? null;
}

/** The congress's moment and the version of what its decisions refer to. */
export async function congressNow(db: Db, congressId: string): Promise<{ readonly name: string; readonly now: Date; readonly referenceVersion: string }> {
  const [row] = await db.query<{ name: string; now: Date; referenceVersion: string }>(NOW, [congressId], 'congress-now');
  if (row === undefined) throw new Error('the congress of a signed-in person does not exist');
  return row;
}

/** The case of a deadline, where the actor may see both. */
export async function caseOfDeadline(db: Db, congressId: string, deadlineId: string): Promise<string | null> {
  const [row] = await db.query<{ caseId: string }>(OF_DEADLINE, [congressId, deadlineId], 'case-of-deadline');
  return row?.caseId ?? null;
}
