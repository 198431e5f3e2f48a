import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/suggestion-list');

/** One suggestion in the list. Days are those of the facts; a sealed or erased title is null. */
export interface SuggestionRow {
  readonly caseId: string;
  readonly meetingCode: string | null;
  readonly source: string;
  readonly number: number | null;
  readonly receiptNumber: number | null;
  readonly sortMeeting: string;
  readonly sortNumber: number;
  readonly leadId: string | null;
  readonly leadName: string | null;
  readonly isKey: boolean;
  readonly caseState: string;
  readonly label: string;
  readonly round: number;
  readonly registeredOn: string | null;
  readonly handedOverOn: string | null;
  readonly repliedOn: string | null;
  readonly closedOn: string | null;
  readonly commitments: number;
  readonly fulfilled: number;
  readonly satisfied: string;
  /** A rating was asked for, as far as the actor may see the clock of its window. */
  readonly ratingAsked: boolean;
  readonly title: string | null;
  readonly sealed: boolean;
  readonly erased: boolean;
  readonly seq: number;
  readonly openSeq: number;
  /** The rule set that the case stands under. */
  readonly ruleVersion: string;
  readonly units: readonly { readonly id: string; readonly role: string }[] | null;
  readonly deadlineId: string | null;
  readonly deadlineKind: string | null;
  readonly startedOn: string | null;
  readonly lastDay: string | null;
  readonly provisional: boolean | null;
  readonly status: string | null;
}

/** Which suggestions, and from where in their order. `today` is the day by which they are overdue. */
export interface SuggestionFilter {
  readonly foundIds?: readonly string[] | null;
  readonly meeting?: string | null;
  readonly source?: string | null;
  readonly label?: string | null;
  readonly state?: string | null;
  readonly body?: string | null;
  readonly lead?: string | null;
  readonly number?: number | null;
  readonly overdue?: boolean;
  readonly today: string;
  readonly after?: { readonly meeting: string; readonly number: number; readonly caseId: string } | null;
  readonly caseIds?: readonly string[] | null;
  readonly limit: number;
}

/** One page of the suggestions that the actor may see. */
export async function suggestionList(db: Db, congressId: string, f: SuggestionFilter): Promise<readonly SuggestionRow[]> {
  return db.query<SuggestionRow>(SQL, [
    congressId, f.foundIds ?? null, f.meeting ?? null, f.source ?? null, f.label ?? null, f.state ?? null, f.body ?? null, f.lead ?? null, f.number ?? null, f.overdue ?? false, f.today,
    f.after?.meeting ?? null, f.after?.number ?? null, f.after?.caseId ?? null, f.limit, f.caseIds ?? null,
  ], 'suggestion-list');
}
