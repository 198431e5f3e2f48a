import type { CaseEvent } from '@huiying/engine';
import type { EndingEvent, FourEyesEvent } from '../events';
import type { SuggestionState } from '../state';
import { change, changeAll, put } from './parts';

/** The state after an event of closing or ending; an end aside takes along what was open. */
export function evolveEnding(state: SuggestionState, event: CaseEvent<EndingEvent>): SuggestionState {
  const { day: on, seq } = event;
  switch (event.type) {
    case 'ClosingAllowed':
      return { ...state, closing: { allowedSeq: seq, allowedOn: on, remindedSeq: null } };
    case 'ClosingBarred':
      return { ...state, closing: { allowedSeq: null, allowedOn: null, remindedSeq: null } };
    case 'ClosingReminded':
      return { ...state, closing: { ...state.closing, remindedSeq: seq } };
    case 'CaseClosed':
      return { ...state, standing: { state: 'closed', since: on, intoTracking: event.data.intoTracking } };
    case 'CaseReopened':
      return { ...state, standing: { state: 'handling', since: on }, closing: { allowedSeq: null, allowedOn: null, remindedSeq: null } };
    case 'CaseArchived':
      return { ...state, standing: { state: 'archived', since: on, intoTracking: state.standing.state === 'closed' && state.standing.intoTracking } };
    case 'CaseTerminated':
      return withoutOpenParts({ ...state, standing: { state: 'terminated', since: on, why: event.data.why, reason: event.data.reason } });
    case 'CaseWithdrawn':
      return withoutOpenParts({ ...state, standing: { state: 'withdrawn', since: on } });
    case 'TakenOver':
      return { ...state, takenOverThrough: event.data.throughDay, isKey: event.data.key, remark: event.data.remark };
  }
}

/** A case that ends aside leaves nothing behind that still waits for somebody. */
function withoutOpenParts(state: SuggestionState): SuggestionState {
  const ended = { state: 'ended' } as const;
  return {
    ...state,
    ratings: changeAll(state.ratings, (r) => (r.standing.state === 'requested' || r.standing.state === 'given' ? { ...r, standing: ended } : r)),
    commitments: changeAll(state.commitments, (c) => (['proposed', 'running', 'crossOff'].includes(c.standing.state) ? { ...c, standing: ended } : c)),
    publications: changeAll(state.publications, (p) => (p.standing.state === 'none' || p.standing.state === 'proposed' ? { ...p, standing: ended } : p)),
    proposals: changeAll(state.proposals, (p) => (p.standing.state === 'proposed' ? { ...p, standing: ended } : p)),
  };
}

/** The state after a proposal or its answer. */
export function evolveFourEyes(state: SuggestionState, event: CaseEvent<FourEyesEvent>): SuggestionState {
  const { day: on, seq } = event;
  switch (event.type) {
    case 'CommandProposed': {
      const { proposal: id, command, on: part, day, decidedBy, input, reason } = event.data;
      return {
        ...state,
        proposals: put(state.proposals, {
          id, seq, command, on: part, day, entry: event.entry, onBehalfOf: event.onBehalfOf, reason, input,
          proposer: event.actor, proposerRole: event.role, decidedBy, veiled: event.veiled, standing: { state: 'proposed' },
        }),
      };
    }
    case 'ProposalConfirmed':
      return { ...state, proposals: change(state.proposals, event.part, (p) => ({ ...p, standing: { state: 'confirmed', on, by: event.data.by } })) };
    case 'ProposalRejected':
      return { ...state, proposals: change(state.proposals, event.part, (p) => ({ ...p, standing: { state: 'rejected', on, reason: event.data.reason } })) };
  }
}
