import { casePart, type PartId, type PartRef } from '@huiying/engine';
import { partsOf } from './parts';
import type { SuggestionState } from './state';

/**
 * Parts of the kind that a form about `part` shows or decides on; the table says of which kinds. Two parts concern each
 * other where one stands in the other, or both in the same assignment. So:
 * - a reply rests on the contacts of its own unit, never on those of another;
 * - the committee's acts on a case or a round see everything within it: `close` all rounds, ratings, promises and
 *   publications, the second handling and the coordination their own round with its ratings, `submit` all signatures;
 * - a rating window sees its own forms, a release the answers about its own publication, a granted extension, a
 *   reassignment and an early opening the assignment or reply that they are about.
 * One thing more: a main unit answers with what its co-handlers say (会办意见), so its reply is about every opinion of the round.
 */
export function concerns(state: SuggestionState, part: PartRef, kind: string): readonly PartRef[] {
  const around = lineOf(state, part.id);
  const assignment = assignmentIn(state, around);
  const answered = roundAnsweredBy(state, part.id);
  return partsOf(state, kind).filter(({ id }) => {
    const line = lineOf(state, id);
    if (around.includes(id) || line.includes(part.id)) return true;
    const other = assignmentIn(state, line);
    if (other === undefined) return false;
    return other === assignment || (kind === 'opinion' && state.assignments[other]?.round === answered);
  });
}

/** What the part stands in, next above it. Next step and coordination go by the id of their round, a window by that of its reply. */
function standsIn(state: SuggestionState, id: PartId): readonly PartId[] {
  if (id in state.signatures || id in state.rounds) return [casePart(state.caseId)];
  const ofAssignment = state.opinions[id] ?? state.contacts[id] ?? state.extensions[id] ?? state.replies[id];
  if (ofAssignment !== undefined) return [ofAssignment.assignment];
  const commitment = state.commitments[id];
  if (commitment !== undefined) return [commitment.reply ?? commitment.assignment];
  const ofReply = state.ratings[id] ?? state.publications[id];
  if (ofReply !== undefined) return [ofReply.reply];
  const consent = state.consents[id];
  if (consent !== undefined) return [consent.publication, consent.signature];
  const above = state.assignments[id]?.round ?? state.proposals[id]?.on;
  return above === undefined ? [] : [above];
}

/** The part and everything that it stands in, up to the case. */
const lineOf = (state: SuggestionState, id: PartId): readonly PartId[] => [id, ...standsIn(state, id).flatMap((above) => lineOf(state, above))];

const assignmentIn = (state: SuggestionState, line: readonly PartId[]): PartId | undefined => line.find((id) => id in state.assignments);

/** Round whose opinions the reply gathers; null of a separate unit's, and of any other part. */
function roundAnsweredBy(state: SuggestionState, id: PartId): PartId | null {
  const assignment = state.assignments[state.replies[id]?.assignment ?? ''];
  return assignment?.kind === 'main' ? assignment.round : null;
}
