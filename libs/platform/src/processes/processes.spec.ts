import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, sendSignal } from './end';
import { identify, isAlive } from './identity';

const node = (script: string): ChildProcess => spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });

describe('the identity of a process', () => {
  it('stays the same while it runs and is not that of another process with its number', async () => {
    const child = node("console.log('up'); setInterval(() => undefined, 1000)");
    await once(child.stdout ?? child, 'data');
    const identity = identify(child.pid ?? 0);
    expect(identity).toBeDefined();
    if (identity === undefined) return;
    expect(isAlive(identity)).toBe(true);
    const another = { ...identity, startedAt: '1' };
    expect(isAlive(another)).toBe(false);
    expect(sendSignal(another, 'SIGKILL')).toBe(false);
    expect(isAlive(identity)).toBe(true);
    await expect(endProcess(identity)).resolves.toBe(true);
    expect(isAlive(identity)).toBe(false);
    expect(identify(identity.pid)).toBeUndefined();
  });

  it('goes from signal to signal until the process ends', async () => {
    const child = node("process.on('SIGTERM', () => undefined); console.log('up'); setInterval(() => undefined, 1000)");
    await once(child.stdout ?? child, 'data');
    const identity = identify(child.pid ?? 0);
    if (identity === undefined) throw new Error('it ended at once');
    const exit = once(child, 'exit');
    await expect(endProcess(identity, [{ signal: 'SIGTERM', waitMs: 100 }])).resolves.toBe(false);
    await expect(endProcess(identity, [{ signal: 'SIGKILL', waitMs: 5_000 }])).resolves.toBe(true);
    expect((await exit)[1]).toBe('SIGKILL');
  });
});
