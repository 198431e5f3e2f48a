import type { PublicationDuty, SuggestionRules } from './rules';
import { inOrder, type Publication, type SuggestionState } from './state';

/** Whether the reply's unit owes a decision on publication, may propose one, or neither (R: publication.byKind). */
export function dutyOf(state: SuggestionState, publication: Publication, rules: SuggestionRules): PublicationDuty {
  const unitKind = state.assignments[publication.assignment]?.unitKind;
  return unitKind === undefined ? 'none' : rules['publication.byKind'].value[unitKind];
}

/** Nothing is owed of it any more: released, withheld, or ended with its reply. */
export const isSettled = ({ standing: { state } }: Publication): boolean => state === 'released' || state === 'withheld' || state === 'ended';

/** Delivered, and owed or proposed, and neither released nor withheld yet. */
export const runningPublications = (state: SuggestionState, rules: SuggestionRules): readonly Publication[] =>
  inOrder(state.publications).filter((p) => {
    const delivered = state.replies[p.reply]?.standing.state === 'delivered';
    return delivered && !isSettled(p) && (p.standing.state === 'proposed' || dutyOf(state, p, rules) === 'owed');
  });
