import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { rowsOf, type Ask, type Rows } from './case-rows';

/**
 * A data source for one command that is only rehearsed: when its transaction would be committed, the rows of the case
 * are read and all is rolled back. The executor notices nothing.
 */
export class Rehearsal {
  before: Rows | null = null;
  after: Rows | null = null;

  constructor(private readonly owner: DataSource, private readonly caseId: string) {}

  /** The data source that the executor is given. */
  dataSource(): DataSource {
    return new Proxy(this.owner, {
      get: (owner, name) => {
        if (name === 'createQueryRunner') return () => this.runner(owner.createQueryRunner());
        const value: unknown = Reflect.get(owner, name, owner);
        return typeof value === 'function' ? value.bind(owner) : value;
      },
    });
  }

  private runner(runner: QueryRunner): QueryRunner {
    return new Proxy(runner, {
      get: (real, name) => {
        if (name === 'connect') return async () => this.client((await real.connect()) as PoolClient);
        const value: unknown = Reflect.get(real, name, real);
        return typeof value === 'function' ? value.bind(real) : value;
      },
    });
  }

  private async client(client: PoolClient): Promise<PoolClient> {
    const ask: Ask = async (text, values) => (await client.query(text, [...values])).rows;
    this.before = await rowsOf(ask, this.caseId);
    const query = async (asked: string | { readonly text: string }): Promise<unknown> => {
      if ((typeof asked === 'string' ? asked : asked.text) !== 'commit') return client.query(asked);
      this.after = await rowsOf(ask, this.caseId);
      await client.query('rollback');
      return { command: 'COMMIT' };
    };
    return new Proxy(client, {
      get: (real, name) => {
        if (name === 'query') return query;
        const value: unknown = Reflect.get(real, name, real);
        return typeof value === 'function' ? value.bind(real) : value;
      },
    });
  }
}
