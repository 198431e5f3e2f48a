import type { BodyId, ContentRef, Day, PartId, PersonId } from '@huiying/engine';
import type { ReplyClassRef } from '../events/reply';
import type { DeliveryWay, ReplySigner } from '../inputs/reply';
import type { OwnView, RatingMarks, RatingReturnWay } from '../inputs/rating';
import type { RatingOptionCode } from '../rules';
import type { Part } from './part';

/** What was submitted; a later submission takes its place. */
export interface ReplyDraft {
  readonly on: Day;
  readonly text: ContentRef;
  readonly attachments: readonly ContentRef[];
  readonly class: ReplyClassRef | null;
  readonly changesAnswered: readonly { readonly change: number; readonly answer: ContentRef }[];
}

/** 签发: number, signer, and whether it was issued outside. */
export interface SignedOff {
  readonly on: Day;
  readonly docNumber: ContentRef;
  readonly signedBy: ReplySigner;
  /** The sealed file and in whose name it was issued, where that happened outside. */
  readonly outside: { readonly file: ContentRef; readonly inNameOf: ContentRef; readonly overridden: boolean } | null;
}

/** When and how one signer got the reply. */
export interface Delivery {
  readonly on: Day;
  readonly way: DeliveryWay | null;
}

/** 答复: none, submitted 送审, returned 退改, signed 签发, passed 审核通过, delivered 送达. */
export type ReplyStanding =
  | { readonly state: 'none' }
  | { readonly state: 'submitted'; readonly draft: ReplyDraft }
  | { readonly state: 'returned'; readonly draft: ReplyDraft; readonly by: 'unit' | 'checker'; readonly on: Day; readonly reason: ContentRef; readonly classHeldRight: string | null }
  | { readonly state: 'signed'; readonly draft: ReplyDraft; readonly signedOff: SignedOff }
  | { readonly state: 'passed'; readonly draft: ReplyDraft; readonly signedOff: SignedOff; readonly passedOn: Day }
  | { readonly state: 'delivered'; readonly draft: ReplyDraft; readonly signedOff: SignedOff; readonly on: Day; readonly seq: number }
  | { readonly state: 'ended' };

/** 评价期: its outcome exists only once it is closed. */
export type WindowStanding =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly on: Day; readonly seq: number }
  | { readonly state: 'closed'; readonly on: Day; readonly seq: number; readonly by: 'time' | 'allIn'; readonly outcome: RatingOptionCode | null };

/**
 * What follows where somebody is not satisfied: `due` waits for the decision, `coordination` for its end. Only set when
 * the window closes, or by opening early: before that nothing follows from a rating.
 */
export type FollowUp = 'none' | 'due' | 'opened' | 'declined' | 'coordination' | 'exhausted';

/** 答复 of one main or separate assignment. */
export interface Reply extends Part {
  readonly assignment: PartId;
  readonly round: PartId;
  readonly roundNo: number;
  readonly unit: BodyId;
  readonly standing: ReplyStanding;
  /** By signature, who has it. */
  readonly deliveries: Readonly<Record<string, Delivery>>;
  readonly window: WindowStanding;
  readonly followUp: FollowUp;
  /** A next handling was opened before the window closed: the unit knows of it by that. */
  readonly openedEarly: boolean;
}

/** What one rater said, from which day, and how it came in. */
export interface GivenRating {
  readonly on: Day;
  readonly seq: number;
  readonly marks: RatingMarks;
  readonly reason: ContentRef | null;
  readonly ownView: OwnView | null;
  /** Set where it was entered for the rater. */
  readonly source: ContentRef | null;
  readonly way: RatingReturnWay | null;
}

/** 评价: asked for, given (changeable until the close), fixed, not returned 未收回, void, ended with the signer. */
export type RatingStanding =
  | { readonly state: 'requested' }
  /** Changeable while the window is open. */
  | { readonly state: 'given'; readonly given: GivenRating }
  | { readonly state: 'fixed'; readonly given: GivenRating }
  | { readonly state: 'notReturned'; readonly on: Day; readonly seq: number }
  | { readonly state: 'void'; readonly given: GivenRating; readonly reason: ContentRef }
  | { readonly state: 'ended' };

/** 评价 of one reply by one rater. */
export interface Rating extends Part {
  readonly reply: PartId;
  readonly rater: PersonId;
  readonly byLead: boolean;
  readonly requestedOn: Day;
  readonly standing: RatingStanding;
}

/** 轮: running, replied, every window judged, settled. */
export type RoundStanding =
  | { readonly state: 'running' }
  | { readonly state: 'replied'; readonly on: Day; readonly seq: number }
  /** Every window is closed. */
  | { readonly state: 'rated'; readonly on: Day; readonly seq: number }
  | { readonly state: 'settled'; readonly on: Day; readonly seq: number };

/** 协调评估: open or concluded; exhausted 已穷尽 leads no further. */
export type CoordinationStanding =
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly on: Day; readonly seq: number }
  | { readonly state: 'concluded'; readonly on: Day; readonly result: 'nextRound' | 'exhausted'; readonly finding: ContentRef };

/** 轮: the first handling, each later one a round more. */
export interface Round extends Part {
  readonly no: number;
  readonly why: 'handover' | 'secondHandling' | 'coordination' | 'reopened';
  readonly openedOn: Day;
  readonly contactWaived: { readonly by: 'deputy' | 'registrar'; readonly on: Day; readonly reason: ContentRef | null } | null;
  readonly standing: RoundStanding;
  readonly coordination: CoordinationStanding;
}
