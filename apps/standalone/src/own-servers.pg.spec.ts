import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type ProcessIdentity } from '@huiying/platform';
import { temporalClient } from '@huiying/temporal/client';
import { createDatabase, endStartedProcesses, startDevServer, startProcess, until, type TestDatabase, type TestDevServer } from '@huiying/testkit';
import { Client } from 'pg';

jest.setTimeout(120_000);

const main = join(__dirname, '..', 'dist', 'main.js');

// An installation whose PostgreSQL and Temporal are run by somebody else: the launcher starts neither, and about the
// processes of the open cases only Temporal itself can tell.
describe('npm start beside own servers', () => {
  let database: TestDatabase;
  let temporal: TestDevServer;
  let home: string;
  const openCase = randomUUID();

  beforeAll(async () => {
    [database, temporal] = await Promise.all([createDatabase(), startDevServer({ namespace: 'own' })]);
    home = await mkdtemp(join(tmpdir(), 'own-servers-'));
    const congress = randomUUID();
    await ask("insert into congress (id, name, kind) values ($1, '云川县人大', 'county')", [congress]);
    await ask("insert into case_head (id, congress_id, case_type, created_year, seq, process_version, rule_version) values ($1, $2, 'suggestion', 2026, 1, 1, '1')", [openCase, congress]);
  });
  afterAll(async () => {
    await endStartedProcesses();
    await temporal?.stop();
    await database?.drop();
    await rm(home, { recursive: true, force: true });
  });

  async function ask<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Starts, answers what was printed until everything is up, and ends it again. */
  async function start(settings: Record<string, string> = {}): Promise<{ readonly printed: string; readonly children: readonly string[] }> {
    const launcher = await startProcess(process.execPath, [main, '--servers-only'], {
      env: {
        ...process.env, HUIYING_HOME: home, PORT: String(await freePort()), LC_ALL: 'C.UTF-8', TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace,
        DATABASE_URL: database.ownerUrl, DATABASE_API_URL: database.apiUrl, DATABASE_WORKER_URL: database.workerUrl, ...settings,
      },
    });
    const ended = (): boolean => launcher.child.exitCode !== null;
    await until(() => ended() || launcher.output().includes('Ctrl-C ends everything'), { timeout: 60_000, what: 'the start' });
    const children = ended() ? [] : (JSON.parse(await readFile(join(home, 'children.json'), 'utf8')) as { name: string; identity: ProcessIdentity }[]).map(({ name }) => name);
    await launcher.end();
    return { printed: launcher.output(), children };
  }

  it('starts no server of its own and makes nothing up', async () => {
    const { printed, children } = await start();
    expect(children).toEqual(['guard']);
    expect(printed).toContain('Code for the first administrator (works once): ');
    expect(printed).not.toContain('demo county');
    expect(await readdir(home)).not.toContain('postgres');
    expect(await ask('select count(*)::int as accounts from account')).toEqual([{ accounts: 0 }]);
  });

  it('has given the open case a new run, for Temporal ran none', async () => {
    expect(await ask('select epoch, restart from case_head h join process_outbox o on o.case_id = h.id where h.id = $1', [openCase])).toEqual([{ epoch: 2, restart: true }]);
  });

  it('leaves the cases alone where Temporal runs them', async () => {
    await ask('delete from process_outbox');
    const own = temporalClient({ address: temporal.address, namespace: temporal.namespace, codecKey: Buffer.alloc(32, 7) });
    await own.client.workflow.start('suggestion', { taskQueue: 'nobody', workflowId: `case:${openCase}` });
    await until(async () => (await own.client.workflow.count(`ExecutionStatus = 'Running' AND WorkflowId STARTS_WITH 'case:'`)).count === 1, { timeout: 30_000, what: 'the run to be listed' });
    await own.close();
    await start();
    expect(await ask('select epoch, (select count(*)::int from process_outbox) as told from case_head where id = $1', [openCase])).toEqual([{ epoch: 2, told: 0 }]);
  });

  const migrated = async (environment: Record<string, string>): Promise<{ code: number | null; printed: string }> => {
    const command = await startProcess(process.execPath, [join(__dirname, '..', 'dist', 'migrate-main.js')], { env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment } });
    await until(() => command.child.exitCode !== null, { timeout: 60_000, what: 'the end of the migration' });
    return { code: command.child.exitCode, printed: command.output() };
  };
  const ownUrls = () => ({ DATABASE_URL: database.ownerUrl, DATABASE_API_URL: database.apiUrl, DATABASE_WORKER_URL: database.workerUrl });

  it('needs no launcher: the schema is brought up to date and the code printed by a command of its own', async () => {
    expect(await migrated(ownUrls())).toEqual({ code: 0, printed: expect.stringMatching(/^Bringing the database up to date\nCode for the first administrator \(works once\): \S+\n$/) });
    expect(await migrated({ ...ownUrls(), DATABASE_WORKER_URL: '', DATABASE_URL: '' })).toEqual({ code: 1, printed: expect.stringMatching(/DATABASE_URL[\s\S]*DATABASE_WORKER_URL/) });
  });

  it('refuses a database of a newer version and touches nothing, by both ways', async () => {
    await ask(`insert into migration (timestamp, name) values (4102444800000, 'FromTheFuture4102444800000')`);
    const before = await ask('select * from migration order by id');
    const sentence = 'The database was written by a newer version (FromTheFuture4102444800000 is unknown to this one); start that version, or use another database.';
    expect(await migrated(ownUrls())).toEqual({ code: 1, printed: `Bringing the database up to date\n${sentence}\n` });
    expect((await start()).printed).toContain(sentence);
    expect(await ask('select * from migration order by id')).toEqual(before);
    await ask(`delete from migration where name = 'FromTheFuture4102444800000'`);
  });

  it('is told by verify that nothing runs where nothing runs', async () => {
    const nowhere = `postgres://o:x@127.0.0.1:${await freePort()}/huiying`;
    const verify = await startProcess(process.execPath, [join(__dirname, '..', 'dist', 'verify-main.js'), '--database-only'], { env: { ...process.env, LC_ALL: 'C.UTF-8', DATABASE_URL: nowhere } });
    await until(() => verify.child.exitCode !== null, { timeout: 60_000, what: 'the end of verify' });
    expect([verify.child.exitCode, verify.output()]).toEqual([2, expect.stringContaining('start Huiying with npm start first')]);
  });

  it('names every wrong variable at once', async () => {
    const { printed } = await start({ DATABASE_API_URL: '', PORT: 'many', TEMPORAL_ADDRESS: 'nowhere' });
    expect(printed).toContain('DATABASE_API_URL');
    expect(printed).toContain('PORT must be a port from 1 to 65535');
  });
});
