import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessage, identify, isAlive, sendSignal, type ProcessIdentity } from '@huiying/platform';
import { until } from '@huiying/testkit';
import type { ChildName } from './child';
import { endLeftOver } from './end-recorded';
import { readRecordedChildren, Registry, type RecordedChild } from './registry';
import { Supervisor, type ChildPlan } from './supervisor';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'children-'));
  file = join(folder, 'children.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sleeping = (name: ChildName): ChildPlan => ({ name, spawn: () => spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore', detached: true }) });

describe('the supervisor', () => {
  const said: string[] = [];
  const supervisorOf = (changed: (children: readonly RecordedChild[]) => void = () => undefined): Supervisor =>
    new Supervisor(new Registry(file, changed, (cause) => said.push(`not kept: ${errorMessage(cause)}`)), {
      childEnded: (name, how, seconds) => said.push(`${name} ${how} ${seconds}`),
      childIsBack: (name) => said.push(`${name} back`),
      childIsNotBack: (name, cause) => said.push(`${name} not back: ${errorMessage(cause)}`),
    });
  beforeEach(() => said.splice(0));

  it('starts again what ends by itself, and ends all in order, PostgreSQL last', async () => {
    const ends: string[][] = [];
    const supervisor = supervisorOf((children) => ends.push(children.map(({ name }) => name)));
    for (const name of ['postgres', 'temporal', 'api', 'worker'] as const) await supervisor.start(sleeping(name));
    const first = supervisor.identityOf('api');
    if (first === undefined) throw new Error('the api does not run');
    sendSignal(first, 'SIGKILL');
    const second = await until((): ProcessIdentity | false => {
      const now = supervisor.identityOf('api');
      return now !== undefined && now.pid !== first.pid && said.includes('api back') && now;
    }, { timeout: 10_000 });
    expect(said).toEqual(['api SIGKILL 0.5', 'api back']);
    expect(readRecordedChildren(file).find(({ name }) => name === 'api')?.identity).toEqual(second);
    ends.splice(0);
    await expect(supervisor.endAll()).resolves.toEqual([]);
    expect(ends.map((names) => [...names].sort())).toEqual([['postgres', 'temporal', 'worker'], ['postgres', 'temporal'], ['postgres'], []]);
    expect(isAlive(second)).toBe(false);
    expect(said).toEqual(['api SIGKILL 0.5', 'api back']);
  }, 30_000);

  it('says so when a process ends before it is ready, and does not try again', async () => {
    const supervisor = supervisorOf();
    const plan: ChildPlan = { name: 'api', spawn: () => spawn(process.execPath, ['-e', 'process.exit(3)'], { stdio: 'ignore' }), ready: () => new Promise(() => undefined) };
    await expect(supervisor.start(plan)).rejects.toThrow('api ended while starting (code 3)');
    await expect(supervisor.start({ name: 'worker', spawn: () => spawn('/no/such/program') })).rejects.toThrow('worker cannot be started');
    await supervisor.endAll();
    expect(said).toEqual([]);
  });

  it('says why what it has started again does not serve', async () => {
    const supervisor = supervisorOf();
    let starts = 0;
    await supervisor.start({ ...sleeping('api'), ready: async () => { if ((starts += 1) > 1) throw new Error('deaf'); } });
    const first = supervisor.identityOf('api');
    if (first === undefined) throw new Error('the api does not run');
    sendSignal(first, 'SIGKILL');
    await until(() => said.length > 1, { timeout: 10_000 });
    expect(said).toEqual(['api SIGKILL 0.5', 'api not back: deaf']);
    await supervisor.endAll();
  }, 30_000);

  it('says once that what ended again while it was waited for is back', async () => {
    const supervisor = supervisorOf();
    const waiting: (() => void)[] = [];
    let starts = 0;
    // Like a health check: whoever waits is answered as soon as one of that name serves.
    const ready = async (): Promise<void> => {
      starts += 1;
      if (starts === 3) waiting.forEach((answer) => answer());
      if (starts === 2) await new Promise<void>((resolve) => waiting.push(resolve));
    };
    await supervisor.start({ ...sleeping('api'), ready });
    for (const start of [1, 2]) {
      const running = await until((): ProcessIdentity | false => starts === start && (supervisor.identityOf('api') ?? false), { timeout: 10_000 });
      sendSignal(running, 'SIGKILL');
    }
    await until(() => said.includes('api back'), { timeout: 10_000 });
    const last = supervisor.identityOf('api');
    // Whatever else would be said is said by the time that it has ended once more.
    if (last !== undefined) sendSignal(last, 'SIGKILL');
    await until(() => said.filter((line) => line.startsWith('api SIGKILL')).length === 3, { timeout: 10_000 });
    await supervisor.endAll();
    expect(said).toEqual(['api SIGKILL 0.5', 'api SIGKILL 1', 'api back', 'api SIGKILL 2']);
  }, 30_000);

  it('looks after what runs also where that cannot be recorded', async () => {
    const supervisor = supervisorOf();
    await supervisor.start(sleeping('api'));
    const first = supervisor.identityOf('api');
    if (first === undefined) throw new Error('the api does not run');
    // Nothing can be written in its place, as on a full disk.
    await mkdir(`${file}.new`);
    sendSignal(first, 'SIGKILL');
    await until(() => said.includes('api back'), { timeout: 10_000 });
    const second = supervisor.identityOf('api');
    await expect(supervisor.endAll()).resolves.toEqual([]);
    expect(second !== undefined && isAlive(second)).toBe(false);
    expect(said.filter((line) => !line.startsWith('not kept: '))).toEqual(['api SIGKILL 0.5', 'api back']);
    expect(said.filter((line) => line.startsWith('not kept: EISDIR'))).toHaveLength(3);
  }, 30_000);

  it('starts nothing any more once it is ending', async () => {
    const supervisor = supervisorOf();
    await supervisor.endAll();
    await expect(supervisor.start(sleeping('api'))).rejects.toThrow('ending');
  });
});

describe('recovery', () => {
  const start = async (): Promise<ProcessIdentity> => {
    const child = spawn(process.execPath, ['-e', "console.log('up'); setInterval(() => undefined, 1000)"], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const identity = identify(child.pid ?? 0);
    if (identity === undefined) throw new Error('it ended at once');
    return identity;
  };

  it('ends the recorded processes and leaves alone the one that bears a recorded number by chance', async () => {
    const [left, stranger] = [await start(), await start()];
    new Registry(file, () => undefined, (cause) => { throw cause; }).add('temporal', left);
    const recorded = [...readRecordedChildren(file), { name: 'api', identity: { pid: stranger.pid, startedAt: '1' } } as const];
    await expect(endLeftOver(recorded)).resolves.toEqual([]);
    expect(isAlive(left)).toBe(false);
    expect(isAlive(stranger)).toBe(true);
    sendSignal(stranger, 'SIGKILL');
  });

  it('reads nothing from a file that is not there and skips entries of another shape', async () => {
    expect(readRecordedChildren(file)).toEqual([]);
  });
});
