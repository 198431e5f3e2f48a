import { partView } from './view';

/** How much of each reply is proposed to become public, or is public. */
export const publicationView = partView(
  'publication_view',
  { reply_id: 'uuid', state: 'text', form: 'text' },
  (state) => state.publications,
  ({ reply, standing }) => ({
    reply_id: reply, state: standing.state, form: standing.state === 'proposed' ? standing.proposal.scope : standing.state === 'released' ? standing.scope : null,
  }),
);
