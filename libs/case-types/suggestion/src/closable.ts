import { notNow, type Day, type Refusal } from '@huiying/engine';
import { runningPublications } from './publication-duty';
import { dueIn } from './parts';
import type { SuggestionRules } from './rules';
import { isWithoutSuccessor, isHandling, roundsOf } from './select';
import { inOrder, type SuggestionState } from './state';

/** Still to be fulfilled: running 待落实 or put up for verification 申请销号. */
export const isCommitmentOpen = (state: string): boolean => state === 'running' || state === 'crossOff';

/** What still stands before closing (办结), or null. */
export function closingBarredBy(state: SuggestionState, rules: SuggestionRules): Refusal | null {
  if (!isHandling(state)) return notNow('CASE.NOT_IN_HANDLING');
  const rounds = roundsOf(state);
  if (Object.values(state.assignments).some((a) => isWithoutSuccessor(state, a))) return notNow('CASE.REASSIGNMENT_OWED', { unlockBy: ['registrar', 'coordinator'] });
  if (rounds.length === 0 || rounds.some((r) => r.standing.state === 'running')) return notNow('CASE.REPLY_OWED', { unlockBy: ['unitClerk'] });
  if (rounds.some((r) => dueIn(state, r.id).length > 0)) return notNow('CASE.NEXT_STEP_OWED', { unlockBy: ['registrar'] });
  if (rounds.some((r) => r.coordination.state === 'open')) return notNow('CASE.COORDINATION_OPEN', { unlockBy: ['registrar'] });
  if (rounds.some((r) => r.standing.state === 'replied')) return notNow('CASE.RATING_WINDOW_OPEN');
  const unconfirmed = inOrder(state.proposals).find((p) => p.command === 'enterRating' && p.standing.state === 'proposed');
  if (unconfirmed !== undefined) return notNow('CASE.RATING_UNCONFIRMED', { unlockBy: [unconfirmed.decidedBy] });
  if (rules['closing.commitments'].value === 'allEnded' && Object.values(state.commitments).some((c) => isCommitmentOpen(c.standing.state))) {
    return notNow('CASE.COMMITMENT_OPEN', { unlockBy: ['unitLeader'] });
  }
  if (rules['closing.publication'].value === 'mustBeSettled' && runningPublications(state, rules).length > 0) return notNow('CASE.PUBLICATION_OPEN', { unlockBy: ['unitLeader'] });
  return null;
}

/** Days of what must have been before a case can be closed, in whatever order it was entered. */
export const daysBeforeClosing = (state: SuggestionState): readonly Day[] => [
  ...inOrder(state.replies).flatMap((r) => [r.standing.state === 'delivered' ? [r.standing.on] : [], r.window.state === 'closed' ? [r.window.on] : []].flat()),
  ...inOrder(state.rounds).flatMap((r) => (r.coordination.state === 'concluded' ? [r.coordination.on] : [])),
];

/** Promises of the case that are not ended; closed over them it is 办结转跟踪. */
export const openCommitments = (state: SuggestionState) => inOrder(state.commitments).filter((c) => isCommitmentOpen(c.standing.state));
