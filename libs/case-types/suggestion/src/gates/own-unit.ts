import { notNow, type Actor, type PartId, type Refusal } from '@huiying/engine';
import type { SuggestionState } from '../state';
import { gate } from '../table/row';

/** Nobody who is rated has a hand in the rating, whatever else he is: deputy, clerk or second person. */
export function ratesOwnUnit(state: SuggestionState, rating: PartId, actor: Actor): Refusal | null {
  const unit = state.replies[state.ratings[rating]?.reply ?? '']?.unit;
  return actor.kind === 'person' && unit !== undefined && actor.roles.some((r) => r.bodyId === unit) ? notNow('RATING.OWN_UNIT') : null;
}

/** Whoever holds a role in the rated unit neither rates nor enters, voids or judges the rating. */
export const notOfRatedUnit = gate('not of the rated unit', ({ state, part, context: { actor } }) => ratesOwnUnit(state, part.id, actor));
