import { partView } from './view';

/** Promises with the unit that owes them, their day, and how often it was moved. */
export const commitmentView = partView(
  'commitment_view',
  { assignment_id: 'uuid', unit_id: 'uuid', due_on: 'date', state: 'text', text_ref: 'uuid', moves: 'integer' },
  (state) => state.commitments,
  ({ assignment, due, standing, measure, moves }, state) => ({
    assignment_id: assignment, unit_id: state.assignments[assignment]?.unit ?? null, due_on: due, state: standing.state, text_ref: measure.ref, moves: moves.length,
  }),
);
