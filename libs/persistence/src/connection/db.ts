import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/** A client with the socket that it writes to, which the types of `pg` do not show. */
type Wired = PoolClient & { readonly connection: { readonly stream: Pick<Socket, 'cork' | 'uncork'> } };

/** One connection inside one transaction. Statements with a name are prepared once for each connection. */
export class Db {
  private readonly sent: Promise<unknown>[] = [];
  /** What failed first of that which was sent without waiting: the cause of all that failed behind it. */
  firstFault: unknown = null;

  private gathering = false;

  private constructor(private readonly client: Wired) {}

  static async open(runner: QueryRunner): Promise<Db> {
    return new Db((await runner.connect()) as Wired);
  }

  /** Opens the transaction without waiting: should that fail, whatever comes behind it fails too or finds no rows. */
  begin(settings: { congress: string; person: string; subjects: string; handling: boolean }): void {
    this.send('begin isolation level read committed');
    this.send(
      `select set_config('app.congress', $1, true), set_config('app.person', $2, true), set_config('app.subjects', $3, true),
              set_config('app.handling', $4, true), set_config('app.case', '', true)`,
      [settings.congress, settings.person, settings.subjects, String(settings.handling)], 'with-actor');
  }

  async query<T>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    this.gather();
    const result = await this.client.query({ text, values: [...values], ...(name && { name }) });
    return result.rows as T[];
  }

  /** Sends a statement whose answer nobody waits for: what is asked next runs after it, and nothing is committed without it. */
  send(text: string, values: readonly unknown[] = [], name?: string): void {
    const answer = this.query(text, values, name);
    // Whoever ends the transaction tells it.
    answer.catch((error: unknown) => (this.firstFault ??= error));
    this.sent.push(answer);
  }

  /** Statements of one moment leave in one packet: each of its own would wake the server up for itself. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  /** Commits, once everything that was sent has been done; throws where the server has given the transaction up. */
  async commit(): Promise<void> {
    this.gather();
    const [{ command }] = await Promise.all([this.client.query('commit'), ...this.sent]);
    if (command !== 'COMMIT') throw new Error('a transaction that had failed was to be committed');
  }

  /** Undoes the transaction. Throws where the connection is gone: then the server has undone it by itself. */
  async rollback(): Promise<void> {
    await this.client.query('rollback');
  }
}
