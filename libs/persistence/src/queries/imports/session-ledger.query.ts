import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { Db } from '../../connection/db';
import { loadSql } from '../../connection/load-sql';

const SQL = loadSql('queries/imports/ledger-cases');

/** A suggestion as its ledger row is made of it. Texts that were sealed or erased are null. */
export interface LedgerCaseRow {
  readonly caseId: string;
  readonly state: SuggestionState;
  readonly isKey: boolean;
  readonly title: string | null;
  readonly text: string | null;
  readonly remark: string | null;
}

/** Suggestions of a meeting with a number that the actor may see, page by page in the order of their ids. */
export const ledgerCases = (db: Db, congressId: string, meetingCode: string, after: string | null, limit: number): Promise<readonly LedgerCaseRow[]> =>
  db.query<LedgerCaseRow>(SQL, [congressId, meetingCode, after, limit], 'ledger-cases');
