import { openCommitments } from './closable';
import { dueIn } from './parts';
import type { SuggestionRules } from './rules';
import { isWithoutSuccessor, latestRound, owesReply, roundsOf } from './select';
import { inOrder, type SuggestionState } from './state';

/** 环节: what people are told about where it stands. Codes; their words are in the catalogues. */
export type StageLabel =
  | 'draft' | 'cosigning' | 'review' | 'returned' | 'toPreAssign' | 'toHandOver' | 'toSignFor' | 'objected' | 'toReassign' | 'handling'
  | 'toSignOff' | 'checking' | 'toDeliver' | 'replied' | 'awaitingRating' | 'secondDecision' | 'secondHandling' | 'coordination' | 'toClose'
  | 'tracking' | 'closed' | 'archived' | 'notAdmitted' | 'withdrawn' | 'terminated';

/** The label follows from the state alone. While a window is open it is 待评价, whatever came in. */
export function labelOf(state: SuggestionState, rules: SuggestionRules): StageLabel {
  const { state: standing } = state.standing;
  switch (standing) {
    case 'none': return 'draft';
    case 'draft': return Object.values(state.signatures).some((s) => s.standing.state === 'invited' || s.standing.state === 'lapsed') ? 'cosigning' : 'draft';
    case 'registered': return 'toPreAssign';
    case 'preassigned': return 'toHandOver';
    case 'handling': return handlingLabel(state, rules);
    case 'closed': return openCommitments(state).length > 0 ? 'tracking' : 'closed';
    case 'review': case 'returned': case 'archived': case 'notAdmitted': case 'withdrawn': case 'terminated': return standing;
  }
}

function handlingLabel(state: SuggestionState, rules: SuggestionRules): StageLabel {
  const replies = inOrder(state.replies);
  if (replies.some((r) => r.window.state === 'open' && !r.openedEarly)) return 'awaitingRating';
  const replying = Object.values(state.assignments).filter(owesReply);
  if (replying.some((a) => a.standing.state === 'objected')) return 'objected';
  if (replying.some((a) => isWithoutSuccessor(state, a))) return 'toReassign';
  if (replying.some((a) => a.standing.state === 'awaiting')) return 'toSignFor';
  const owed = replies.filter((r) => r.standing.state !== 'ended' && r.standing.state !== 'delivered').map((r) => r.standing.state);
  if (owed.includes('none') || owed.includes('returned')) return (latestRound(state)?.no ?? 1) > 1 ? 'secondHandling' : 'handling';
  if (owed.includes('submitted')) return 'toSignOff';
  if (owed.includes('signed')) return 'checking';
  if (owed.includes('passed')) return 'toDeliver';
  if (rules['rating.enabled'].value && replies.some((r) => r.standing.state === 'delivered' && r.window.state === 'none')) return 'replied';
  if (roundsOf(state).some((r) => r.coordination.state === 'open')) return 'coordination';
  if (roundsOf(state).some((r) => dueIn(state, r.id).length > 0)) return 'secondDecision';
  return state.closing.allowedSeq === null ? 'replied' : 'toClose';
}
