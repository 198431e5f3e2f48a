import type { ContentRef, Day, PartId } from '@huiying/engine';
import type { PromisedWork } from './reply';
import type { Body, Nothing } from './body';

export type CommitmentEvent =
  | Body<'CommitmentMade', PromisedWork & { assignment: PartId; reply: PartId | null }>
  | Body<'CommitmentProgressed', { note: ContentRef; percent: number | null }>
  | Body<'CrossOffRequested', { evidence: ContentRef }>
  | Body<'CrossOffReturned', { reason: ContentRef }>
  | Body<'CommitmentVerified', Nothing>
  | Body<'CommitmentMoved', { to: Day; reason: ContentRef; signedPaper: ContentRef }>
  | Body<'CommitmentExplained', { report: ContentRef }>;
