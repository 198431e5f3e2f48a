import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDatabase, testDatabaseUrl, testServerPort, type TestDatabase } from '@huiying/testkit';
import { askWithoutActor, dataSourceFor, isEnvironmentError, sqlState, withoutActor } from '..';

const CALLERS = 30;
const CUTS = 100;

/** Sockets of the pool's clients. */
interface Pooled { readonly driver: { readonly master: { readonly _clients: readonly { readonly connection: { readonly stream: { destroy(): void; resetAndDestroy(): void } } }[] } } }

describe('connections that are lost at any moment', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let admin: Client;

  beforeAll(async () => {
    database = await createDatabase();
    dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'to-be-cut', poolSize: 16 }).initialize();
    admin = new Client({ connectionString: testDatabaseUrl(testServerPort(), 'admin', database.name) });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await dataSource.destroy();
    await database.drop();
  });

  // Jest fails a test in which an event of an error was heard by nobody, as Node ends a process.
  it('are no fault of the program: every statement that fails says that the environment did it', async () => {
    const failures: unknown[] = [];
    let answered = 0;
    let cutting = true;
    const called = (work: () => Promise<unknown>): Promise<void> => work().then(() => { answered += 1; }, (error: unknown) => { failures.push(error); });
    const callers = Promise.all(Array.from({ length: CALLERS }, async (_, n) => {
      while (cutting) {
        await called(() => (n % 2 === 0
          ? askWithoutActor(dataSource, 'select 1', [], 'one')
          : withoutActor(dataSource, async (db) => { db.send('select 1'); await db.query('select pg_sleep(0.001)'); db.send('select 2', [], 'two'); return db.query('select 3'); })));
      }
    }));
    for (let cut = 0; cut < CUTS; cut += 1) {
      await pause(10 + (cut % 7) * 5);
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to-be-cut'`);
      const streams = (dataSource as unknown as Pooled).driver.master._clients.map(({ connection }) => connection.stream);
      for (const stream of cut % 3 === 0 ? streams : []) stream.resetAndDestroy();
      for (const stream of cut % 3 === 1 ? streams : []) stream.destroy();
    }
    cutting = false;
    await callers;
    expect(failures.length).toBeGreaterThan(CUTS);
    expect(failures.filter((error) => !isEnvironmentError(error)).map(String)).toEqual([]);
    const before = answered;
    await called(() => askWithoutActor(dataSource, 'select 1', [], 'one'));
    expect(answered).toBe(before + 1);
  }, 60_000);

  it('and a broken pipe is none of the database\'s own states', () => {
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect([sqlState(broken), isEnvironmentError(broken)]).toEqual([null, true]);
  });
});
