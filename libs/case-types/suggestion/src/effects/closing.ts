import { casePart, isRefusal } from '@huiying/engine';
import { closingBarredBy } from '../closable';
import type { Deciding, SuggestionRow } from '../table/row';

/** After whatever a row brought: says when closing becomes possible, and when something stands before it again. */
function noteClosing(d: Deciding): void {
  const { allowedSeq } = d.state.closing;
  const caseId = casePart(d.state.caseId);
  const allowed = closingBarredBy(d.state, d.rules) === null;
  if (allowed && allowedSeq === null) {
    d.emit('ClosingAllowed', {}, { part: caseId });
    d.start('closing', caseId);
  } else if (!allowed && allowedSeq !== null && d.state.standing.state === 'handling') {
    d.emit('ClosingBarred', {}, { part: caseId });
    d.waive('closing', caseId, 'barred');
  }
}

/** The same row, watched for what it means for the closing. */
export const watchingClosing = (row: SuggestionRow): SuggestionRow => ({
  ...row,
  decide(d, input) {
    const refusal = row.decide(d, input);
    if (isRefusal(refusal)) return refusal;
    noteClosing(d);
  },
});
