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

/** The unit's newest assignment, of whatever round. */
export const assignmentOf = (unit: BodyId): FromState<PartId> => (state) => assignment(state, unit).id;
/** The opinion that the unit's newest assignment owes or has given. */
export const opinionOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.opinions, (o) => o.assignment === assignment(state, unit).id, 'opinion').id;
/** The unit's newest entry of a contact. */
export const contactOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.contacts, (c) => c.assignment === assignment(state, unit).id, 'contact').id;
/** The newest extension that the unit asked for. */
export const extensionOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.extensions, (e) => e.assignment === assignment(state, unit).id, 'extension').id;
/** The unit's newest reply, of whatever round. */
export const replyOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.replies, (r) => r.unit === unit, 'reply of that unit').id;
/** The publication of what the unit's newest assignment answers. */
export const publicationOf = (unit: BodyId): FromState<PartId> => (state) => newest(state.publications, (p) => p.assignment === assignment(state, unit).id, 'publication').id;
/** The rater's newest form. */
export const ratingOf = (rater: PersonId): FromState<PartId> => (state) => newest(state.ratings, (r) => r.rater === rater, 'rating').id;
/** The signature, invited or given, of a deputy. */
export const signatureOf = (signer: PersonId): FromState<PartId> => (state) => newest(state.signatures, (s) => s.signer === signer, 'signature').id;
/** The newest question to a signer whether the reply may be public. */
export const consentOf = (signer: PersonId): FromState<PartId> => (state) => newest(state.consents, (c) => c.signer === signer, 'consent').id;
/** The newest promise of the whole case, whichever unit made it. */
export const commitmentOf: FromState<PartId> = (state) => idOf(newest(state.commitments, () => true, 'commitment'));
/** The round that was opened last. */
export const roundOf: FromState<PartId> = (state) => idOf(newest(state.rounds, () => true, 'round'));
/** The newest command that waits for a second person. */
export const proposalOf: FromState<PartId> = (state) => idOf(newest(state.proposals, (p) => p.standing.state === 'proposed', 'proposal'));
/** Places of the changes that the newest handling must answer. */
export const changesOf = (state: SuggestionState, unit: BodyId): readonly number[] => assignment(state, unit).requiredChanges.map((_, i) => i);
