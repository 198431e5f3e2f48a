import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from '@huiying/platform';
import { Refusal } from '../refusal';
import { en } from '../texts/en';
import { DATA_FORMAT, readDataFormat, writeDataFormat } from './format';
import { keptPorts } from './kept-ports';
import { acquireLock, LockHeld, lockHolder } from './lock';
import { dataPaths, type DataPaths } from './paths';
import { keptSecrets } from './secrets';
import { freeMegabytes } from './space';

let folder: string;
let paths: DataPaths;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-'));
  paths = dataPaths(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('the lock', () => {
  it('is held by one process, and free again after release', () => {
    const lock = acquireLock(paths.lock);
    expect(lockHolder(paths.lock)?.pid).toBe(process.pid);
    expect(() => acquireLock(paths.lock)).toThrow(LockHeld);
    lock.release();
    expect(lockHolder(paths.lock)).toBeUndefined();
    acquireLock(paths.lock).release();
    expect(existsSync(paths.lock)).toBe(false);
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', "console.log('up'); setInterval(() => undefined, 1000)"], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    await writeFile(paths.lock, JSON.stringify(identify(child.pid ?? 0)));
    expect(() => acquireLock(paths.lock)).toThrow(LockHeld);
    child.kill('SIGKILL');
    await once(child, 'exit');
    acquireLock(paths.lock);
    expect(lockHolder(paths.lock)?.pid).toBe(process.pid);
    expect(await readdir(folder)).toEqual(['launcher.lock']);
  });

  it('is taken over where another process bears the recorded number now', async () => {
    await writeFile(paths.lock, JSON.stringify({ pid: process.ppid, startedAt: '1' }));
    acquireLock(paths.lock);
    expect(lockHolder(paths.lock)?.pid).toBe(process.pid);
  });
});

describe('the format', () => {
  it('is unknown in a new folder and found again once written', () => {
    expect(readDataFormat(dataPaths(join(folder, 'not there')))).toBeUndefined();
    expect(readDataFormat(paths)).toBeUndefined();
    writeDataFormat(paths, 'demo');
    expect(readDataFormat(paths)).toEqual({ format: DATA_FORMAT, mode: 'demo' });
  });

  it('of a newer version is refused and not touched', async () => {
    const newer = JSON.stringify({ format: DATA_FORMAT + 1, mode: 'demo', more: true });
    await writeFile(paths.format, newer);
    const refusal = refusalOf(() => readDataFormat(paths));
    expect(refusal.reason).toBe('newerFormat');
    expect(refusal.sentence(en)).toContain(`format ${DATA_FORMAT + 1}`);
    expect(await readFile(paths.format, 'utf8')).toBe(newer);
  });

  it('is refused when damaged, and so is a folder with something else in it', async () => {
    await writeFile(paths.format, '{');
    expect(refusalOf(() => readDataFormat(paths)).reason).toBe('unreadableFormat');
    await rm(paths.format);
    await mkdir(join(folder, 'my photos'));
    expect(refusalOf(() => readDataFormat(paths)).reason).toBe('foreignFolder');
  });
});

describe('what is generated once', () => {
  it('keeps its secrets, for the owner only', async () => {
    const secrets = keptSecrets(paths.secrets);
    expect(Buffer.from(secrets.codecKey, 'base64')).toHaveLength(32);
    expect(new Set(Object.values(secrets)).size).toBe(5);
    expect((await stat(paths.secrets)).mode & 0o777).toBe(0o600);
    expect(keptSecrets(paths.secrets)).toEqual(secrets);
  });

  it('keeps its ports, and replaces one that another program has taken', async () => {
    const replaced: string[] = [];
    const ports = await keptPorts(paths.ports, (name) => replaced.push(name));
    expect(await keptPorts(paths.ports, (name) => replaced.push(name))).toEqual(ports);
    expect(replaced).toEqual([]);
    const intruder = createServer();
    await new Promise<void>((resolve) => intruder.listen(ports.temporal, '127.0.0.1', resolve));
    expect((intruder.address() as AddressInfo).port).toBe(ports.temporal);
    const others = await keptPorts(paths.ports, (name) => replaced.push(name));
    await new Promise((resolve) => intruder.close(resolve));
    expect(replaced).toEqual(['temporal']);
    expect(others).toEqual({ ...ports, temporal: others.temporal });
    expect(others.temporal).not.toBe(ports.temporal);
  });

  it('measures the disk of a folder that is not there yet', () => {
    const nested = freeMegabytes(join(folder, 'a', 'b'));
    expect(Math.abs(nested - freeMegabytes(folder))).toBeLessThan(500);
    expect(nested).toBeGreaterThan(0);
  });
});
