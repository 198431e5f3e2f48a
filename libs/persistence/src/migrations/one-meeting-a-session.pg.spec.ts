import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../connection/data-source';
import { OneMeetingASession1795910400000 } from './1795910400000-one-meeting-a-session';

describe('one meeting a session', () => {
  let database: TestDatabase;
  let owner: DataSource;
  const [congress, other] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    database = await createDatabase();
    owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test', poolSize: 1 }).initialize();
    for (const id of [congress, other]) await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [id]);
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const insert = (of: string, code: string, session: number, day = '2026-02-24'): Promise<unknown> =>
    owner.query(`insert into meeting (congress_id, code, term, session, opens_on, closes_on) values ($1, $2, 18, $3, $4, $4)`, [of, code, session, day]);
  const doubles = (): Promise<unknown> => owner.query('select code, double_of as "of" from meeting where congress_id = $1 order by code', [congress]);

  it('lets doubles from before stand, each with the entry that counts, and no more be made', async () => {
    await owner.query('alter table meeting drop column double_of');
    for (const [code, session, day] of [['18-05', 5, '2026-03-01'], ['18-5', 5, '2026-02-24'], ['5', 5, '2026-02-01'], ['a', 4, '2025-02-01'], ['b', 4, '2025-02-02'], ['18-3', 3, '2024-02-01']] as const) {
      await insert(congress, code, session, day);
    }
    const runner = owner.createQueryRunner();
    try {
      await runner.startTransaction();
      await new OneMeetingASession1795910400000().up(runner);
      await runner.commitTransaction();
    } finally {
      await runner.release();
    }
    expect(await doubles()).toEqual([
      { code: '18-05', of: '18-5' }, { code: '18-3', of: null }, { code: '18-5', of: null }, { code: '5', of: '18-5' }, { code: 'a', of: 'b' }, { code: 'b', of: null },
    ]);
    for (const [code, session] of [['05', 5], ['c', 4], ['03', 3]] as const) await expect(insert(congress, code, session)).rejects.toMatchObject({ code: '23505', constraint: 'meeting_session' });
    await expect(insert(congress, '18-6', 6)).resolves.toBeDefined();
  });

  it('holds for each congress by itself', async () => {
    await expect(insert(other, '18-5', 5)).resolves.toBeDefined();
  });
});
