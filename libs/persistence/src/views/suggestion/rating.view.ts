import { partView } from './view';

/** Veiled from the handling side until its window is closed, or a next handling was opened before. */
export const ratingView = partView(
  'rating_view',
  { reply_id: 'uuid', rater_id: 'uuid', state: 'text', given: 'jsonb', reason_ref: 'uuid', entry: 'text', through_unit: 'boolean', veiled: 'boolean' },
  (state) => state.ratings,
  ({ reply: replyId, rater, standing }, state) => {
    const given = 'given' in standing ? standing.given : null;
    const reply = state.replies[replyId];
    return {
      reply_id: replyId, rater_id: rater, state: standing.state, given: given === null ? null : { ...given.marks }, reason_ref: given?.reason?.ref ?? null,
      entry: given === null ? null : given.source === null ? 'screen' : 'paper', through_unit: given?.way === 'throughUnit',
      veiled: !(reply?.window.state === 'closed' || (reply?.openedEarly ?? false)),
    };
  },
);
