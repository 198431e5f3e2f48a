import { randomUUID } from 'node:crypto';
import { Person } from './person';
import { STAFF, type Who } from './county';

export interface Action { readonly command: string; readonly path: string; readonly part: string; readonly allowed: boolean; readonly needsIfMatch: boolean; readonly reasonText: string | null }
export interface CommandAnswer { readonly id: string; readonly version: number; readonly repeated: boolean; readonly stage: string; readonly round: number }
export interface Entry { readonly n: number; readonly type: string; readonly day: string; readonly sentence: string; readonly actor: { readonly id: string; readonly role: string } }
export interface Page {
  readonly label: { readonly code: string };
  readonly facts: {
    readonly replied: { readonly done: boolean }; readonly closed: { readonly done: boolean };
    readonly fulfilled: { readonly verified: number; readonly total: number }; readonly satisfied: { readonly code: string };
  };
}
export interface Task { readonly case: string; readonly mainAction: { readonly command: string } }

export interface Given { readonly input?: object; readonly reason?: string }

/** Acts as the console does: with the part and the version that stand at the allowed action. */
export class Desk {
  private readonly people = new Map<Who, Promise<Person>>();

  constructor(private readonly url: string) {}

  as(who: Who): Promise<Person> {
    const known = this.people.get(who) ?? new Person(this.url, STAFF[who]).signIn();
    this.people.set(who, known);
    return known;
  }

  async open(title: string, key: string = randomUUID()): Promise<string> {
    const { status, body } = await (await this.as('deputy')).post<CommandAnswer>('/suggestions', { input: { source: 'betweenSessions', title, text: '雨天积水，夜间照明不足，请安排整治。' } }, { 'idempotency-key': key });
    if (status !== 201) throw new Error(`open: ${status} ${JSON.stringify(body)}`);
    return body.id;
  }

  async act(who: Who, id: string, command: string, given: Given = {}): Promise<CommandAnswer> {
    const person = await this.as(who);
    const { version, actions } = await person.get<{ version: number; actions: readonly Action[] }>(`/suggestions/${id}/allowed-actions`);
    const action = actions.find((a) => a.command === command && a.allowed);
    if (action === undefined) throw new Error(`${command} is not allowed for ${who}: ${JSON.stringify(actions.filter((a) => a.command === command))}`);
    const headers = { 'idempotency-key': randomUUID(), ...(action.needsIfMatch && { 'if-match': `"${version}"` }) };
    const { status, body } = await person.post<CommandAnswer>(`/suggestions/${id}/commands/${action.path}`, { part: action.part, input: {}, ...given }, headers);
    if (status !== 200) throw new Error(`${command} by ${who}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async page(who: Who, id: string): Promise<Page> {
    return (await this.as(who)).get<Page>(`/suggestions/${id}`);
  }

  async timeline(who: Who, id: string): Promise<readonly Entry[]> {
    return (await (await this.as(who)).get<{ rows: readonly Entry[] }>(`/suggestions/${id}/timeline?limit=500`)).rows;
  }

  /** Names of what waits for this person in that case. */
  async tasks(who: Who, id: string): Promise<readonly string[]> {
    const { rows } = await (await this.as(who)).get<{ rows: readonly Task[] }>('/tasks?limit=200');
    return rows.filter((row) => row.case === id).map((row) => row.mainAction.command);
  }

  /** Moves the clock to the morning of that day. */
  async moveClock(to: string): Promise<void> {
    const { status, body } = await (await this.as('registrar')).post('/clock', { to });
    if (status !== 200) throw new Error(`the clock does not move: ${status} ${JSON.stringify(body)}`);
  }
}
