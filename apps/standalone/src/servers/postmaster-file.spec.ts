import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearStalePostmasterFile } from './postmaster-file';

describe('a postmaster.pid that was left behind', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'postmaster-')));
    file = join(folder, 'postmaster.pid');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const idle = async (cwd: string) => {
    const child = spawn(process.execPath, ['-e', "console.log('up'); setInterval(() => undefined, 1000)"], { stdio: ['ignore', 'pipe', 'ignore'], cwd });
    await once(child.stdout, 'data');
    return child;
  };

  it('stays where nobody bears the number: PostgreSQL looks after the shared memory itself', async () => {
    await writeFile(file, '4194300\n');
    expect(clearStalePostmasterFile(folder)).toBeUndefined();
    expect(existsSync(file)).toBe(true);
  });

  it('goes where another program bears the number', async () => {
    await writeFile(file, `${process.pid}\n`);
    expect(clearStalePostmasterFile(folder)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });

  it('stays while some process still works in the folder', async () => {
    const backend = await idle(folder);
    await writeFile(file, `${process.pid}\n`);
    expect(clearStalePostmasterFile(folder)).toBeUndefined();
    expect(existsSync(file)).toBe(true);
    backend.kill('SIGKILL');
  });

  it('names the PostgreSQL that still runs on the folder', async () => {
    const server = await idle(folder);
    await writeFile(file, `${server.pid}\n`);
    expect(clearStalePostmasterFile(folder)?.pid).toBe(server.pid);
    expect(existsSync(file)).toBe(true);
    server.kill('SIGKILL');
  });
});
