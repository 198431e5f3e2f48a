import type { BodyId, PartId } from '@huiying/engine';
import { text } from '@huiying/texts';
import { assignmentOf } from '../event-parts';
import type { FormSource } from './form-source';

/** Names a part among others of its kind: the person, the unit and the round that it belongs to, as far as there are any. */
export function partLabel(source: FormSource, kind: string, part: PartId): string | null {
  const { state, names, reading: { locale } } = source;
  const signer = state.signatures[part]?.signer ?? state.ratings[part]?.rater ?? state.consents[part]?.signer;
  const person = signer === undefined ? null : names.people.get(signer) ?? null;
  const round = state.rounds[part];
  if (round !== undefined) return text(locale, 'round.label', { n: round.no });
  const unit = unitLabel(source, part);
  if (person !== null && unit !== null) return text(locale, 'part.ofPersonAboutUnit', { person, unit });
  return person ?? unit ?? text(locale, `part.${kind}`);
}

function unitLabel({ state, names, reading: { locale } }: FormSource, part: PartId): string | null {
  const assignment = state.assignments[assignmentOf(state, state.consents[part]?.publication ?? part) ?? ''];
  if (assignment === undefined) return null;
  const unit = names.bodies.get(assignment.unit as BodyId) ?? '';
  return assignment.roundNo > 1 ? text(locale, 'part.ofUnitInRound', { unit, n: assignment.roundNo }) : unit;
}
