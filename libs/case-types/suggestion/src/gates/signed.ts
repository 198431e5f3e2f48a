import { notNow } from '@huiying/engine';
import { repliesIn } from '../select';
import type { Assignment, SuggestionState } from '../state';
import { gate } from '../table/row';

const SIGNED: ReadonlySet<string> = new Set(['signed', 'passed', 'delivered']);

/** Whoever helps has his part in the replies of the main units: once all of them are signed, nothing is left for him to say. */
export function isReplySigned(state: SuggestionState, { kind, round, reply }: Assignment): boolean {
  const replies = repliesIn(state, round).filter(({ id }) => kind === 'co' || id === reply);
  return replies.length > 0 && replies.every(({ standing }) => SIGNED.has(standing.state));
}

/** A unit is neither changed nor gives the case back once the reply that it has a part in is signed (签发). */
export const replyNotSigned = gate('reply not signed', ({ state, part }) => {
  const a = state.assignments[part.id];
  return a !== undefined && isReplySigned(state, a) ? notNow('ASSIGNMENT.REPLY_SIGNED') : null;
});
