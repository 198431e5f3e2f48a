import type { CaseEvent } from '@huiying/engine';
import type { PublicationEvent } from '../events';
import { placed, type Consent, type PublicationStanding, type SuggestionState } from '../state';
import { change, touching } from './parts';

/** The state after an event of publication or consent. */
export function evolvePublication(state: SuggestionState, event: CaseEvent<PublicationEvent>): SuggestionState {
  const { day: on, seq } = event;
  const publication = (standing: PublicationStanding): SuggestionState => ({ ...state, publications: change(state.publications, event.part, (p) => ({ ...p, standing })) });
  switch (event.type) {
    case 'PublicationProposed':
      return publication({ state: 'proposed', proposal: { on, seq, by: event.actor, ...event.data } });
    case 'ConsentAsked': {
      const asked = event.data.consents.map(({ consent: id, signature }, place): [string, Consent] => {
        const signer = state.signatures[signature]?.signer;
        if (signer === undefined) throw new Error('a consent is asked of a signature that was never made');
        return [id, { id, seq, ...placed(place), publication: event.part, signature, signer, standing: { state: 'asked' } }];
      });
      const next = {
        ...state,
        publications: change(state.publications, event.part, (p) => ({ ...p, consentAsked: true })),
        consents: { ...state.consents, ...Object.fromEntries(asked) },
      };
      return touching(next, event.part, event.data.consents.map((c) => c.consent));
    }
    case 'ConsentAnswered': {
      const { text, name, rating } = event.data;
      return { ...state, consents: change(state.consents, event.part, (c) => ({ ...c, standing: { state: 'answered', on, text, name, rating } })) };
    }
    case 'PublicationReleased': {
      const { scope, text, names, rating } = event.data;
      return publication({ state: 'released', on, scope, text, names, rating });
    }
    case 'PublicationWithheld':
      return publication({ state: 'withheld', on, ground: event.data.ground });
  }
}
