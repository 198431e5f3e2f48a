import type { PartId, PersonId } from '@huiying/engine';
import type { SuggestionRules } from './rules';
import { inOrder, type Assignment, type Opinion, type Reply, type Round, type Signature, type SuggestionState } from './state';

/** Questions that gates, relations and stages put to the state; answers in the order in which the parts came to be. */

export const isAlive = ({ standing: { state } }: Assignment): boolean => state === 'awaiting' || state === 'accepted' || state === 'objected' || state === 'done';
/** Units that gave it back are out of it; with one that ended aside (撤回、终止) what it owed stays undone. */
export const owedStill = (a: Assignment): boolean => isAlive(a) || a.standing.state === 'ended';
/** Owes a reply of its own (a co-handler owes an opinion). */
export const owesReply = ({ kind }: Assignment): boolean => kind !== 'co';

/** All rounds, the first first. */
export const roundsOf = (state: SuggestionState): readonly Round[] => [...inOrder(state.rounds)].sort((a, b) => a.no - b.no);
/** The round that was opened last; undefined before the hand-over. */
export const latestRound = (state: SuggestionState): Round | undefined => roundsOf(state).at(-1);
/** Every assignment of the round, those given back among them. */
export const assignmentsIn = (state: SuggestionState, round: PartId): readonly Assignment[] => inOrder(state.assignments).filter((a) => a.round === round);
/** Assignments of the round that units still have or have done. */
export const aliveIn = (state: SuggestionState, round: PartId): readonly Assignment[] => assignmentsIn(state, round).filter(isAlive);
/** Replies that the round owes or has; those of units that gave it back are ended and no more among them. */
export const repliesIn = (state: SuggestionState, round: PartId): readonly Reply[] => inOrder(state.replies).filter((r) => r.round === round && r.standing.state !== 'ended');

/** Returned, owing a reply, and nobody has taken its place yet. */
export const isWithoutSuccessor = (state: SuggestionState, a: Assignment): boolean =>
  a.standing.state === 'returned' && owesReply(a) && !Object.values(state.assignments).some((b) => b.replaces === a.id);

/** Opinions that the round owes or has. */
export const opinionsIn = (state: SuggestionState, round: PartId): readonly Opinion[] =>
  inOrder(state.opinions).filter((o) => state.assignments[o.assignment]?.round === round && o.standing.state !== 'ended');
/** Still to be given, for the first time or anew. */
export const isOpinionOpen = ({ standing: { state } }: Opinion): boolean => state === 'due' || state === 'sentBack';

/** Confirmed signers, the lead first. */
export function signersOf(state: SuggestionState): readonly Signature[] {
  const confirmed = inOrder(state.signatures).filter((s) => s.standing.state === 'confirmed');
  return [...confirmed.filter((s) => s.signer === state.lead), ...confirmed.filter((s) => s.signer !== state.lead)];
}

/** Signers to whom the reply is owed: each, or the lead who relays it (R: reply.toWhom). */
export const recipientsOf = (state: SuggestionState, rules: SuggestionRules): readonly Signature[] =>
  signersOf(state).filter((s) => rules['reply.toWhom'].value === 'everySigner' || s.signer === state.lead);

/** The signer does not have the reply yet. */
export const isStillOwed = (reply: Reply, signature: Signature): boolean => reply.deliveries[signature.id] === undefined;

/** Those who rate (R: rating.who). */
export const ratersOf = (state: SuggestionState, rules: SuggestionRules): readonly PersonId[] =>
  signersOf(state).filter((s) => rules['rating.who'].value === 'everySigner' || s.signer === state.lead).map((s) => s.signer);

/** Forms of the reply that stand: neither void nor ended with a signer who left. */
export const ratingsOf = (state: SuggestionState, reply: PartId) =>
  inOrder(state.ratings).filter((r) => r.reply === reply && r.standing.state !== 'void' && r.standing.state !== 'ended');

/** From the hand-over to the closing (办理中), and again once reopened. */
export const isHandling = (state: SuggestionState): boolean => state.standing.state === 'handling';
/** Ended aside, before any closing. */
export const isEndedAside = ({ standing: { state } }: SuggestionState): boolean => state === 'notAdmitted' || state === 'withdrawn' || state === 'terminated';
