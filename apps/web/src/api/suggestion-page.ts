import type { Ball, Clock, Content, Labelled, Named, SuggestionRow } from './model';

interface Part {
  readonly id: string;
  readonly state: Labelled;
}

export interface SignatureRow extends Part {
  readonly signer: Named;
  readonly lead: boolean;
  readonly on: string | null;
}
export interface RoundRow extends Part {
  readonly no: number;
  readonly label: string;
  readonly why: Labelled;
  readonly openedOn: string;
  readonly coordination: { readonly state: Labelled; readonly finding: Content | null };
}
export interface AssignmentRow extends Part {
  readonly round: number;
  readonly unit: Named;
  readonly kind: Labelled;
  readonly createdOn: string;
  readonly acceptedOn: string | null;
  readonly objection: { readonly on: string; readonly reason: Content | null; readonly counterProposal: Named | null } | null;
  readonly objectionWindow: { readonly open: boolean; readonly text: string };
  readonly requiredChanges: readonly Content[];
}
export interface OpinionRow extends Part {
  readonly unit: Named;
  readonly on: string | null;
  readonly text: Content | null;
  readonly reason: Content | null;
}
export interface ContactRow extends Part {
  readonly unit: Named;
  readonly on: string;
  readonly mode: Labelled;
  readonly stage: Labelled;
  readonly rank: Labelled;
  readonly deputies: readonly Named[];
  readonly note: Content | null;
}
export interface ExtensionRow extends Part {
  readonly unit: Named;
  readonly requestedOn: string;
  readonly to: string;
  readonly reason: Content | null;
  readonly refusal: Content | null;
}
export interface ReplyRow extends Part {
  readonly round: number;
  readonly unit: Named;
  readonly submittedOn: string | null;
  readonly text: Content | null;
  readonly class: { readonly code: string; readonly label: string } | null;
  readonly changesAnswered: readonly { readonly change: number; readonly answer: Content | null }[];
  readonly returned: { readonly by: Labelled; readonly on: string; readonly reason: Content | null; readonly classHeldRight: string | null } | null;
  readonly docNumber: Content | null;
  readonly signedOn: string | null;
  readonly issuedOutside: boolean;
  readonly deliveredOn: string | null;
  readonly deliveries: readonly { readonly signer: Named; readonly on: string; readonly way: Labelled | null }[];
  /** Within the window the same sentence stands here whatever came in. */
  readonly window: { readonly state: Labelled; readonly text: string; readonly outcome: Labelled | null };
}
export interface RatingRow extends Part {
  readonly reply: string;
  readonly rater: Named;
  readonly requestedOn: string;
  readonly givenOn: string | null;
  readonly marks: readonly { readonly dimension: Labelled; readonly mark: Labelled }[];
  readonly reason: Content | null;
  readonly ownView: Labelled | null;
}
export interface CommitmentRow extends Part {
  readonly unit: Named;
  readonly owner: Content | null;
  readonly measure: Content | null;
  readonly due: string;
  readonly moves: readonly { readonly on: string; readonly from: string; readonly to: string; readonly reason: Content | null }[];
  readonly progress: { readonly on: string; readonly note: Content | null; readonly percent: number | null } | null;
}
export interface PublicationRow extends Part {
  readonly unit: Named;
  readonly scope: Labelled | null;
  readonly ground: Labelled | null;
}

/** What the page of one suggestion shows beside its row. */
export interface SuggestionPage extends SuggestionRow {
  readonly text: Content | null;
  readonly proposedUnits: readonly Named[];
  readonly difficulty: Labelled | null;
  readonly registeredOn: string | null;
  readonly ball: readonly Ball[];
  readonly clocks: readonly Clock[];
  readonly signatures: readonly SignatureRow[];
  readonly rounds: readonly RoundRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly opinions: readonly OpinionRow[];
  readonly contacts: readonly ContactRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly replies: readonly ReplyRow[];
  readonly ratings: readonly RatingRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly publications: readonly PublicationRow[];
}
