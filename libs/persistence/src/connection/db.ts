import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';

/** One connection inside one transaction. Statements with a name are prepared once for each connection. */
export class Db {
  private constructor(private readonly client: PoolClient) {}

  static async open(runner: QueryRunner): Promise<Db> {
    return new Db((await runner.connect()) as PoolClient);
  }

  async begin(settings: { congress: string; person: string; subjects: string; handling: boolean }): Promise<void> {
    await this.client.query('begin isolation level read committed');
    await this.query(
      `select set_config('app.congress', $1, true), set_config('app.person', $2, true), set_config('app.subjects', $3, true),
              set_config('app.handling', $4, true), set_config('app.case', '', true)`,
      [settings.congress, settings.person, settings.subjects, String(settings.handling)], 'with-actor');
  }

  async query<T>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    const result = await this.client.query({ text, values: [...values], ...(name && { name }) });
    return result.rows as T[];
  }

  /** Undoes the transaction; a connection that is gone has undone it already. */
  async rollback(): Promise<void> {
    await this.client.query('rollback').catch((error: Error) => {
      // The server rolls back by itself when the connection is lost; the first error is the one that counts.
      this.lost = error;
    });
  }

  /** Set when the connection was lost while rolling back. */
  lost: Error | null = null;
}
