import { randomUUID } from 'node:crypto';
import type { CongressId, PersonId } from '@huiying/engine';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { dataSourceFor, putCongress, withActor, type CongressRecord } from '..';

describe('the record of a congress', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test', poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const put = (record: CongressRecord): Promise<void> => withActor(owner, { congressId: record.id, personId: '' as PersonId, roles: [], handling: false }, (db) => putCongress(db, record));
  const stored = async (id: CongressId): Promise<unknown> => (await owner.query<unknown[]>('select name, kind, parent_id as parent from congress where id = $1', [id]))[0];

  it('puts a town under its county, and leaves it there when it is written again without', async () => {
    const [county, town] = [randomUUID() as CongressId, randomUUID() as CongressId];
    await put({ id: county, name: '甲县', kind: 'county' });
    await put({ id: town, name: '城东镇', kind: 'town' });
    expect(await stored(town)).toEqual({ name: '城东镇', kind: 'town', parent: null });
    await put({ id: town, name: '城东镇', kind: 'town', parentId: county });
    expect(await stored(town)).toEqual({ name: '城东镇', kind: 'town', parent: county });
    await put({ id: town, name: '城东街道', kind: 'town' });
    expect(await stored(town)).toEqual({ name: '城东街道', kind: 'town', parent: county });
    expect(await stored(county)).toEqual({ name: '甲县', kind: 'county', parent: null });
  });

  it('refuses a county that does not exist', async () => {
    await expect(put({ id: randomUUID() as CongressId, name: '无主镇', kind: 'town', parentId: randomUUID() as CongressId })).rejects.toMatchObject({ code: '23503' });
  });
});
