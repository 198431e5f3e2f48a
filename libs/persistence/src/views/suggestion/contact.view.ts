import { partView } from './view';

/** Contacts of units with deputies. */
export const contactView = partView(
  'contact_view',
  { assignment_id: 'uuid', day: 'date', mode: 'text', stage: 'text', state: 'text' },
  (state) => state.contacts,
  ({ assignment, on, mode, stage, standing }) => ({ assignment_id: assignment, day: on, mode, stage, state: standing.state }),
);
