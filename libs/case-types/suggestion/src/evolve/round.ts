import type { CaseEvent } from '@huiying/engine';
import type { RoundEvent } from '../events';
import type { FollowUp, Round, SuggestionState } from '../state';
import { change, put } from './parts';

/** The state after an event of a round. */
export function evolveRound(state: SuggestionState, event: CaseEvent<RoundEvent>): SuggestionState {
  const { day: on, seq } = event;
  const round = (to: (r: Round) => Round): SuggestionState => ({ ...state, rounds: change(state.rounds, event.part, to) });
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, no, why } = event.data;
      return { ...state, rounds: put(state.rounds, { id, seq, no, why, openedOn: on, contactWaived: null, standing: { state: 'running' }, coordination: { state: 'none' } }) };
    }
    case 'RoundReplied':
      return round((r) => ({ ...r, standing: { state: 'replied', on, seq } }));
    case 'RoundSettled':
      return round((r) => ({ ...r, standing: { state: 'settled', on, seq } }));
    case 'SecondHandlingDeclined':
      return followUp(state, event.data.replies, 'declined');
    case 'CoordinationOpened':
      return followUp(round((r) => ({ ...r, coordination: { state: 'open', on, seq } })), event.data.replies, 'coordination');
    case 'CoordinationConcluded': {
      const { result, finding, replies } = event.data;
      const concluded = round((r) => ({ ...r, coordination: { state: 'concluded', on, result, finding } }));
      // With a next round the assignments that follow mark their replies.
      return result === 'exhausted' ? followUp(concluded, replies, 'exhausted') : concluded;
    }
  }
}

function followUp(state: SuggestionState, ids: readonly string[], to: FollowUp): SuggestionState {
  let { replies } = state;
  for (const id of ids) replies = change(replies, id, (r) => ({ ...r, followUp: to }));
  return { ...state, replies };
}
