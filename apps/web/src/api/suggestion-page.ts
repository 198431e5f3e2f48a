import type { Ball, Clock, Content, Labelled, Named, SuggestionRow } from './model';

/** What the page of one suggestion shows beside its row. */
export interface SuggestionPage extends SuggestionRow {
  readonly body: Content | null;
  readonly ball: readonly Ball[];
  readonly clocks: readonly Clock[];
  readonly signatures: readonly { readonly id: string; readonly person: Named; readonly lead: boolean; readonly state: Labelled }[];
  readonly assignments: readonly AssignmentRow[];
  readonly contacts: readonly ContactRow[];
  readonly replies: readonly ReplyRow[];
  readonly ratings: readonly RatingRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly publications: readonly { readonly id: string; readonly reply: string; readonly state: Labelled; readonly form: Labelled | null }[];
}

export interface AssignmentRow {
  readonly id: string;
  readonly unit: Named;
  readonly role: Labelled;
  readonly round: number;
  readonly state: Labelled;
  readonly createdOn: string;
  readonly acceptedOn: string | null;
}
export interface ContactRow {
  readonly id: string;
  readonly assignment: string;
  readonly day: string;
  readonly mode: Labelled;
  readonly stage: Labelled;
  readonly state: Labelled;
}
export interface ReplyRow {
  readonly id: string;
  readonly assignment: string;
  readonly round: number;
  readonly state: Labelled;
  readonly class: { readonly code: string; readonly label: string } | null;
  readonly signedOn: string | null;
  readonly deliveredOn: string | null;
  readonly text: Content | null;
}
export interface RatingRow {
  readonly id: string;
  readonly reply: string;
  readonly rater: Named;
  readonly state: Labelled;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly reason: Content | null;
}
export interface CommitmentRow {
  readonly id: string;
  readonly unit: Named;
  readonly dueOn: string;
  readonly state: Labelled;
  readonly text: Content | null;
  readonly moves: number;
}
