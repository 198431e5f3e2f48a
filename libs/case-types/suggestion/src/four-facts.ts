import type { RatingOptionCode, SuggestionRules } from './rules';
import { assignmentsIn, isWithoutSuccessor, owedStill, owesReply, roundsOf } from './select';
import { inOrder, type Commitment, type Reply, type SuggestionState } from './state';

/**
 * 办复: every main or separate assignment that the first round kept has its reply delivered, and none of it waits for a
 * successor. One that ended aside with the case still counts: no end answers a deputy.
 */
export function isReplied(state: SuggestionState): boolean {
  const first = roundsOf(state)[0];
  if (first === undefined || assignmentsIn(state, first.id).some((a) => isWithoutSuccessor(state, a))) return false;
  const owing = assignmentsIn(state, first.id).filter((a) => owesReply(a) && owedStill(a));
  return owing.length > 0 && owing.every((a) => a.reply !== null && state.replies[a.reply]?.standing.state === 'delivered');
}

/** 办结: the case is closed. */
export const isClosed = ({ standing: { state } }: SuggestionState): boolean => state === 'closed' || state === 'archived';

/** n/N of the promises. */
export interface Fulfilment {
  readonly verified: number;
  /** 0: nothing was promised. */
  readonly promised: number;
}

/** A deputy has it with a delivered reply; one that ended with the case stays promised, a mere draft of it was never. */
const isPromised = (state: SuggestionState, { standing, reply }: Commitment): boolean =>
  (standing.state === 'ended' ? state.replies[reply ?? '']?.standing.state === 'delivered' : standing.state !== 'proposed');

/** 落实: how many of the promises that went out with a reply, or were reported later, are verified. */
export function fulfilmentOf(state: SuggestionState): Fulfilment {
  const promised = Object.values(state.commitments).filter((c) => isPromised(state, c));
  return { verified: promised.filter((c) => c.standing.state === 'verified').length, promised: promised.length };
}

/** 落实: all that was promised is verified; never where nothing was promised. */
export const isFulfilled = (state: SuggestionState): boolean => {
  const { verified, promised } = fulfilmentOf(state);
  return promised > 0 && verified === promised;
};

/** `notRated` 未测评: the rule set knows no rating · `open`: no window has closed yet · `notReturned` 未收回. */
export type Satisfaction = RatingOptionCode | 'notReturned' | 'open' | 'notRated';

/** 满意: the worst outcome of the latest closed windows, one for each line of handling. Counted only where somebody rated. */
export function satisfactionOf(state: SuggestionState, rules: SuggestionRules): Satisfaction {
  if (!rules['rating.enabled'].value) return 'notRated';
  const latest = latestClosed(state);
  if (latest.length === 0) return 'open';
  const order = rules['rating.options'].value.map((o) => o.code);
  const outcomes = latest.map((r) => (r.window.state === 'closed' ? r.window.outcome : null)).filter((o): o is RatingOptionCode => o !== null);
  return outcomes.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? 'notReturned';
}

/** 满意: an option that the rule set does not count as dissatisfied; never where nobody rated (未收回, 未测评). */
export const isSatisfied = (state: SuggestionState, rules: SuggestionRules): boolean => {
  const satisfaction = satisfactionOf(state, rules);
  return rules['rating.options'].value.some((o) => o.code === satisfaction && !o.dissatisfied);
};

/** Closed replies that no later closed one of the same line has taken the place of. */
function latestClosed(state: SuggestionState): readonly Reply[] {
  const closed = inOrder(state.replies).filter((r) => r.window.state === 'closed');
  const overtaken = new Set<string>();
  const overtake = (reply: Reply): void => {
    for (const earlier of state.assignments[reply.assignment]?.follows ?? []) {
      overtaken.add(earlier);
      const before = state.replies[earlier];
      if (before !== undefined) overtake(before);
    }
  };
  for (const reply of closed) overtake(reply);
  return closed.filter((r) => !overtaken.has(r.id));
}
