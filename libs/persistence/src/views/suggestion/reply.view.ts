import { partView } from './view';

/** Replies by round, with their class and the days of signature and delivery. */
export const replyView = partView(
  'reply_view',
  { assignment_id: 'uuid', round: 'integer', state: 'text', class_code: 'text', code_set: 'text', text_ref: 'uuid', signed_on: 'date', delivered_on: 'date' },
  (state) => state.replies,
  ({ assignment, roundNo, standing }) => {
    const draft = 'draft' in standing ? standing.draft : null;
    return {
      assignment_id: assignment, round: roundNo, state: standing.state,
      // A bare letter means nothing: it stands beside the set that gives it its meaning.
      class_code: draft?.class?.code ?? null, code_set: draft?.class ? `${draft.class.set}:${draft.class.setVersion}` : null,
      text_ref: draft?.text.ref ?? null, signed_on: 'signedOff' in standing ? standing.signedOff.on : null,
      delivered_on: standing.state === 'delivered' ? standing.on : null,
    };
  },
);
