import type { BodyId, ContentRef, PartId } from '@huiying/engine';
import type { AssignmentKind } from '../inputs/assignment';
import type { BodyKind } from '../rules';
import type { Body, Nothing } from './body';

/** A unit that is to handle it, with the kind that it had on the day of the proposal. */
export interface ProposedUnitWithKind {
  readonly unit: BodyId;
  readonly unitKind: BodyKind;
  readonly kind: AssignmentKind;
}

/** 拟分办、交办、签收、异议、改办. */
export type AssignmentEvent =
  | Body<'AssignmentsProposed', { version: number; units: readonly ProposedUnitWithKind[]; reason: ContentRef | null }>
  | Body<'HandedOver', { difficulty: 'normal' | 'hard' }>
  | Body<'AssignmentCreated', {
      assignment: PartId; round: PartId; unit: BodyId; unitKind: BodyKind; kind: AssignmentKind;
      /** Main and separate ones owe a reply, and with it a decision on its publication; a co-handler owes an opinion. */
      reply: PartId | null; publication: PartId | null; opinion: PartId | null;
      /** The one that was returned and that it stands for. */
      replaces: PartId | null;
      /** Replies of an earlier round that it handles anew. */
      follows: readonly PartId[];
      requiredChanges: readonly ContentRef[];
    }>
  | Body<'AssignmentAccepted', { scan: ContentRef | null }>
  | Body<'AssignmentReturned', { why: 'objection' | 'adjusted'; reason: ContentRef | null }>
  | Body<'AssignmentEnded', { why: EndingWhy }>
  | Body<'ObjectionRaised', { reason: ContentRef; counterProposal: BodyId | null; scan: ContentRef | null }>
  | Body<'ObjectionUpheld', { newUnit: BodyId | null; reason: ContentRef | null }>
  | Body<'ObjectionRefused', { reason: ContentRef }>
  | Body<'ObjectionWindowClosed', Nothing>
  /** An objection that was raised in time on paper came in after the window had been closed by time. */
  | Body<'ObjectionWindowRevised', Nothing>;

/** Why what was running has ended without its result. */
export type EndingWhy = 'withdrawn' | 'terminated' | 'notAdmitted';
