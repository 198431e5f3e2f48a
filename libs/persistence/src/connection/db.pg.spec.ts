import type { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { withoutActor } from '../actor/with-actor';
import { dataSourceFor } from './data-source';

describe('statements that are sent without waiting', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'huiying-test', poolSize: 1 }).initialize();
    await owner.query('create table note (n integer primary key)');
  }, 30_000);
  beforeEach(() => owner.query('truncate note'));
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  const notes = async (): Promise<readonly number[]> => (await owner.query<{ n: number }[]>('select n from note order by n')).map(({ n }) => n);

  it('run in their order, before what is asked after them, and are committed with it', async () => {
    const seen = await withoutActor(owner, async (db) => {
      db.send('insert into note values ($1)', [1]);
      db.send('update note set n = n + 1');
      return db.query<{ n: number }>('select n from note');
    });
    expect(seen).toEqual([{ n: 2 }]);
    expect(await notes()).toEqual([2]);
  });

  it('fail the transaction although nobody waited for them, with their own error', async () => {
    const committed = withoutActor(owner, async (db) => {
      db.send('insert into note values (1)');
      db.send('insert into note values (1)');
    });
    await expect(committed).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' });
    expect(await notes()).toEqual([]);
  });

  it('are told as the cause where something behind them failed because of them', async () => {
    const asked = withoutActor(owner, async (db) => {
      db.send('insert into note values (1), (1)');
      await db.query('select 1');
    });
    await expect(asked).rejects.toMatchObject({ code: '23505' });
    expect(await notes()).toEqual([]);
  });

  it('are undone with everything else where the work throws, and leave the connection usable', async () => {
    const thrown = withoutActor(owner, async (db) => {
      db.send('insert into note values (3)');
      throw new Error('given up');
    });
    await expect(thrown).rejects.toThrow('given up');
    expect(await notes()).toEqual([]);
  });

  it('are not taken for committed where an error was passed over', async () => {
    const passedOver = withoutActor(owner, async (db) => {
      db.send('insert into note values (4)');
      await db.query('select 1 / 0').catch(() => []);
    });
    await expect(passedOver).rejects.toThrow('a transaction that had failed');
    expect(await notes()).toEqual([]);
  });
});
