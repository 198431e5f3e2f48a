import type { PartRef } from '@huiying/engine';
import { inOrder, type Reply, type SuggestionState } from './state';

/**
 * What of a rating the handling side may know: nothing at all, not even that one came in, until its window is closed or
 * a next handling was opened early. One function, so that events, tasks, views and label hide the same.
 */
export const isUnveiled = (reply: Reply): boolean => reply.window.state === 'closed' || reply.openedEarly;

/** Ratings that the handling side may see, those of unveiled windows; after an early opening only the one that led to it. */
export function isRatingUnveiled(state: SuggestionState, ratingId: string): boolean {
  const rating = state.ratings[ratingId];
  const reply = rating && state.replies[rating.reply];
  if (rating === undefined || reply === undefined) return false;
  return reply.window.state === 'closed' || (reply.openedEarly && rating.standing.state === 'fixed');
}

/** Parts whose events stay veiled, for whoever shows a timeline to the handling side. */
export const veiledParts = (state: SuggestionState): ReadonlySet<string> =>
  new Set([
    ...inOrder(state.ratings).filter((r) => !isRatingUnveiled(state, r.id)).map((r) => r.id),
    ...inOrder(state.proposals).filter((p) => p.veiled && !isProposalUnveiled(state, p.on)).map((p) => p.id),
  ]);

const isProposalUnveiled = (state: SuggestionState, on: string): boolean => isRatingUnveiled(state, on);

/** A proposal about a rating is as veiled as the rating. */
export const isPartVeiled = (state: SuggestionState, part: PartRef): boolean =>
  part.kind === 'rating' || (part.kind === 'proposal' && (state.proposals[part.id]?.veiled ?? false));
