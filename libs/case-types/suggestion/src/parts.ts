import { casePart, type PartId, type PartRef } from '@huiying/engine';
import { inOrder, type Part, type Parts, type Reply, type Round, type SuggestionState } from './state';

/** The small machines of a suggestion. Window, next step and coordination bear the id of the reply or round that they belong to. */
export const PART_KINDS = [
  'case', 'signature', 'round', 'nextStep', 'coordination', 'assignment', 'opinion', 'contact', 'extension', 'reply', 'ratingWindow', 'rating',
  'commitment', 'publication', 'consent', 'proposal',
] as const;
/** Kinds of parts that a suggestion is made of. */
export type PartKind = (typeof PART_KINDS)[number];

/** States that nothing leads out of; every other one has a row or a clock. */
export const finalStates: Readonly<Record<PartKind, readonly string[]>> = {
  case: ['archived', 'notAdmitted', 'withdrawn', 'terminated'],
  signature: ['declined', 'withdrawn'],
  round: ['settled'],
  nextStep: ['opened', 'declined'],
  coordination: ['concluded'],
  assignment: ['done', 'returned', 'ended'],
  opinion: ['given', 'waived', 'ended'],
  contact: ['confirmed', 'denied'],
  extension: ['granted', 'refused', 'ended'],
  reply: ['delivered', 'ended'],
  ratingWindow: ['closed'],
  rating: ['fixed', 'void', 'ended'],
  commitment: ['verified', 'explained', 'ended'],
  publication: ['released', 'withheld', 'ended'],
  consent: [],
  proposal: ['confirmed', 'rejected', 'ended'],
};

type Standing = { readonly standing: { readonly state: string } };
const refs = <P extends Part & Standing>(kind: PartKind, parts: Parts<P>): readonly PartRef[] =>
  inOrder(parts).map(({ id, standing }) => ({ kind, id, state: standing.state }));

/** The parts of a kind as gates, relations and rows see them. */
export function partsOf(state: SuggestionState, kind: string): readonly PartRef[] {
  switch (kind as PartKind) {
    case 'case': return [{ kind, id: casePart(state.caseId), state: state.standing.state }];
    case 'signature': return refs('signature', state.signatures);
    case 'round': return refs('round', state.rounds);
    case 'nextStep': return inOrder(state.rounds).map((round) => ({ kind, id: round.id, state: nextStepOf(state, round) }));
    case 'coordination': return inOrder(state.rounds).map(({ id, coordination }) => ({ kind, id, state: coordination.state }));
    case 'assignment': return refs('assignment', state.assignments);
    case 'opinion': return refs('opinion', state.opinions);
    case 'contact': return refs('contact', state.contacts);
    case 'extension': return refs('extension', state.extensions);
    case 'reply': return refs('reply', state.replies);
    case 'ratingWindow': return inOrder(state.replies).map(({ id, window }) => ({ kind, id, state: window.state }));
    case 'rating': return refs('rating', state.ratings);
    case 'commitment': return refs('commitment', state.commitments);
    case 'publication': return refs('publication', state.publications);
    case 'consent': return refs('consent', state.consents);
    case 'proposal': return refs('proposal', state.proposals);
  }
}

const repliesWith = (state: SuggestionState, round: PartId, followUp: Reply['followUp']): readonly Reply[] =>
  inOrder(state.replies).filter((r) => r.round === round && r.followUp === followUp);

/** Replies of the round whose dissatisfied rating waits for the decision, or for the end of the coordination. */
export const dueIn = (state: SuggestionState, round: PartId): readonly Reply[] => repliesWith(state, round, 'due');
/** Replies of the round whose dissatisfaction is being coordinated (协调评估). */
export const coordinatedIn = (state: SuggestionState, round: PartId): readonly Reply[] => repliesWith(state, round, 'coordination');

/** The next step of a dissatisfied round: of its replies, what is still to be decided goes first. */
export function nextStepOf(state: SuggestionState, round: Round): 'none' | 'due' | 'opened' | 'declined' {
  const found = new Set(Object.values(state.replies).filter((r) => r.round === round.id).map((r) => r.followUp));
  return found.has('due') ? 'due' : found.has('opened') ? 'opened' : found.has('declined') ? 'declined' : 'none';
}
