import type { BodyId, PartId } from '@huiying/engine';
import { text } from '@huiying/texts';
import { assignmentOf } from '../event-parts';
import type { FormSource } from './form-source';

/** Names a part among others of its kind: the unit and round that it belongs to, or its person. */
export function partLabel({ state, names, reading: { locale } }: FormSource, kind: string, part: PartId): string | null {
  const person = state.signatures[part]?.signer ?? state.ratings[part]?.rater ?? state.consents[part]?.signer;
  if (person !== undefined) return names.people.get(person) ?? null;
  const round = state.rounds[part];
  if (round !== undefined) return text(locale, 'round.label', { n: round.no });
  const assignment = state.assignments[assignmentOf(state, part) ?? ''];
  if (assignment === undefined) return text(locale, `part.${kind}`);
  const unit = names.bodies.get(assignment.unit as BodyId) ?? '';
  return assignment.roundNo > 1 ? text(locale, 'part.ofUnitInRound', { unit, n: assignment.roundNo }) : unit;
}
