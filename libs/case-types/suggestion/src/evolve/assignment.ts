import type { CaseEvent } from '@huiying/engine';
import type { AssignmentEvent } from '../events';
import type { Assignment, SuggestionState } from '../state';
import { change, put, touching } from './parts';

/** The state after an event of the assignments. */
export function evolveAssignment(state: SuggestionState, event: CaseEvent<AssignmentEvent>): SuggestionState {
  const { day: on, seq } = event;
  const assignment = (to: (a: Assignment) => Assignment): SuggestionState => ({ ...state, assignments: change(state.assignments, event.part, to) });
  switch (event.type) {
    case 'AssignmentsProposed':
      return { ...state, standing: { state: 'preassigned', since: on }, preAssignment: { version: event.data.version, units: event.data.units, on } };
    case 'HandedOver':
      return { ...state, standing: { state: 'handling', since: on }, handOver: { on, seq, hard: event.data.difficulty === 'hard' } };
    case 'AssignmentCreated':
      return created(state, event);
    case 'AssignmentAccepted':
      return assignment((a) => ({ ...a, standing: { state: 'accepted', on, seq } }));
    case 'AssignmentReturned':
      return withoutResult(assignment((a) => ({ ...a, standing: { state: 'returned', on, why: event.data.why } })), event.part);
    case 'AssignmentEnded':
      return withoutResult(assignment((a) => ({ ...a, standing: { state: 'ended', on, why: event.data.why } })), event.part);
    case 'ObjectionRaised': {
      const { reason, counterProposal } = event.data;
      return assignment((a) => ({
        ...a, objections: a.objections + 1,
        standing: { state: 'objected', on, reason, counterProposal, back: a.standing.state === 'accepted' ? { on: a.standing.on, seq: a.standing.seq } : 'awaiting' },
      }));
    }
    case 'ObjectionUpheld':
      // The return itself is the event that follows.
      return state;
    case 'ObjectionRefused':
      return assignment((a) => ({ ...a, standing: backFrom(a) }));
    case 'ObjectionWindowClosed':
      return assignment((a) => ({ ...a, windowClosed: true }));
    case 'ObjectionWindowRevised':
      return assignment((a) => ({ ...a, windowClosed: false }));
  }
}

function backFrom({ standing }: Assignment): Assignment['standing'] {
  if (standing.state !== 'objected' || standing.back === 'awaiting') return { state: 'awaiting' };
  return { state: 'accepted', ...standing.back };
}

type Created = Extract<CaseEvent<AssignmentEvent>, { type: 'AssignmentCreated' }>;

/** With the assignment come the parts that it owes, so that every command finds the part that it addresses. */
function created(state: SuggestionState, event: Created): SuggestionState {
  const { assignment: id, round, unit, unitKind, kind, reply, publication, opinion, replaces, follows, requiredChanges } = event.data;
  const { day: createdOn, seq } = event;
  const roundNo = state.rounds[round]?.no ?? 1;
  let { replies, publications, opinions } = state;
  // What was judged dissatisfying has its next step with this.
  for (const earlier of follows) replies = change(replies, earlier, (r) => ({ ...r, followUp: 'opened' }));
  if (reply !== null) {
    replies = put(replies, { id: reply, seq, assignment: id, round, roundNo, unit, standing: { state: 'none' }, deliveries: {}, window: { state: 'none' }, followUp: 'none', openedEarly: false });
    if (publication !== null) publications = put(publications, { id: publication, seq, reply, assignment: id, consentAsked: false, standing: { state: 'none' } });
  }
  if (opinion !== null) opinions = put(opinions, { id: opinion, seq, assignment: id, sendBacks: 0, standing: { state: 'due' } });
  const assignments = put(state.assignments, {
    id, seq, round, roundNo, unit, unitKind, kind, createdOn, reply, publication, opinion, replaces, follows, requiredChanges,
    objections: 0, windowClosed: false, standing: { state: 'awaiting' },
  });
  return touching({ ...state, assignments, replies, publications, opinions }, event.part, [reply, publication, opinion]);
}

/** An assignment that ends without result takes with it what it still owed. */
function withoutResult(state: SuggestionState, id: string): SuggestionState {
  const { reply, publication, opinion } = state.assignments[id] ?? { reply: null, publication: null, opinion: null };
  const ended = { state: 'ended' } as const;
  return {
    ...state,
    replies: reply === null ? state.replies : change(state.replies, reply, (r) => (r.standing.state === 'delivered' ? r : { ...r, standing: ended })),
    publications: publication === null ? state.publications : change(state.publications, publication, (p) => (p.standing.state === 'none' || p.standing.state === 'proposed' ? { ...p, standing: ended } : p)),
    opinions: opinion === null ? state.opinions : change(state.opinions, opinion, (o) => (o.standing.state === 'due' || o.standing.state === 'sentBack' ? { ...o, standing: ended } : o)),
    extensions: Object.fromEntries(Object.entries(state.extensions).map(([key, e]) => [key, e.assignment === id && e.standing.state === 'requested' ? { ...e, standing: ended } : e])),
    commitments: Object.fromEntries(Object.entries(state.commitments).map(([key, c]) => [key, c.assignment === id && c.standing.state === 'proposed' ? { ...c, standing: ended } : c])),
  };
}
