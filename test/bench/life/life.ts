import { randomUUID } from 'node:crypto';
import { commandIdOf } from '@huiying/executor';
import { derivedId } from '@huiying/engine';
import { personId, STAFF, type Who } from '../../e2e/support/county';
import { Caller } from '../support/caller';
import { SUBMIT, type Step } from './step';

interface Answer { readonly id: string; readonly version: number }

/** Everybody whom a life needs, signed in once. */
export class People {
  private constructor(private readonly callers: ReadonlyMap<Who, Caller>) {}

  static async signIn(url: string): Promise<People> {
    const callers = new Map<Who, Caller>();
    for (const who of Object.keys(STAFF) as Who[]) callers.set(who, await Caller.signIn(url, STAFF[who]));
    return new People(callers);
  }

  as(who: Who): Caller {
    const caller = this.callers.get(who);
    if (caller === undefined) throw new Error(`${who} is not signed in`);
    return caller;
  }
}

/** One request of a step, ready to be sent, also twice and to either api. */
export type Send = (url: string) => Promise<void>;

/**
 * One case that is lived through without reading anything in between: parts follow from the commands that made them,
 * versions stand in the answers.
 */
export class Life {
  private version = 0;
  private readonly given = new Map<string, string>();
  /** Part of the rating; the system makes it. */
  rating: string | null = null;

  private constructor(private readonly people: People, readonly id: string) {}

  static async begin(people: People, url: string, title: string): Promise<Life> {
    const input = { source: 'betweenSessions', title, text: '雨天积水，夜间照明不足，请安排整治。' };
    const { status, body } = await people.as('deputy').post<Answer>(url, '/suggestions', { input }, { 'idempotency-key': randomUUID() });
    if (status !== 201) throw new Error(`open: ${status} ${JSON.stringify(body)}`);
    const life = new Life(people, body.id);
    life.version = body.version;
    await life.do(url, SUBMIT);
    return life;
  }

  do(url: string, step: Step): Promise<void> {
    return this.prepared(step)(url);
  }

  /** The request of a step under one key, made up before anything is measured. */
  prepared({ who, command, part, input, ifMatch }: Step): Send {
    const key = randomUUID();
    const path = `/suggestions/${this.id}/commands/${command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const body = { part: this.partOf(part), input };
    const headers = { 'idempotency-key': key, ...(ifMatch && { 'if-match': `"${this.version}"` }) };
    return async (url) => {
      const answer = await this.people.as(who).post<Answer>(url, path, body, headers);
      if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
      this.version = answer.body.version;
      this.given.set(command, commandIdOf(personId(who), key));
    };
  }

  /** Id of the command that was given last under this name. */
  commandId(name: string): string {
    const id = this.given.get(name);
    if (id === undefined) throw new Error(`${name} was not given`);
    return id;
  }

  private partOf(part: Step['part']): string {
    if (part === 'case') return this.id;
    const id = part === 'rating' ? this.rating : derivedId('part', this.id, this.commandId(part.madeBy), part.index);
    if (id === null) throw new Error('the rating was not asked for yet');
    return id;
  }
}
