import type { ContentRef, PartId, PersonId } from '@huiying/engine';
import type { OwnView, RatingMarks, RatingReturnWay } from '../inputs/rating';
import type { RatingOptionCode } from '../rules';
import type { Body, Nothing } from './body';

/** What a window's close, or a rating that came in late, leads to. */
export type NextStepKind = 'none' | 'decision' | 'itself' | 'coordination';

/** 评价: asked for, given, void, fixed, and the close of its window, which alone is judged. */
export type RatingEvent =
  | Body<'RatingRequested', { rating: PartId; reply: PartId; rater: PersonId; byLead: boolean }>
  /** Version 1 knew only attitude and result; see `upcast.ts`. */
  | Body<'RatingGiven', { marks: RatingMarks; ratingReason: ContentRef | null; ownView: OwnView | null; source: ContentRef | null; way: RatingReturnWay | null }, 2>
  | Body<'RatingVoided', { reason: ContentRef }>
  /** Fixed before its window closed, because a next handling was opened early. */
  | Body<'RatingFixedEarly', { reason: ContentRef }>
  | Body<'RatingWindowClosed', { by: 'time' | 'allIn'; fixed: readonly PartId[]; notReturned: readonly PartId[]; outcome: RatingOptionCode | null; next: NextStepKind }>
  /** A form that lay on paper in time came in after the window had been closed by time. */
  | Body<'RatingNotReturnedRevised', { reply: PartId; marks: RatingMarks; ratingReason: ContentRef | null; ownView: OwnView | null; source: ContentRef; way: RatingReturnWay; outcome: RatingOptionCode | null; next: NextStepKind }>;

/** 轮: opened, replied, settled; what follows a dissatisfied one, and 协调评估. */
export type RoundEvent =
  | Body<'RoundOpened', { round: PartId; no: number; why: 'handover' | 'secondHandling' | 'coordination' | 'reopened'; from: PartId | null }>
  | Body<'RoundReplied', Nothing>
  /** By delivery where nothing is rated, otherwise by windows that closed without anybody dissatisfied. */
  | Body<'RoundSettled', Nothing>
  | Body<'SecondHandlingDeclined', { replies: readonly PartId[]; reason: ContentRef }>
  | Body<'CoordinationOpened', { replies: readonly PartId[] }>
  | Body<'CoordinationConcluded', { result: 'nextRound' | 'exhausted'; finding: ContentRef; replies: readonly PartId[] }>;
