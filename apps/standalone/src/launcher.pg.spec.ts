import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isAlive, type ProcessIdentity } from '@huiying/platform';
import { endStartedProcesses, startProcess, until, type StartedProcess } from '@huiying/testkit';
import { Client } from 'pg';

// The compiled launcher, as `npm start` runs it: the processes it starts are compiled files too.
const main = join(__dirname, '..', 'dist', 'main.js');
const SECONDS = 1_000;

let folder: string;
let home: string;
beforeAll(() => {
  if (!existsSync(main)) throw new Error('apps/standalone is not built: run npx tsc -b first.');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '启动 launcher-'));
  home = join(folder, '数据');
});
afterEach(async () => {
  await endStartedProcesses();
  await rm(folder, { recursive: true, force: true });
});

/** Without the demo county, which has a spec of its own. */
const launch = async (port?: number, args: string[] = ['--demo=off']): Promise<StartedProcess> =>
  startProcess(process.execPath, [main, '--servers-only', ...args], { env: { ...process.env, HUIYING_HOME: home, PORT: String(port ?? (await freePort())), LC_ALL: 'C.UTF-8' } });

const untilReady = (launcher: StartedProcess): Promise<unknown> =>
  until(() => {
    if (!launcher.isAlive()) throw new Error(launcher.output());
    return launcher.output().includes('Ctrl-C ends everything');
  }, { timeout: 120 * SECONDS, what: 'the launcher' });

const untilEnded = async (launcher: StartedProcess): Promise<number | null> => {
  await until(() => launcher.child.exitCode !== null || launcher.child.signalCode !== null, { timeout: 60 * SECONDS, what: 'the end of the launcher' });
  return launcher.child.exitCode;
};

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(home, name), 'utf8'));
const children = async (): Promise<Record<string, ProcessIdentity>> => {
  const list = (await json('children.json')) as { name: string; identity: ProcessIdentity }[];
  return Object.fromEntries(list.map(({ name, identity }) => [name, identity]));
};
const childNamed = async (name: string): Promise<ProcessIdentity> => {
  const identity = (await children())[name];
  if (identity === undefined) throw new Error(`${name} does not run`);
  return identity;
};

const onDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const { ownerPassword } = (await json('secrets.json')) as { ownerPassword: string };
  const { postgres } = (await json('ports.json')) as { postgres: number };
  const client = new Client({ host: '127.0.0.1', port: postgres, user: 'huiying_owner', password: ownerPassword, database: 'huiying' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

describe('the launcher', () => {
  it('starts durable servers, starts again what was killed, and ends all in order', async () => {
    const launcher = await launch();
    await untilReady(launcher);
    const settings = await onDatabase((client) => client.query("select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'server_encoding') order by name"));
    expect(settings.rows).toEqual([{ name: 'fsync', setting: 'on' }, { name: 'listen_addresses', setting: '127.0.0.1' }, { name: 'server_encoding', setting: 'UTF8' }]);
    await onDatabase((client) => client.query('create table kept as select 42 as answer'));

    for (const name of ['postgres', 'temporal', 'guard']) {
      const killed = await childNamed(name);
      process.kill(killed.pid, 'SIGKILL');
      await until(async () => (await childNamed(name)).pid !== killed.pid, { timeout: 30 * SECONDS, what: `another ${name}` });
    }
    await until(() => ['PostgreSQL', 'Temporal', 'The guard'].every((name) => launcher.output().includes(`${name} is running again`)), { timeout: 60 * SECONDS });
    expect((await onDatabase((client) => client.query('select answer from kept'))).rows).toEqual([{ answer: 42 }]);

    const running = Object.values(await children());
    expect(running).toHaveLength(3);
    launcher.child.kill('SIGTERM');
    expect(await untilEnded(launcher)).toBe(0);
    expect(running.filter(isAlive)).toEqual([]);
    expect(launcher.output()).toContain('Everything has ended.');
    expect(await readFile(join(home, 'logs', 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
    expect(await readdir(home)).not.toContain('launcher.lock');
  }, 180 * SECONDS);

  it('takes its children with it when killed, and the next start finds everything again', async () => {
    const first = await launch();
    await untilReady(first);
    await onDatabase((client) => client.query('create table kept as select 1 as answer'));
    const running = Object.values(await children());
    await first.kill9();
    await until(() => running.every((identity) => !isAlive(identity)), { timeout: 60 * SECONDS, what: 'the end of the children' });

    const second = await launch();
    await untilReady(second);
    // Now nobody is left who could end the servers: the next start must.
    const orphans = await children();
    process.kill((await childNamed('guard')).pid, 'SIGSTOP');
    await second.kill9();
    process.kill((await childNamed('guard')).pid, 'SIGKILL');
    expect(['postgres', 'temporal'].map((name) => orphans[name]).filter((identity) => identity !== undefined && isAlive(identity))).toHaveLength(2);

    const third = await launch();
    await untilReady(third);
    expect(Object.values(orphans).filter(isAlive)).toEqual([]);
    expect((await onDatabase((client) => client.query('select answer from kept'))).rows).toEqual([{ answer: 1 }]);
    third.child.kill('SIGINT');
    expect(await untilEnded(third)).toBe(0);
  }, 240 * SECONDS);

  it('lets one of several starts at once through and refuses the others in one sentence', async () => {
    const launchers = await Promise.all([1, 2, 3].map(() => launch()));
    await until(() => launchers.filter((one) => !one.isAlive()).length === 2, { timeout: 60 * SECONDS, what: 'the end of two launchers' });
    const [winner] = launchers.filter((one) => one.isAlive());
    if (winner === undefined) throw new Error('none came through');
    await untilReady(winner);
    for (const loser of launchers.filter((one) => one !== winner)) {
      expect(loser.child.exitCode).toBe(1);
      expect(loser.output().trim()).toBe(`Huiying already runs on ${home} (process ${winner.identity.pid}); end it first, or give another folder in HUIYING_HOME.`);
    }
    winner.child.kill('SIGTERM');
    expect(await untilEnded(winner)).toBe(0);
  }, 180 * SECONDS);

  it('refuses a taken port, a folder of a newer version and a wrong configuration, and touches nothing', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const onTakenPort = await launch(port);
    expect(await untilEnded(onTakenPort)).toBe(1);
    await new Promise((resolve) => other.close(resolve));
    expect(onTakenPort.output().trim()).toBe(`Port ${port} on 127.0.0.1 is taken by another program; give another one in PORT.`);
    expect(existsSync(home)).toBe(false);

    home = folder;
    await writeFile(join(home, 'format.json'), '{"format":99,"mode":"demo"}');
    const onNewer = await launch();
    expect(await untilEnded(onNewer)).toBe(1);
    expect(onNewer.output().trim().split('\n')).toEqual([expect.stringContaining('written by a newer version (format 99')]);
    expect(await readdir(home)).toEqual(['format.json']);

    const wrong = await launch(99_999);
    expect(await untilEnded(wrong)).toBe(1);
    expect(wrong.output()).toContain('PORT must be a port from 1 to 65535');
  }, 60 * SECONDS);

  it('says in one sentence that the disk is full, wherever it is noticed, leaves nothing running and goes on once there is room', async () => {
    await mkdir(home);
    await writeFile(join(home, 'format.json'), '{"format":1,"mode":"production"}');
    // Whatever is written there finds the disk full; the lock, the secrets and the guard are there by then.
    await symlink('/dev/full', join(home, 'ports.json.new'));
    const onFull = await launch();
    expect(await untilEnded(onFull)).toBe(1);
    expect(onFull.output().trim().split('\n').at(-1)).toBe(`There is no room on the disk for ${home}: at least 200 MB must be free.`);
    expect(onFull.output()).not.toMatch(/ at .*:\d+:\d+/);
    expect(await readdir(home)).not.toContain('launcher.lock');
    const secrets = await json('secrets.json');

    await rm(join(home, 'ports.json.new'));
    const again = await launch();
    await untilReady(again);
    expect(await json('secrets.json')).toEqual(secrets);
    again.child.kill('SIGTERM');
    expect(await untilEnded(again)).toBe(0);
  }, 180 * SECONDS);
});
