import type { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { dataSourceFor } from '../connection/data-source';

describe('the entities', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    dataSource = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test' }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('say of each column what the migrations made', async () => {
    const inDatabase = await dataSource.query<{ table: string; column: string; type: string; nullable: boolean }[]>(`
      select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as "type", not a.attnotnull as "nullable"
        from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`);
    const known = new Map(inDatabase.map((c) => [`${c.table}.${c.column}`, `${c.type}${c.nullable ? '?' : ''}`]));
    const said = dataSource.entityMetadatas.flatMap((m) => m.columns.map((c) =>
      [`${m.tableName}.${c.databaseName}`, `${String(c.type)}${c.isArray ? '[]' : ''}${c.isNullable ? '?' : ''}`] as const));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter(([name, type]) => known.get(name) !== type)).toEqual([]);
  });

  it('read as the owner of a repository expects', async () => {
    for (const metadata of dataSource.entityMetadatas) expect(await dataSource.getRepository(metadata.target).find({ take: 1 })).toEqual([]);
  });
});
