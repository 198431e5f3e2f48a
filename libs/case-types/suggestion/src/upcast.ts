import type { CaseEvent, ContentRef } from '@huiying/engine';
import type { SubmissionEvent } from './events/submission';
import type { OwnView, RatingReturnWay } from './inputs/rating';
import type { RatingOptionCode } from './rules';

/** Ratings as they were first written: two dimensions, each with a field of its own. */
interface RatingGivenV1 {
  readonly attitude: RatingOptionCode;
  readonly result: RatingOptionCode;
  readonly reason: ContentRef | null;
  readonly ownView: OwnView | null;
  readonly source: ContentRef | null;
  readonly way: RatingReturnWay | null;
}

/** Texts as they were first revised: on screen only, and always for the session of the draft. */
type TextRevisedV1 = Omit<Extract<SubmissionEvent, { type: 'TextRevised' }>['data'], 'scan' | 'origin'>;

/** Brings events of an older version to today's. The stored bytes, and the chain over them, stay as they are. */
export function upcast(event: CaseEvent): CaseEvent {
  if (event.type === 'RatingGiven' && event.v === 1) {
    const { attitude, result, reason, ...rest } = event.data as RatingGivenV1;
    return { ...event, v: 2, data: { marks: { attitude, result }, ratingReason: reason, ...rest } };
  }
  if (event.type === 'TextRevised' && event.v === 1) return { ...event, v: 2, data: { ...(event.data as TextRevisedV1), scan: null, origin: null } };
  return event;
}
