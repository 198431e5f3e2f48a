import { casePart, type OwedOrder } from '@huiying/engine';
import { openCommitments } from './closable';
import { dueIn } from './parts';
import { runningPublications } from './publication-duty';
import type { SuggestionRules } from './rules';
import { isEndedAside, isHandling, isWithoutSuccessor, latestRound, owesReply, roundsOf } from './select';
import { inOrder, type Reply, type SuggestionState } from './state';

/** Stages of the main line, in the order of a life. */
export type MainStage = 'intake' | 'assign' | 'answer' | 'rate' | 'second-handling' | 'settle';
/** Stages that run beside it from the hand-over, the delivery or the first promise on. */
export type BesideStage = 'supervise' | 'publish' | 'track';

/** What the process orders as soon as it is owed, each with the stage that gives it. */
export const ordersAtOnce = { requestRating: 'rate', askConsent: 'publish', remindClosing: 'settle' } as const satisfies Readonly<Record<string, MainStage | BesideStage>>;

type AtOnce = OwedOrder & { readonly command: keyof typeof ordersAtOnce };

/** Delivered, its rating owed by the rules, and its window not closed yet. One taken over is not asked about by itself. */
const isRatingOwed = (state: SuggestionState, reply: Reply, rules: SuggestionRules): boolean =>
  rules['rating.enabled'].value && reply.standing.state === 'delivered' && reply.window.state !== 'closed' && !isBeforeTakingOver(state, reply);

/** Lay before the day of the import: nothing is asked for by itself any more, a clerk still may. */
const isBeforeTakingOver = (state: SuggestionState, reply: Reply): boolean =>
  state.takenOverThrough !== null && reply.standing.state === 'delivered' && reply.standing.on < state.takenOverThrough;

/** Where the main line of the process is. Several units may be at different points: the earliest one counts. */
export function stageOf(state: SuggestionState, rules: SuggestionRules): MainStage {
  switch (state.standing.state) {
    case 'none': case 'draft': case 'returned': case 'review': return 'intake';
    case 'registered': case 'preassigned': return 'assign';
    case 'handling': return handlingStage(state, rules);
    case 'closed': case 'archived': case 'notAdmitted': case 'withdrawn': case 'terminated': return 'settle';
  }
}

function handlingStage(state: SuggestionState, rules: SuggestionRules): MainStage {
  const replying = Object.values(state.assignments).filter(owesReply);
  if (replying.some((a) => a.standing.state === 'awaiting' || a.standing.state === 'objected' || isWithoutSuccessor(state, a))) return 'assign';
  if (replying.some((a) => a.standing.state === 'accepted')) return 'answer';
  if (Object.values(state.replies).some((r) => isRatingOwed(state, r, rules))) return 'rate';
  if (roundsOf(state).some((r) => dueIn(state, r.id).length > 0 || r.coordination.state === 'open')) return 'second-handling';
  return 'settle';
}

/** What runs beside the main line; promises and publication also beyond the closing. */
export function besideOf(state: SuggestionState, rules: SuggestionRules): readonly BesideStage[] {
  if (state.standing.state === 'none' || isEndedAside(state)) return [];
  const beside: BesideStage[] = [];
  if (isHandling(state)) beside.push('supervise');
  if (runningPublications(state, rules).length > 0) beside.push('publish');
  if (openCommitments(state).length > 0) beside.push('track');
  return beside;
}

/** Orders at once that are not given yet; `cause` is the event that made each owed. */
export function owedOf(state: SuggestionState, rules: SuggestionRules): readonly AtOnce[] {
  if (isEndedAside(state)) return [];
  const ratings = rules['rating.sentBy'].value !== 'system' || !isHandling(state) ? []
    : inOrder(state.replies).filter((r) => r.window.state === 'none' && isRatingOwed(state, r, rules))
      .map((r): AtOnce => ({ command: 'requestRating', part: r.id, cause: r.standing.state === 'delivered' ? r.standing.seq : r.seq }));
  const consents = runningPublications(state, rules)
    .filter((p) => !p.consentAsked && !(p.standing.state === 'proposed' && p.standing.proposal.scope === 'none'))
    .map((p): AtOnce => {
      const delivered = state.replies[p.reply]?.standing;
      return { command: 'askConsent', part: p.id, cause: delivered?.state === 'delivered' ? delivered.seq : p.seq };
    });
  const { allowedSeq, remindedSeq } = state.closing;
  const closing: readonly AtOnce[] = isHandling(state) && allowedSeq !== null && remindedSeq === null
    ? [{ command: 'remindClosing', part: casePart(state.caseId), cause: allowedSeq }] : [];
  return [...ratings, ...consents, ...closing];
}

/** Nothing of the process runs any more. Closed alone is not ended: promises and publication may run on. */
export function isEnded(state: SuggestionState, rules: SuggestionRules): boolean {
  if (isEndedAside(state)) return true;
  const { state: standing } = state.standing;
  return (standing === 'closed' || standing === 'archived') && besideOf(state, rules).length === 0;
}

/** Number of the latest round; 0 before the hand-over. */
export const roundNo = (state: SuggestionState): number => latestRound(state)?.no ?? 0;
