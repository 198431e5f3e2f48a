import { createDatabase, until, type TestDatabase } from '@huiying/testkit';
import { askWithoutActor, dataSourceFor } from '..';

interface Backend { readonly pid: number; readonly prepared: number }

describe('a connection of the pool', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await createDatabase(); });
  afterAll(() => database.drop());

  it('goes after its time with all that it has prepared, and another one takes its place', async () => {
    const dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'short-lived', poolSize: 1, lifetimeSeconds: 3 }).initialize();
    try {
      const ask = async (): Promise<Backend> => {
        const [found] = await askWithoutActor<Backend>(dataSource, 'select pg_backend_pid() as pid, (select count(*)::int from pg_prepared_statements) as prepared', []);
        if (found === undefined) throw new Error('a question without an answer');
        return found;
      };
      await askWithoutActor(dataSource, 'select 1', [], 'one');
      const first = await ask();
      expect(first.prepared).toBe(1);
      const next = await until(async () => {
        const now = await ask();
        return now.pid === first.pid ? null : now;
      }, { timeout: 10_000, every: 100, what: 'another connection' });
      expect(next.prepared).toBe(0);
    } finally {
      await dataSource.destroy();
    }
  });
});
