import { inOrder, type Part, type Parts, type SuggestionState } from '@huiying/case-type-suggestion';
import type { BodyId, PartId, PersonId } from '@huiying/engine';
import type { FromState } from './act';

/** The newest part of that description. Throws where there is none: the story does not fit the case. */
function newest<P extends Part>(parts: Parts<P>, fits: (part: P) => boolean, what: string): P {
  const found = inOrder(parts).filter(fits).at(-1);
  if (found === undefined) throw new Error(`the case has no ${what}`);
  return found;
}

const idOf = (found: Part): PartId => found.id;
const assignment = (state: SuggestionState, unit: BodyId) => newest(state.assignments, (a) => a.unit === unit, 'assignment of that unit');

export const assignmentOf = (unit: BodyId): FromState<PartId> => (state) => assignment(state, unit).id;
export const opinionOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.opinions, (o) => o.assignment === assignment(state, unit).id, 'opinion').id;
export const contactOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.contacts, (c) => c.assignment === assignment(state, unit).id, 'contact').id;
export const extensionOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.extensions, (e) => e.assignment === assignment(state, unit).id, 'extension').id;
export const replyOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.replies, (r) => r.unit === unit, 'reply of that unit').id;
export const publicationOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.publications, (p) => p.assignment === assignment(state, unit).id, 'publication').id;
export const ratingOf = (rater: PersonId): FromState<PartId> => (state) => newest(state.ratings, (r) => r.rater === rater, 'rating').id;
export const signatureOf = (signer: PersonId): FromState<PartId> => (state) => newest(state.signatures, (s) => s.signer === signer, 'signature').id;
export const consentOf = (signer: PersonId): FromState<PartId> => (state) => newest(state.consents, (c) => c.signer === signer, 'consent').id;
export const commitmentOf: FromState<PartId> = (state) => idOf(newest(state.commitments, () => true, 'commitment'));
export const roundOf: FromState<PartId> = (state) => idOf(newest(state.rounds, () => true, 'round'));
export const proposalOf: FromState<PartId> = (state) => idOf(newest(state.proposals, (p) => p.standing.state === 'proposed', 'proposal'));
/** Places of the changes that the newest handling must answer. */
export const changesOf = (state: SuggestionState, unit: BodyId): readonly number[] => assignment(state, unit).requiredChanges.map((_, i) => i);
