import { spawn } from 'node:child_process';
import { identify, isAlive, type ProcessIdentity } from '@huiying/platform';
import { endWithThisRun } from './guard';
import { endStartedProcesses, startProcess } from './processes';
import { until } from './wait';

const sleeper = ['-e', 'setInterval(() => undefined, 1000)'];

describe('a started process', () => {
  afterAll(endStartedProcesses);

  it('ends when asked, and is killed where it does not listen', async () => {
    const polite = await startProcess(process.execPath, sleeper);
    await polite.end();
    expect(polite.isAlive()).toBe(false);
    const deaf = await startProcess(process.execPath, ['-e', "process.on('SIGTERM', () => undefined); console.log('deaf'); setInterval(() => undefined, 1000)"]);
    await until(() => deaf.output().includes('deaf'), { timeout: 10_000 });
    await deaf.end([{ signal: 'SIGTERM', waitMs: 200 }, { signal: 'SIGKILL', waitMs: 5_000 }]);
    expect(deaf.isAlive()).toBe(false);
  });

  it('refuses a program that is not there', async () => {
    await expect(startProcess('/no/such/program', [])).rejects.toThrow('ENOENT');
  });
});

describe('a guarded process', () => {
  it('is not touched while the run lives', async () => {
    const child = spawn(process.execPath, sleeper, { detached: true, stdio: 'ignore' });
    const identity = await until((): ProcessIdentity | undefined => identify(child.pid ?? 0), { timeout: 5_000 });
    endWithThisRun(identity, 'SIGTERM');
    expect(isAlive(identity)).toBe(true);
    child.kill('SIGKILL');
    await until(() => !isAlive(identity), { timeout: 5_000 });
  });

  it('ends when the process that held the pipe is killed', async () => {
    const guard = require.resolve('./end-with-run.cjs');
    const holder = `
      const { spawn } = require('node:child_process');
      const { readFileSync } = require('node:fs');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { detached: true, stdio: 'ignore' });
      const startedAt = process.platform === 'linux' ? readFileSync('/proc/' + child.pid + '/stat', 'utf8').split(' ')[21] : '';
      const guard = spawn(process.execPath, [${JSON.stringify(guard)}], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
      guard.stdin.write(JSON.stringify({ watch: { pid: child.pid, startedAt, signal: 'SIGTERM' } }) + '\\n', () => console.log('pid ' + child.pid));`;
    const run = await startProcess(process.execPath, ['-e', holder]);
    const pid = Number(await until(() => /pid (\d+)/.exec(run.output())?.[1], { timeout: 10_000 }));
    expect(identify(pid)).toBeDefined();
    await run.kill9();
    expect(await until(() => identify(pid) === undefined, { timeout: 15_000 })).toBe(true);
  });
});
