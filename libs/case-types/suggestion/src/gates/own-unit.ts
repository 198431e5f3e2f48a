import type { BodyId, PartRef } from '@huiying/engine';
import type { SuggestionState } from '../state';

/** Unit that a rating, its window, or a proposal about a rating is about; null for any other proposal. */
function ratedUnit(state: SuggestionState, { kind, id }: PartRef): BodyId | null {
  const reply = kind === 'ratingWindow' ? id : state.ratings[state.proposals[id]?.on ?? id]?.reply;
  return state.replies[reply ?? '']?.unit ?? null;
}

/**
 * For rows about a rating: nobody of the rated unit has a hand in it, whatever else he is: deputy, clerk, registrar or
 * second person. The act does not exist for him, as any reason would tell of the rating.
 */
export const ofRatedUnit = { keptFrom: ratedUnit } as const;
