import type { CaseEvent, PersonId } from '@huiying/engine';
import type { SubmissionEvent } from '../events';
import type { Rating, SignatureStanding, SuggestionState } from '../state';
import { change, changeAll, put, touching } from './parts';

/** The state after an event of the submission. */
export function evolveSubmission(state: SuggestionState, event: CaseEvent<SubmissionEvent>): SuggestionState {
  const { day: on, seq } = event;
  switch (event.type) {
    case 'SuggestionOpened': {
      const { source, session, title, text, attachments, proposedUnits, signature, lead, group } = event.data;
      const opened: SuggestionState = {
        ...state,
        ruleVersion: event.ruleVersion,
        standing: { state: 'draft', since: on },
        origin: { source, session, on, seq },
        lead,
        text: { on, version: 1, title, text, attachments, proposedUnits },
        signatures: put(state.signatures, { id: signature, seq, signer: lead, group, standing: { state: 'confirmed', on, textVersion: 1 } }),
      };
      return touching(opened, event.part, [signature]);
    }
    case 'TextRevised': {
      const { version, title, text, attachments, proposedUnits, origin } = event.data;
      const from = state.origin === null ? null : { ...state.origin, ...origin };
      return { ...state, ruleVersion: event.ruleVersion, origin: from, text: { on, version, title, text, attachments, proposedUnits }, signatures: confirmLeadAnew(state, version) };
    }
    case 'Submitted': {
      const { receiptNumber } = event.data;
      return {
        ...state,
        ruleVersion: event.ruleVersion,
        standing: { state: 'review', since: on },
        receipt: receiptNumber === null ? state.receipt : { number: receiptNumber, on },
      };
    }
    case 'ReturnedForChange':
      return { ...state, ruleVersion: event.ruleVersion, standing: { state: 'returned', since: on } };
    case 'NotAdmitted': {
      const { ground, outcome, reason } = event.data;
      return { ...state, standing: { state: 'notAdmitted', since: on, ground, outcome, reason } };
    }
    case 'Registered': {
      const { number, series, category } = event.data;
      // From here on the case is pinned to this rule set.
      return { ...state, ruleVersion: event.ruleVersion, standing: { state: 'registered', since: on }, registration: { number, series, category, on, seq } };
    }
    case 'SignatureInvited': {
      const { signature, signer, group } = event.data;
      return { ...state, signatures: put(state.signatures, { id: signature, seq, signer, group, standing: { state: 'invited', on } }) };
    }
    case 'SignatureConfirmed':
      return sign(state, event.part, { state: 'confirmed', on, textVersion: event.data.textVersion });
    case 'SignatureDeclined':
      return sign(state, event.part, { state: 'declined', on });
    case 'SignatureLapsed':
      return sign(state, event.part, { state: 'lapsed', on });
    case 'SignatureWithdrawn': {
      const withdrawn = sign(state, event.part, { state: 'withdrawn', on, reason: event.data.reason });
      const leaving = state.signatures[event.part]?.signer;
      const { nextLead } = event.data;
      return { ...withdrawn, lead: nextLead ?? state.lead, ratings: changeAll(state.ratings, (r) => asLeads(withoutRater(r, leaving), nextLead)) };
    }
  }
}

const sign = (state: SuggestionState, id: string, standing: SignatureStanding): SuggestionState =>
  ({ ...state, signatures: change(state.signatures, id, (signature) => ({ ...signature, standing })) });

/** Whoever changes the text has read it: the lead's own signature stands for the new version. */
function confirmLeadAnew(state: SuggestionState, textVersion: number): SuggestionState['signatures'] {
  const lead = Object.values(state.signatures).find((s) => s.signer === state.lead);
  return lead?.standing.state === 'confirmed'
    ? put(state.signatures, { ...lead, standing: { ...lead.standing, textVersion } })
    : state.signatures;
}

/** Who leads from now on rates as the lead wherever that is still open. */
const asLeads = (rating: Rating, lead: PersonId | null): Rating =>
  (rating.rater === lead && (rating.standing.state === 'requested' || rating.standing.state === 'given') ? { ...rating, byLead: true } : rating);

/** Who no longer stands under the suggestion is no longer asked what he thinks of the reply. */
const withoutRater = (rating: Rating, leaving: PersonId | undefined): Rating =>
  rating.rater === leaving && (rating.standing.state === 'requested' || rating.standing.state === 'given') ? { ...rating, standing: { state: 'ended' } } : rating;
