import { Client } from 'pg';
import { createDatabase, type TestDatabase } from './databases';

describe('a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  const ask = async (url: string, statement: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };

  it('is reached under three roles, none of them superuser or above row-level security', async () => {
    for (const [url, role] of [[database.ownerUrl, 'huiying_owner'], [database.apiUrl, 'huiying_api'], [database.workerUrl, 'huiying_worker']] as const) {
      const rows = await ask(url, 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = session_user');
      expect(rows).toEqual([{ rolname: role, rolsuper: false, rolbypassrls: false }]);
    }
  });

  it('knows the trigrams of Chinese text, which it would not under the C locale', async () => {
    await ask(database.ownerUrl, 'create extension if not exists pg_trgm');
    const rows = await ask(database.ownerUrl, "select array_length(show_trgm('加装电梯'), 1) as trigrams, current_setting('server_encoding') as encoding");
    expect(rows).toEqual([{ trigrams: 5, encoding: 'UTF8' }]);
  });

  it('is gone after drop, even with a connection open', async () => {
    const other = await createDatabase();
    const client = new Client({ connectionString: other.apiUrl });
    const ended = new Promise<void>((resolve) => client.on('error', () => resolve()));
    await client.connect();
    await other.drop();
    await ended;
    await expect(ask(other.ownerUrl, 'select 1')).rejects.toThrow('does not exist');
  });
});
