import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '@huiying/platform';
import { sha256OfFile } from './digest';
import type { Search, Way } from './way';

/**
 * Where programs are kept: the user's cache, and where that cannot be written, a folder of this user among the
 * temporary files. What is found in either is used only if its digest is the pinned one.
 */
export function cacheFolders(environment: NodeJS.ProcessEnv): string[] {
  const given = environment['XDG_CACHE_HOME']?.trim();
  const base = given === undefined || given === '' ? join(environment['HOME'] ?? homedir(), '.cache') : given;
  return [join(base, 'huiying'), join(environment['TMPDIR'] ?? tmpdir(), `huiying-cache-${process.getuid?.() ?? 'user'}`)];
}

/** The file name of a program in the cache; version and platform are in it, so that versions lie side by side. */
export const cachedName = ({ program, platform }: Search): string => `${program.name}-${program.version}-${platform}`;

/** A program that an earlier start has fetched. Nothing is written, so a read-only cache works. */
export const inCache: Way = {
  name: 'cache',
  find: async (search) => {
    const packed = search.program.platforms[search.platform];
    if (packed === undefined) return { missed: `no version is pinned for ${search.platform}` };
    const reasons: string[] = [];
    for (const folder of cacheFolders(search.environment)) {
      const file = join(folder, cachedName(search));
      if (!(await isFile(file))) reasons.push(`nothing at ${file}`);
      else if ((await sha256OfFile(file)) === packed.programSha256) return { found: file };
      else reasons.push(`${file} does not have the pinned digest`);
    }
    return { missed: reasons.join('; ') };
  },
};

/** A fresh folder beside the place where the program will lie, so that a rename moves it there in one step. */
export async function stagingFolder(environment: NodeJS.ProcessEnv): Promise<{ cache: string; staging: string }> {
  const refusals: string[] = [];
  for (const cache of cacheFolders(environment)) {
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 });
      await removeAbandoned(cache);
      return { cache, staging: await mkdtemp(join(cache, STAGING)) };
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      refusals.push(`${cache} (${code})`);
    }
  }
  throw new Error(`no folder to keep it in can be written: ${refusals.join(', ')}`);
}

/** Removes what fetches that were killed have left behind; one that is still at work is younger than a day. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(STAGING)) continue;
    const { mtimeMs } = await stat(join(cache, name));
    if (Date.now() - mtimeMs > 24 * 3600 * 1000) await rm(join(cache, name), { recursive: true, force: true });
  }
}

const STAGING = '.fetching-';

async function isFile(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isFile(), () => false);
}
