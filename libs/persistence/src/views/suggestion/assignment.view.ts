import { partView } from './view';

/** Which bodies handle, in which round and kind (主办、会办、分办). */
export const assignmentView = partView(
  'assignment_view',
  { unit_id: 'uuid', unit_kind: 'text', role: 'text', round: 'integer', state: 'text', created_on: 'date', accepted_on: 'date' },
  (state) => state.assignments,
  ({ unit, unitKind, kind, roundNo, standing, createdOn }) => ({
    unit_id: unit, unit_kind: unitKind, role: kind, round: roundNo, state: standing.state, created_on: createdOn,
    accepted_on: standing.state === 'accepted' ? standing.on : standing.state === 'done' ? standing.acceptedOn : null,
  }),
);
