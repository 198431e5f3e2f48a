import type { CaseEvent, PartId, PersonId } from '@huiying/engine';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { PageSource } from './page/page-source';

const field = (event: CaseEvent, name: string): unknown => Reflect.get(event.data, name);

/** The assignment that a part hangs on, if any. */
export function assignmentOf(state: SuggestionState, part: PartId): PartId | null {
  if (state.assignments[part] !== undefined) return part;
  const hanging = state.opinions[part] ?? state.contacts[part] ?? state.extensions[part] ?? state.replies[part] ?? state.commitments[part] ?? state.publications[part];
  if (hanging !== undefined) return hanging.assignment;
  const reply = state.ratings[part]?.reply;
  return reply === undefined ? null : state.replies[reply]?.assignment ?? null;
}

/** Name of the unit that an event is about, as it was called on that day. */
export function unitInEvent({ state, names }: Pick<PageSource, 'state' | 'names'>, event: CaseEvent): string | null {
  const named = field(event, 'unit');
  if (typeof named === 'string') return names.bodyOn(named, event.day) ?? null;
  const assignment = assignmentOf(state, event.part);
  const unit = assignment === null ? undefined : state.assignments[assignment]?.unit;
  return unit === undefined ? null : names.bodyOn(unit, event.day) ?? null;
}

/** Name of the deputy that an event is about: signer, rater, or to whom a reply went. */
export function personInEvent({ state, names }: Pick<PageSource, 'state' | 'names'>, event: CaseEvent): string | null {
  const direct = field(event, 'signer') ?? field(event, 'rater') ?? field(event, 'lead') ?? state.signatures[event.part]?.signer ?? state.ratings[event.part]?.rater ?? state.consents[event.part]?.signer;
  if (typeof direct === 'string') return names.people.get(direct as PersonId) ?? null;
  const to = field(event, 'to');
  const signer = typeof to === 'string' ? state.signatures[to]?.signer : undefined;
  return signer === undefined ? null : names.people.get(signer) ?? null;
}
