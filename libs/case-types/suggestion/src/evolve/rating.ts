import type { CaseEvent } from '@huiying/engine';
import type { NextStepKind, RatingEvent } from '../events';
import type { FollowUp, GivenRating, RatingStanding, Reply, Round, SuggestionState } from '../state';
import { change, put, touching } from './parts';

/** The state after an event of a rating or its window. */
export function evolveRating(state: SuggestionState, event: CaseEvent<RatingEvent>): SuggestionState {
  const { day: on, seq } = event;
  switch (event.type) {
    case 'RatingRequested': {
      const { rating: id, reply, rater, byLead } = event.data;
      return {
        ...state,
        ratings: put(state.ratings, { id, seq, reply, rater, byLead, requestedOn: on, standing: { state: 'requested' } }),
        replies: change(state.replies, reply, (r) => (r.window.state === 'none' ? { ...r, window: { state: 'open', on, seq } } : r)),
      };
    }
    case 'RatingGiven': {
      const { marks, ratingReason, ownView, source, way } = event.data;
      return rate(state, event.part, () => ({ state: 'given', given: { on, seq, marks, reason: ratingReason, ownView, source, way } }));
    }
    case 'RatingVoided':
      return rate(state, event.part, (s) => (s.state === 'given' ? { state: 'void', given: s.given, reason: event.data.reason } : s));
    case 'RatingFixedEarly': {
      const reply = state.ratings[event.part]?.reply;
      const fixed = rate(state, event.part, fix);
      return reply === undefined ? fixed : { ...fixed, replies: change(fixed.replies, reply, (r) => ({ ...r, openedEarly: true })) };
    }
    case 'RatingWindowClosed': {
      const { by, fixed, notReturned, outcome, next } = event.data;
      let { ratings } = state;
      for (const id of fixed) ratings = change(ratings, id, (r) => ({ ...r, standing: fix(r.standing) }));
      for (const id of notReturned) ratings = change(ratings, id, (r) => ({ ...r, standing: { state: 'notReturned', on, seq } }));
      return judged({ ...state, ratings }, event, event.part, next, (reply) => ({ ...reply, window: { state: 'closed', on, seq, by, outcome } }));
    }
    case 'RatingNotReturnedRevised': {
      const { reply, marks, ratingReason, ownView, source, way, outcome, next } = event.data;
      const given: GivenRating = { on, seq, marks, reason: ratingReason, ownView, source, way };
      return judged(rate(state, event.part, () => ({ state: 'fixed', given })), event, reply, next,
        (r) => (r.window.state === 'closed' ? { ...r, window: { ...r.window, outcome } } : r));
    }
  }
}

const rate = (state: SuggestionState, id: string, to: (s: RatingStanding) => RatingStanding): SuggestionState =>
  ({ ...state, ratings: change(state.ratings, id, (r) => ({ ...r, standing: to(r.standing) })) });

const fix = (s: RatingStanding): RatingStanding => (s.state === 'given' ? { state: 'fixed', given: s.given } : s);

/** `itself` is opened by the events that follow in the same decision; until they do, it is due. */
const followUpOf: Readonly<Record<NextStepKind, FollowUp>> = { none: 'none', decision: 'due', itself: 'due', coordination: 'coordination' };

/** What a closed window, or a form that came in late, means for its reply and its round. */
function judged(state: SuggestionState, event: CaseEvent<RatingEvent>, replyId: string, next: NextStepKind, to: (r: Reply) => Reply): SuggestionState {
  const replies = change(state.replies, replyId, (r) => {
    const reply = to(r);
    return next === 'none' ? reply : { ...reply, followUp: followUpOf[next] };
  });
  const id = replies[replyId]?.round;
  if (id === undefined) return { ...state, replies };
  const ofRound = Object.values(replies).filter((r) => r.round === id && r.standing.state !== 'ended');
  // A round that still runs waits for a reply, if only of a unit that is to be found yet.
  const allClosed = state.rounds[id]?.standing.state !== 'running' && ofRound.every((r) => r.window.state === 'closed');
  const rounds = change(state.rounds, id, (round): Round => (allClosed ? { ...round, standing: { state: 'rated', on: event.day, seq: event.seq } } : round));
  return touching({ ...state, replies, rounds }, event.part, [id]);
}
