import type { Commitment, Reply, SuggestionRules, SuggestionState } from '@huiying/case-type-suggestion';
import type { CaseEvent } from '@huiying/engine';
import type { BodiesOf, BrokenInvariant } from '../verified-case-type';

/** What no suggestion may break, whatever was done to it. The words for each stand in the catalogues. */
export const SUGGESTION_INVARIANTS = [
  'HANDLING_WITHOUT_ASSIGNMENT', 'COMMITMENT_WITHOUT_CLOCK', 'DISSATISFIED_WITHOUT_NEXT_STEP', 'RATED_UNIT_ENTERED_RATING', 'REPLY_CLOCK_STARTED_AGAIN', 'CLOSED_WITH_OPEN_COMMITMENT',
] as const;
type Code = (typeof SUGGESTION_INVARIANTS)[number];

interface Seen {
  readonly state: SuggestionState;
  readonly rules: SuggestionRules;
  readonly events: readonly CaseEvent[];
  readonly bodiesOf: BodiesOf;
}

const broken = (code: Code, part?: string): BrokenInvariant => ({ code, ...(part !== undefined && { part }) });
const runs = ({ deadlines }: SuggestionState, kind: string, part: string): boolean =>
  Object.values(deadlines).some((d) => d.kind === kind && d.part === part && d.status === 'running');
const isOpen = ({ standing: { state } }: Commitment): boolean => state === 'running' || state === 'crossOff';

/** Somebody handles it, or somebody is to be found who does. */
function handledBySomebody({ state }: Seen): readonly BrokenInvariant[] {
  if (state.standing.state !== 'handling') return [];
  const assignments = Object.values(state.assignments);
  const alive = assignments.some(({ standing: { state: s } }) => s === 'awaiting' || s === 'accepted' || s === 'objected' || s === 'done');
  const toReassign = assignments.some((a) => a.standing.state === 'returned' && a.kind !== 'co' && !assignments.some((b) => b.replaces === a.id));
  return alive || toReassign ? [] : [broken('HANDLING_WITHOUT_ASSIGNMENT')];
}

/** No promise without owner, date and running clock: true under every rule set. */
function promisesHaveClocks({ state }: Seen): readonly BrokenInvariant[] {
  return Object.values(state.commitments)
    .filter((c) => isOpen(c) && !(c.owner.ref !== '' && c.due.length > 0 && runs(state, 'commitment', c.id)))
    .map((c) => broken('COMMITMENT_WITHOUT_CLOCK', c.id));
}

/** A window that closed on somebody who is not satisfied has led to something, or the clock of that decision runs. */
function dissatisfactionLeadsOn({ state, rules }: Seen): readonly BrokenInvariant[] {
  const isDissatisfied = (reply: Reply): boolean => {
    const { window } = reply;
    if (window.state !== 'closed' || window.outcome === null) return false;
    // What an old ledger brought with it closed without consequence.
    if (state.takenOverThrough !== null && window.on <= state.takenOverThrough) return false;
    return rules['rating.options'].value.some((o) => o.code === window.outcome && o.dissatisfied);
  };
  // Out of handling nobody decides any more, and a clock without a period does not exist there.
  const waits = (clock: 'secondDecision' | 'coordination', round: string): boolean =>
    state.standing.state !== 'handling' || rules[`deadline.${clock}`].value.period === null || runs(state, clock, round);
  const isDecided = ({ followUp, round }: Reply): boolean => {
    switch (followUp) {
      case 'none': return false;
      case 'due': return waits('secondDecision', round);
      case 'coordination': return waits('coordination', round);
      case 'opened': case 'declined': case 'exhausted': return true;
    }
  };
  return Object.values(state.replies).filter((r) => isDissatisfied(r) && !isDecided(r)).map((r) => broken('DISSATISFIED_WITHOUT_NEXT_STEP', r.id));
}

/**
 * Nobody of the unit whose reply is rated enters the rating, on paper or otherwise, in whichever of his roles: the event
 * names the one that he acted in, a deputy's has no body at all, and he may have held others on that day.
 */
function raterIsNotRated({ state, events, bodiesOf }: Seen): readonly BrokenInvariant[] {
  return events.flatMap(({ type, part, body, actor, enteredAt }) => {
    if (type !== 'RatingGiven' && type !== 'RatingNotReturnedRevised') return [];
    const unit = state.replies[state.ratings[part]?.reply ?? '']?.unit;
    if (unit === undefined) return [];
    const isOfUnit = body === unit || (actor !== 'system' && bodiesOf(actor, enteredAt).has(unit));
    return isOfUnit ? [broken('RATED_UNIT_ENTERED_RATING', part)] : [];
  });
}

/** The clock of the law starts with the first hand-over and never again (代表法第五十一条). */
function replyClockStartsOnce({ state }: Seen): readonly BrokenInvariant[] {
  return Object.values(state.deadlines).filter(({ kind }) => kind === 'replyDeputy').length > 1 ? [broken('REPLY_CLOCK_STARTED_AGAIN')] : [];
}

/** 办结转跟踪: closed with an open promise only into tracking, and only under rules that have that. */
function closedIntoTracking({ state: { standing, commitments }, rules }: Seen): readonly BrokenInvariant[] {
  if (standing.state !== 'closed' && standing.state !== 'archived') return [];
  const mayTrack = standing.intoTracking && rules['closing.commitments'].value === 'intoTracking';
  return mayTrack ? [] : Object.values(commitments).filter(isOpen).map((c) => broken('CLOSED_WITH_OPEN_COMMITMENT', c.id));
}

const INVARIANTS = [handledBySomebody, promisesHaveClocks, dissatisfactionLeadsOn, raterIsNotRated, replyClockStartsOnce, closedIntoTracking];

/** The invariants that this suggestion breaks, under the rules that it is pinned to. */
export const suggestionInvariants = (state: SuggestionState, rules: SuggestionRules, events: readonly CaseEvent[], bodiesOf: BodiesOf): readonly BrokenInvariant[] =>
  INVARIANTS.flatMap((invariant) => invariant({ state, rules, events, bodiesOf }));
