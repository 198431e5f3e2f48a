import type { Option } from '../form/field-model';
import { readBodies, readPeople, readSuggestion } from './calls';
import type { SuggestionPage } from './suggestion-page';

/** Parts of a case by the kind that a field asks for. */
function partsOf(page: SuggestionPage, kind: string): readonly Option[] {
  const unitOf = (assignment: string): string => page.assignments.find((row) => row.id === assignment)?.unit.name ?? '';
  const option = (value: string, ...words: readonly string[]): Option => ({ value, label: words.filter((word) => word !== '').join(' · ') });
  switch (kind) {
    case 'assignment':
      return page.assignments.map((row) => option(row.id, row.unit.name, row.role.label, row.state.label));
    case 'contact':
      return page.contacts.map((row) => option(row.id, row.day, unitOf(row.assignment), row.mode.label));
    case 'reply':
      return page.replies.map((row) => option(row.id, unitOf(row.assignment), row.state.label));
    case 'commitment':
      return page.commitments.map((row) => option(row.id, row.text?.text ?? row.unit.name, row.dueOn));
    default:
      return [];
  }
}

/** Options of a field's source, in the official order in which the API gives them. */
export async function readSource(source: string, caseId: string | null, signal?: AbortSignal): Promise<readonly Option[]> {
  if (source.startsWith('parts:') && caseId !== null) {
    return partsOf((await readSuggestion(caseId, signal)).body, source.slice('parts:'.length));
  }
  if (source.startsWith('bodies')) return (await readBodies(signal)).map(({ id, name }) => ({ value: id, label: name }));
  if (source === 'signers' && caseId !== null) {
    return (await readSuggestion(caseId, signal)).body.signatures.map(({ person }) => ({ value: person.id, label: person.name }));
  }
  const people = await readPeople(source === 'deputies' ? 'deputy' : null, signal);
  return people.map(({ id, name, delegation }) => ({ value: id, label: delegation === null ? name : `${name} (${delegation})` }));
}
