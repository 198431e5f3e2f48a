import { randomUUID } from 'node:crypto';
import type { Person } from './person';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** The registrar's own requests to the api, beside the page: what stands before the scene that is played. */
class Desk {
  constructor(private readonly person: Person) {}

  async rows(address: string): Promise<readonly Row[]> {
    const reply = await this.person.page.request.get(`/api/v1${address}`);
    return ((await reply.json()) as { rows: Row[] }).rows;
  }

  async versionOf(id: string): Promise<number> {
    const reply = await this.person.page.request.get(`/api/v1/suggestions/${id}`);
    return ((await reply.json()) as { version: number }).version;
  }

  async post(address: string, data: object, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly id: string; readonly version: number }> {
    const cookies = await this.person.page.context().cookies();
    const csrf = decodeURIComponent(cookies.find(({ name }) => name === 'huiying-csrf')?.value ?? '');
    const reply = await this.person.page.request.post(`/api/v1${address}`, { data, headers: { 'idempotency-key': randomUUID(), 'x-csrf-token': csrf, ...headers } });
    if (!reply.ok()) throw new Error(`${address}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as { id: string; version: number };
  }
}

const idOf = (rows: readonly Row[], name: string): string => {
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`nothing is named ${name}`);
  return found.id;
};

/** Proposes the unit of a suggestion, for the first time or anew. */
export async function proposeUnit(person: Person, id: string, version: number, unit: string): Promise<void> {
  const desk = new Desk(person);
  const units = [{ unit: idOf(await desk.rows('/bodies'), unit), kind: 'main' }];
  await desk.post(`/suggestions/${id}/commands/pre-assign`, { input: { units }, reason: '会前商定。' }, { 'if-match': `"${version}"` });
}

/** Hands one over, as somebody at another desk does. */
export async function handOverElsewhere(person: Person, id: string): Promise<void> {
  const desk = new Desk(person);
  await desk.post(`/suggestions/${id}/commands/hand-over`, { input: { difficulty: 'normal' } }, { 'if-match': `"${await desk.versionOf(id)}"` });
}

/** A suggestion that came on paper, was registered, and has its unit proposed: it waits for the hand-over meeting. */
export async function proposed(person: Person, title: string, deputy: string, unit: string): Promise<string> {
  const desk = new Desk(person);
  const paper = { entry: 'paper', onBehalfOf: idOf(await desk.rows('/people?role=deputy&limit=200'), deputy) };
  const { id } = await desk.post('/suggestions', { ...paper, input: { source: 'betweenSessions', title, text: title } });
  await desk.post(`/suggestions/${id}/commands/submit`, { ...paper, input: {} });
  const { version } = await desk.post(`/suggestions/${id}/commands/register`, { input: {} });
  await proposeUnit(person, id, version, unit);
  return id;
}
