import type { PartRef, PersonId } from '@huiying/engine';
import { signersOf } from '../select';
import type { SuggestionState } from '../state';

/** Those whose paper may be entered about a part: what a clerk enters is somebody's own word, and the event says whose. */
type WhosePaper = (state: SuggestionState, part: PartRef) => readonly PersonId[];

const only = (person: PersonId | null | undefined): readonly PersonId[] => (person == null ? [] : [person]);

/** The lead of the suggestion. */
export const ofLead: WhosePaper = (state) => only(state.lead);
/** Any one of those who stand under it. */
export const ofAnySigner: WhosePaper = (state) => signersOf(state).map((s) => s.signer);
/** The one whose signature the part is. */
export const ofSigner: WhosePaper = (state, part) => only(state.signatures[part.id]?.signer);
/** The one whose form the rating is. */
export const ofRater: WhosePaper = (state, part) => only(state.ratings[part.id]?.rater);
/** The one who was asked about publication. */
export const ofAsked: WhosePaper = (state, part) => only(state.consents[part.id]?.signer);
/** One of those who were spoken with, also one who has left the suggestion since: he was there. */
export const ofSpokenWith: WhosePaper = (state, part) => state.contacts[part.id]?.deputies ?? [];
