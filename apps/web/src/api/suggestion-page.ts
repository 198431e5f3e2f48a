import type { Clock, FourFacts, Head, Holder } from './model';

/** What the page of one suggestion shows. */
export interface SuggestionPage extends Head {
  readonly body: string | null;
  readonly round: number;
  readonly isKey: boolean;
  readonly lead: string;
  readonly cosigners: number;
  readonly source: string;
  readonly handedOverOn: string | null;
  readonly facts: FourFacts;
  readonly ball: readonly Holder[];
  readonly clocks: readonly (Clock & { readonly label: string; readonly part: string | null; readonly partText: string | null; readonly provisional: boolean })[];
  readonly signatures: readonly { readonly person: string; readonly state: string; readonly lead: boolean }[];
  readonly assignments: readonly AssignmentRow[];
  readonly contacts: readonly ContactRow[];
  readonly replies: readonly ReplyRow[];
  readonly ratings: readonly RatingRow[];
  /** Said in place of ratings while this reader may not know of any. */
  readonly ratingsHidden: string | null;
  readonly commitments: readonly CommitmentRow[];
  readonly publications: readonly { readonly reply: string; readonly state: string; readonly form: string | null }[];
}

export interface AssignmentRow {
  readonly part: string;
  readonly unit: string;
  readonly role: string;
  readonly round: number;
  readonly state: string;
  readonly createdOn: string;
  readonly acceptedOn: string | null;
}
export interface ContactRow {
  readonly part: string;
  readonly day: string;
  readonly unit: string;
  readonly mode: string;
  readonly stage: string;
  readonly state: string;
}
export interface ReplyRow {
  readonly part: string;
  readonly unit: string;
  readonly round: number;
  readonly state: string;
  readonly classText: string | null;
  readonly documentNumber: string | null;
  readonly signedOn: string | null;
  readonly deliveredOn: string | null;
  readonly text: string | null;
}
export interface RatingRow {
  readonly part: string;
  readonly rater: string;
  readonly unit: string;
  readonly round: number;
  readonly state: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly reason: string | null;
}
export interface CommitmentRow {
  readonly part: string;
  readonly measure: string;
  readonly unit: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly state: string;
  readonly moves: number;
}
