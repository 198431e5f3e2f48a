import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { Db } from '../../connection/db';

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
  db.query<LedgerCaseRow>(
    `select v.case_id as "caseId", h.state, v.is_key as "isKey",
            (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = v.title_ref) as title,
            (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = (h.state->'text'->'text'->>'ref')::uuid) as text,
            (select case when c.sealed_at is null then c.body end from content c where c.congress_id = $1 and c.id = (h.state->'remark'->>'ref')::uuid) as remark
       from suggestion_view v join case_head h on h.congress_id = $1 and h.id = v.case_id
      where v.congress_id = $1 and v.meeting_code = $2 and v.number is not null and ($3::uuid is null or v.case_id > $3)
      order by v.case_id limit $4`, [congressId, meetingCode, after, limit], 'ledger-cases');
