import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endStartedProcesses, startProcess, until, createDatabase, type TestDatabase } from '@huiying/testkit';
import { Client } from 'pg';

// The compiled command, as `npm run administrator` runs it.
const main = join(__dirname, '..', 'dist', 'administrator-main.js');

describe('npm run administrator', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    if (!existsSync(main)) throw new Error('apps/standalone is not built: run npx tsc -b first.');
    database = await createDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const [congress, admin, clerk] = ['c', 'a', 'b'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
    await owner.query(`insert into congress (id, name, kind) values ($1, '甲县人大常委会', 'county')`, [congress]);
    await owner.query(`insert into person (congress_id, id, name) values ($1, $2, '管理员'), ($1, $3, '联络员')`, [congress, admin, clerk]);
    await owner.query(`insert into role_grant (congress_id, person_id, role, valid_from) values ($1, $2, 'systemAdministrator', '2020-01-01')`, [congress, admin]);
    await owner.query(`insert into account (congress_id, person_id, login, password_hash) values ($1, $2, 'guan', 'lost'), ($1, $3, 'lian', 'known')`, [congress, admin, clerk]);
    await owner.end();
  });
  afterAll(async () => {
    await endStartedProcesses();
    await database.drop();
  });

  const run = async (...args: string[]): Promise<{ code: number | null; output: string }> => {
    const command = await startProcess(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl, LANG: 'C.UTF-8' } });
    await until(() => command.child.exitCode !== null, { timeout: 30_000, what: 'the end of the command' });
    return { code: command.child.exitCode, output: command.output() };
  };
  const hashes = async (): Promise<readonly string[]> => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ password_hash: string }>('select password_hash from account order by login');
    await owner.end();
    return rows.map((r) => r.password_hash);
  };

  it('says how it is used and who the administrators are', async () => {
    const { code, output } = await run();
    expect([code, output]).toEqual([0, expect.stringMatching(/--reset <login>[\s\S]*: guan\n/)]);
    expect((await run('--rest', 'guan')).code).toBe(2);
    expect(await hashes()).toEqual(['lost', 'known']);
  }, 60_000);

  it('prints a password for one sign-in, of an administrator alone', async () => {
    for (const login of ['lian', 'nobody']) expect([login, (await run('--reset', login)).code]).toEqual([login, 1]);
    expect(await hashes()).toEqual(['lost', 'known']);
    const { code, output } = await run('--reset', 'guan');
    expect([code, output]).toEqual([0, expect.stringMatching(/guan.*: [a-z2-9]{4}(-[a-z2-9]{4}){3}\n/)]);
    const [admin, clerk] = await hashes();
    expect([admin === 'lost', clerk]).toEqual([false, 'known']);
  }, 60_000);
});
