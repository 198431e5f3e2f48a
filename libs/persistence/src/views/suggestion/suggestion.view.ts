import { fulfilmentOf, isReplied, labelOf, satisfactionOf, type SuggestionState } from '@huiying/case-type-suggestion';
import type { DrawnNumber } from '@huiying/engine';
import { CASE_COLUMNS, ofCase, type SuggestionView } from './view';

const drawn = (n: DrawnNumber | undefined): number | null => (typeof n === 'number' ? n : null);

/** 办复 on the day on which the last reply that the first round owed was delivered. */
function repliedOn(state: SuggestionState): string | null {
  if (!isReplied(state)) return null;
  const days = Object.values(state.replies).flatMap((r) => (r.roundNo === 1 && r.standing.state === 'delivered' ? [r.standing.on] : []));
  return days.sort().at(-1) ?? null;
}

/** One row a case: the four facts stand beside one another. */
export const suggestionView: SuggestionView = {
  table: 'suggestion_view',
  key: ['case_id'],
  columns: {
    ...CASE_COLUMNS, meeting_code: 'text', source: 'text', number: 'integer', receipt_number: 'integer', title_ref: 'uuid', lead_id: 'uuid', is_key: 'boolean', case_state: 'text',
    label: 'text', round: 'integer', registered_on: 'date', handed_over_on: 'date', replied_on: 'date', closed_on: 'date', commitments: 'integer', fulfilled: 'integer', satisfied: 'text',
  },
  rows: (state, { caseType, context: { rules } }) => {
    const { standing, origin } = state;
    // A case that nobody has opened yet stands in no list.
    if (origin === null) return [];
    const { promised, verified } = fulfilmentOf(state);
    return [{
      ...ofCase(state), meeting_code: origin.session, source: origin.source, number: drawn(state.registration?.number), receipt_number: drawn(state.receipt?.number),
      title_ref: state.text?.title.ref ?? null, lead_id: state.lead, is_key: state.isKey, case_state: standing.state, label: labelOf(state, rules), round: caseType.round(state),
      registered_on: state.registration?.on ?? null, handed_over_on: state.handOver?.on ?? null, replied_on: repliedOn(state),
      closed_on: standing.state === 'closed' || standing.state === 'archived' ? standing.since : null,
      commitments: promised, fulfilled: verified, satisfied: satisfactionOf(state, rules),
    }];
  },
};
