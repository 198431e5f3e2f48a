import type { Option } from '../form/field-model';
import { readBodies, readMeetings, readPeople } from './calls';

/** Lists of the house from which a field is filled; what belongs to one case comes with its form. */
export async function readSource(source: string, signal?: AbortSignal): Promise<readonly Option[]> {
  if (source.startsWith('bodies')) return (await readBodies(signal)).map(({ id, name }) => ({ value: id, label: name }));
  if (source === 'meetings') return (await readMeetings(signal)).map(({ code, label }) => ({ value: code, label }));
  const people = await readPeople(source === 'deputies' ? 'deputy' : null, signal);
  return people.map(({ id, name, delegation }) => ({ value: id, label: delegation === null ? name : `${name} (${delegation})` }));
}
