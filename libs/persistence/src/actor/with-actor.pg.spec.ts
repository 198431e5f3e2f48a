import { createLogger } from '@huiying/platform';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { dataSourceFor } from '../connection/data-source';
import { withoutActor } from './with-actor';

describe('a transaction whose connection is lost', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  }, 30_000);
  afterAll(() => database?.drop());

  it('fails with what failed first; that it could not be undone goes to the log, and the next one finds a connection', async () => {
    const lines: string[] = [];
    const logger = createLogger('test', 'info', { write: (line) => lines.push(line) });
    const dataSource = await dataSourceFor({ url: database.ownerUrl, applicationName: 'huiying-test', poolSize: 1, logger }).initialize();
    try {
      const refused = new Error('refused');
      const work = withoutActor(dataSource, async (db) => {
        await db.query('select pg_terminate_backend(pg_backend_pid())').catch(() => []);
        throw refused;
      });
      await expect(work).rejects.toBe(refused);
      expect(lines.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ level: 'warn', part: 'database', msg: expect.stringMatching(/^a transaction could not be undone: ./) })]);
      await expect(withoutActor(dataSource, (db) => db.query('select 1 as n'))).resolves.toEqual([{ n: 1 }]);
    } finally {
      await dataSource.destroy();
    }
  });
});
