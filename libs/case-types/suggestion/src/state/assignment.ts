import type { BodyId, ContentRef, Day, PartId, PersonId } from '@huiying/engine';
import type { EndingWhy } from '../events/assignment';
import type { AssignmentKind } from '../inputs/assignment';
import type { ContactRank } from '../inputs/handling';
import type { BodyKind, ContactMode, ContactStage } from '../rules';
import type { Part } from './part';

/** 待签收、已签收、异议中、已退、已答复、已结束. */
export type AssignmentStanding =
  | { readonly state: 'awaiting' }
  | { readonly state: 'accepted'; readonly on: Day; readonly seq: number }
  /** 异议中; refused, it goes `back` to where it stood. */
  | { readonly state: 'objected'; readonly on: Day; readonly reason: ContentRef; readonly counterProposal: BodyId | null; readonly back: 'awaiting' | AcceptedBefore }
  | { readonly state: 'returned'; readonly on: Day; readonly why: 'objection' | 'adjusted' }
  | { readonly state: 'done'; readonly on: Day; readonly acceptedOn: Day | null }
  | { readonly state: 'ended'; readonly on: Day; readonly why: EndingWhy };

/** When the unit had signed for it: there an objection that is refused leads back. */
export interface AcceptedBefore {
  readonly on: Day;
  readonly seq: number;
}

/** 交办 to one unit in one round. A returned one is kept; its successor is a new one. */
export interface Assignment extends Part {
  readonly round: PartId;
  readonly roundNo: number;
  readonly unit: BodyId;
  readonly unitKind: BodyKind;
  readonly kind: AssignmentKind;
  readonly createdOn: Day;
  readonly reply: PartId | null;
  readonly publication: PartId | null;
  readonly opinion: PartId | null;
  readonly replaces: PartId | null;
  readonly follows: readonly PartId[];
  readonly requiredChanges: readonly ContentRef[];
  readonly objections: number;
  readonly windowClosed: boolean;
  readonly standing: AssignmentStanding;
}

/** 会办意见: due, given, sent back, waived; ended with its assignment. */
export type OpinionStanding =
  | { readonly state: 'due' }
  | { readonly state: 'given'; readonly on: Day; readonly text: ContentRef }
  | { readonly state: 'sentBack'; readonly on: Day; readonly reason: ContentRef; readonly text: ContentRef }
  | { readonly state: 'waived'; readonly on: Day; readonly reason: ContentRef }
  | { readonly state: 'ended' };

/** 会办意见 of one co-handling assignment. */
export interface Opinion extends Part {
  readonly assignment: PartId;
  readonly sendBacks: number;
  readonly standing: OpinionStanding;
}

/** 联系: as the unit has it, or as the deputy answered: 属实, 不属实, or by time not at all. */
export type ContactStanding =
  | { readonly state: 'logged' }
  | { readonly state: 'confirmed' | 'denied'; readonly on: Day; readonly by: PersonId | null }
  /** By time; revisable while the case is not closed. */
  | { readonly state: 'unanswered'; readonly on: Day; readonly seq: number };

/** 联系: one entry of a unit. */
export interface Contact extends Part {
  readonly assignment: PartId;
  readonly on: Day;
  readonly mode: ContactMode;
  readonly stage: ContactStage;
  readonly rank: ContactRank;
  readonly deputies: readonly PersonId[];
  readonly note: ContentRef;
  readonly standing: ContactStanding;
}

/** 延期: asked for, granted to a day, refused; ended with its assignment. */
export type ExtensionStanding =
  | { readonly state: 'requested' }
  | { readonly state: 'granted'; readonly on: Day; readonly to: Day }
  | { readonly state: 'refused'; readonly on: Day; readonly reason: ContentRef }
  | { readonly state: 'ended' };

/** 延期 of one assignment's reply. */
export interface Extension extends Part {
  readonly assignment: PartId;
  readonly requestedOn: Day;
  readonly to: Day;
  readonly reason: ContentRef;
  readonly standing: ExtensionStanding;
}
