import { randomUUID } from 'node:crypto';
import type { CongressId, PersonId } from '@huiying/engine';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../connection/data-source';
import type { Db } from '../connection/db';
import { Meeting } from '../entities';
import type { ActorSession } from './actor-session';
import { records } from './records';
import { withActor } from './with-actor';

describe('records in the transaction of an actor', () => {
  const actorIn = (congressId: CongressId): ActorSession => ({ congressId, personId: randomUUID() as PersonId, roles: [], handling: false });
  const [ours, theirs] = [actorIn(randomUUID() as CongressId), actorIn(randomUUID() as CongressId)];
  const meetingOf = ({ congressId }: ActorSession) => ({ congressId, code: '18-3', term: 18, session: 3, opensOn: '2026-01-10', closesOn: '2026-01-15', cutOffOn: null });
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    const owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test', poolSize: 1 }).initialize();
    for (const { congressId } of [ours, theirs]) await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [congressId]);
    await owner.destroy();
    dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'test', poolSize: 1 }).initialize();
  }, 30_000);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const as = <T>(who: ActorSession, work: (db: Db) => Promise<T>): Promise<T> => withActor(dataSource, who, work);

  it('are undone with everything else', async () => {
    const thrown = as(ours, async (db) => {
      await records(db, Meeting).insert(meetingOf(ours));
      expect(await records(db, Meeting).find()).toHaveLength(1);
      throw new Error('given up');
    });
    await expect(thrown).rejects.toThrow('given up');
    expect(await as(ours, (db) => records(db, Meeting).find())).toEqual([]);
  });

  it('come back as they were written, days as days', async () => {
    await as(ours, (db) => records(db, Meeting).insert(meetingOf(ours)));
    expect(await as(ours, (db) => records(db, Meeting).findOneBy({ congressId: ours.congressId, code: '18-3' }))).toEqual(meetingOf(ours));
  });

  it('of another congress are neither read, nor changed, nor written', async () => {
    expect(await as(theirs, (db) => records(db, Meeting).find())).toEqual([]);
    const { affected } = await as(theirs, (db) => records(db, Meeting).update({ code: '18-3' }, { session: 9 }));
    expect(affected).toBe(0);
    await expect(as(theirs, (db) => records(db, Meeting).upsert(meetingOf(ours), ['congressId', 'code']))).rejects.toMatchObject({ code: '42501' });
    expect(await as(ours, (db) => records(db, Meeting).find())).toEqual([meetingOf(ours)]);
  });

  it('are told from what is no transaction of an actor', async () => {
    let kept: Db | null = null;
    await as(ours, async (db) => void (kept = db));
    expect(() => records({} as Db, Meeting)).toThrow('outside a transaction');
    // One that is over has given its connection back.
    await expect(records(kept as unknown as Db, Meeting).find()).rejects.toThrow();
  });
});
