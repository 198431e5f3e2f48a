import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, errorMessage } from '@huiying/platform';
import { cacheFolders } from './cache';
import type { Search, Way } from './way';

/** The SDK starts the server as soon as it has it; this is how long fetching and that first start may take. */
const LIMIT_MS = 90_000;

/**
 * The last way: Temporal's SDK fetches a program itself and starts it once. Which version that is, and that it is the
 * right one, is the SDK's affair; the SDK is pinned in the lock file.
 */
export const fromSdk: Way = {
  name: "the SDK's download",
  find: async (search) => {
    const refusals: string[] = [];
    for (const cache of cacheFolders(search.environment)) {
      const folder = join(cache, 'sdk', search.program.name);
      try {
        const earlier = await programIn(folder);
        if (earlier !== undefined) return { found: earlier };
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await fetchInto(folder, search);
        const fetched = await programIn(folder);
        if (fetched !== undefined) return { found: fetched };
        refusals.push(`nothing was left in ${folder}`);
      } catch (error) {
        refusals.push(errorMessage(error));
      }
    }
    return { missed: refusals.join('; ') };
  },
};

async function fetchInto(downloadDir: string, { program, progress }: Search): Promise<void> {
  progress(`letting Temporal's SDK fetch ${program.name}`);
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir } as const;
  const starting = program.variable === 'TEMPORAL_CLI'
    ? TestWorkflowEnvironment.createLocal({ server: { executable } })
    : TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  try {
    const server = await Promise.race([starting, limit]);
    await server.teardown();
  } finally {
    clearTimeout(timer);
  }
}

/** The one program in the folder; what the SDK has not finished does not carry the permission to be run. */
async function programIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const file = join(folder, name);
    const runnable = await access(file, constants.X_OK).then(() => true, () => false);
    if (runnable && (await stat(file)).isFile()) return file;
  }
  return undefined;
}
