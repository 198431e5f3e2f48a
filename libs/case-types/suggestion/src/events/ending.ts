import type { ContentRef, Json, PartId, PersonId } from '@huiying/engine';
import type { Day } from '@huiying/engine';
import type { Body, Nothing } from './body';

/** Closing 办结, reopening, archive, the ends aside, and the mark of an old ledger. */
export type EndingEvent =
  /** Everything that stood before closing is done. */
  | Body<'ClosingAllowed', Nothing>
  /** Something has come up again that stands before closing. */
  | Body<'ClosingBarred', Nothing>
  | Body<'ClosingReminded', Nothing>
  | Body<'CaseClosed', { intoTracking: boolean }>
  | Body<'CaseReopened', { reason: ContentRef }>
  | Body<'CaseArchived', Nothing>
  | Body<'CaseTerminated', { why: 'wronglyEntered' | 'converted'; reason: ContentRef }>
  | Body<'CaseWithdrawn', Nothing>
  /** Comes from an old ledger: what lay before is not asked for again. */
  | Body<'TakenOver', { throughDay: Day; key: boolean; remark: ContentRef | null }>;

/** A command of a first person that waits for a second. Its texts are references. */
export interface ProposedCommand {
  readonly proposal: PartId;
  readonly command: string;
  readonly on: PartId;
  readonly day: Day;
  readonly decidedBy: string;
  readonly input: Json;
  readonly reason: ContentRef | null;
}

/** 复核: what a first person proposes and a second one confirms or rejects. */
export type FourEyesEvent =
  | Body<'CommandProposed', ProposedCommand>
  | Body<'ProposalConfirmed', { by: PersonId | 'system' }>
  | Body<'ProposalRejected', { reason: ContentRef }>;
