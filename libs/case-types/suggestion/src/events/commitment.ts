import type { ContentRef, Day, PartId } from '@huiying/engine';
import type { PromisedWork } from './reply';
import type { Body, Nothing } from './body';

/** 承诺: made, reported on, put up for verification, verified, moved, explained. */
export type CommitmentEvent =
  | Body<'CommitmentMade', PromisedWork & { assignment: PartId; reply: PartId | null }>
  | Body<'CommitmentProgressed', { note: ContentRef; percent: number | null }>
  | Body<'CrossOffRequested', { evidence: ContentRef }>
  | Body<'CrossOffReturned', { reason: ContentRef }>
  | Body<'CommitmentVerified', Nothing>
  | Body<'CommitmentMoved', { to: Day; reason: ContentRef; signedPaper: ContentRef }>
  | Body<'CommitmentExplained', { report: ContentRef }>;
