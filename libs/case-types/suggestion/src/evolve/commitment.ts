import type { CaseEvent } from '@huiying/engine';
import type { CommitmentEvent } from '../events';
import type { Commitment, SuggestionState } from '../state';
import { change, put } from './parts';

/** The state after an event of a promise. */
export function evolveCommitment(state: SuggestionState, event: CaseEvent<CommitmentEvent>): SuggestionState {
  const { day: on, seq } = event;
  const commitment = (to: (c: Commitment) => Commitment): SuggestionState => ({ ...state, commitments: change(state.commitments, event.part, to) });
  switch (event.type) {
    case 'CommitmentMade': {
      const { commitment: id, assignment, reply, owner, due, measure } = event.data;
      return { ...state, commitments: put(state.commitments, { id, seq, assignment, reply, owner, due, measure, moves: [], progress: null, standing: { state: 'running', since: on } }) };
    }
    case 'CommitmentProgressed':
      return commitment((c) => ({ ...c, progress: { on, note: event.data.note, percent: event.data.percent } }));
    case 'CrossOffRequested':
      return commitment((c) => (c.standing.state === 'running' ? { ...c, standing: { state: 'crossOff', on, evidence: event.data.evidence, since: c.standing.since } } : c));
    case 'CrossOffReturned':
      return commitment((c) => (c.standing.state === 'crossOff' ? { ...c, standing: { state: 'running', since: c.standing.since } } : c));
    case 'CommitmentVerified':
      return commitment((c) => (c.standing.state === 'crossOff' ? { ...c, standing: { state: 'verified', on, evidence: c.standing.evidence } } : c));
    case 'CommitmentMoved':
      return commitment((c) => ({ ...c, due: event.data.to, moves: [...c.moves, { on, from: c.due, to: event.data.to, reason: event.data.reason }] }));
    case 'CommitmentExplained':
      return commitment((c) => ({ ...c, standing: { state: 'explained', on, report: event.data.report } }));
  }
}
