import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { DataSource } from 'typeorm';
import { migrations } from '.';
import { dataSourceFor, migrate } from '../connection/data-source';
import { WrongPasswords1795921200000 } from './1795921200000-wrong-passwords';

describe('a database of the version before wrong passwords were counted by network', () => {
  const [congress, person] = [randomUUID(), randomUUID()];
  let database: TestDatabase;
  let owner: DataSource;
  let api: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    const before = await new DataSource({ type: 'postgres', url: database.ownerUrl, migrations: migrations.slice(0, migrations.indexOf(WrongPasswords1795921200000)), migrationsTableName: 'migration', installExtensions: false }).initialize();
    try {
      await before.query('drop schema public cascade');
      await before.query('create schema public');
      await before.runMigrations({ transaction: 'each' });
    } finally {
      await before.destroy();
    }
    owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test', poolSize: 1 }).initialize();
    api = await dataSourceFor({ url: database.apiUrl, applicationName: 'test', poolSize: 1 }).initialize();
    await owner.query(`insert into congress (id, name, kind) values ($1, '甲县', 'county')`, [congress]);
    await owner.query(`insert into person (congress_id, id, name) values ($1, $2, '某')`, [congress, person]);
    await owner.query(`insert into account (congress_id, person_id, login, password_hash, failed_count, locked_until) values ($1, $2, 'locked', 'hash', 9, now() + interval '1 hour')`, [congress, person]);
  });
  afterAll(async () => {
    await api.destroy();
    await owner.destroy();
    await database.drop();
  });

  it('keeps its accounts, and lets go who was locked out', async () => {
    expect((await migrate(database.ownerUrl))[0]).toBe('WrongPasswords1795921200000');
    expect(await api.query(`select retry_after, password_hash, disabled from auth_attempt('locked', '10.0.0.1')`)).toEqual([{ retry_after: 0, password_hash: 'hash', disabled: false }]);
    expect(await api.query(`select retry_after, id from auth_attempt('unknown', '10.0.0.1')`)).toEqual([{ retry_after: 0, id: null }]);
  });

  it('gives the api the doors alone, not what lies behind', async () => {
    for (const table of ['sign_in_salt', 'login_tries', 'network_tries', 'known_network']) await expect(api.query(`select from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(api.query(`select sign_in_digest('locked')`)).rejects.toMatchObject({ code: '42501' });
  });
});
