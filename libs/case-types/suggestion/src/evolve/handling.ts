import type { CaseEvent } from '@huiying/engine';
import type { HandlingEvent } from '../events';
import type { ContactStanding, ExtensionStanding, Opinion, SuggestionState } from '../state';
import { change, put } from './parts';

/** The state after an event of contacts, opinions or extensions. */
export function evolveHandling(state: SuggestionState, event: CaseEvent<HandlingEvent>): SuggestionState {
  const { day: on, seq } = event;
  const contact = (standing: ContactStanding): SuggestionState => ({ ...state, contacts: change(state.contacts, event.part, (c) => ({ ...c, standing })) });
  const opinion = (to: (o: Opinion) => Opinion): SuggestionState => ({ ...state, opinions: change(state.opinions, event.part, to) });
  const extension = (standing: ExtensionStanding): SuggestionState => ({ ...state, extensions: change(state.extensions, event.part, (e) => ({ ...e, standing })) });
  switch (event.type) {
    case 'ContactLogged': {
      const { contact: id, assignment, mode, stage, rank, deputies, note } = event.data;
      return { ...state, contacts: put(state.contacts, { id, seq, assignment, on, mode, stage, rank, deputies, note, standing: { state: 'logged' } }) };
    }
    case 'ContactConfirmed':
      return contact({ state: 'confirmed', on, by: event.data.by });
    case 'ContactDenied':
      return contact({ state: 'denied', on, by: event.data.by });
    case 'ContactUnanswered':
      return contact({ state: 'unanswered', on, seq });
    case 'ContactUnansweredRevised':
      return contact({ state: 'logged' });
    case 'ContactWaived': {
      const { by, reason } = event.data;
      return { ...state, rounds: change(state.rounds, event.part, (round) => ({ ...round, contactWaived: { by, on, reason } })) };
    }
    case 'OpinionGiven':
      return opinion((o) => ({ ...o, standing: { state: 'given', on, text: event.data.text } }));
    case 'OpinionSentBack':
      return opinion((o) => (o.standing.state === 'given'
        ? { ...o, sendBacks: o.sendBacks + 1, standing: { state: 'sentBack', on, reason: event.data.reason, text: o.standing.text } } : o));
    case 'OpinionWaived':
      return opinion((o) => ({ ...o, standing: { state: 'waived', on, reason: event.data.reason } }));
    case 'ExtensionRequested': {
      const { extension: id, assignment, to, reason } = event.data;
      return { ...state, extensions: put(state.extensions, { id, seq, assignment, requestedOn: on, to, reason, standing: { state: 'requested' } }) };
    }
    case 'ExtensionGranted':
      return extension({ state: 'granted', on, to: event.data.to });
    case 'ExtensionRefused':
      return extension({ state: 'refused', on, reason: event.data.reason });
  }
}
