import { isRatingUnveiled } from '@huiying/case-type-suggestion';
import { partView } from './view';

/** Veiled from the handling side as the core says. */
export const ratingView = partView(
  'rating_view',
  { reply_id: 'uuid', rater_id: 'uuid', state: 'text', given: 'jsonb', given_seq: 'integer', reason_ref: 'uuid', entry: 'text', through_unit: 'boolean', veiled: 'boolean' },
  (state) => state.ratings,
  ({ id, reply: replyId, rater, standing }, state) => {
    const given = 'given' in standing ? standing.given : null;
    return {
      reply_id: replyId, rater_id: rater, state: standing.state, given: given === null ? null : { ...given.marks }, given_seq: given?.seq ?? null, reason_ref: given?.reason?.ref ?? null,
      entry: given === null ? null : given.source === null ? 'screen' : 'paper', through_unit: given?.way === 'throughUnit',
      veiled: !isRatingUnveiled(state, id),
    };
  },
);
