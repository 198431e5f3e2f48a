import type { PartRef } from '@huiying/engine';
import type { SuggestionState } from './state';

/**
 * Whether the handling side may know of a rating: nothing at all, not even that it came in, until its window is closed
 * or a next handling was opened early; then only the one that led to it. One function, so that events, tasks, views and
 * label hide the same.
 */
export function isRatingUnveiled(state: SuggestionState, ratingId: string): boolean {
  const rating = state.ratings[ratingId];
  const reply = rating && state.replies[rating.reply];
  if (rating === undefined || reply === undefined) return false;
  return reply.window.state === 'closed' || (reply.openedEarly && rating.standing.state === 'fixed');
}

/** A proposal about a rating is as veiled as the rating. */
export const isPartVeiled = (state: SuggestionState, part: PartRef): boolean =>
  part.kind === 'rating' || (part.kind === 'proposal' && (state.proposals[part.id]?.veiled ?? false));
