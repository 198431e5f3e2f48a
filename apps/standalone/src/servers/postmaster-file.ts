import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, identify, readPostmasterFile, type ProcessIdentity } from '@huiying/platform';

/**
 * After a `kill -9` of PostgreSQL its file postmaster.pid stays. PostgreSQL itself deals with a number that nobody
 * bears, and waits for backends that still hold the shared memory; it gives up where another program has been given
 * the number. Only in that one case, and only while no process works in the data folder, the file is removed.
 * Gives the PostgreSQL that still runs on the folder, if one does.
 */
export function clearStalePostmasterFile(dataFolder: string): ProcessIdentity | undefined {
  // Elsewhere than on Linux PostgreSQL's own check must do.
  if (process.platform !== 'linux') return undefined;
  const pid = Number(readPostmasterFile(dataFolder)?.[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const identity = identify(pid);
  if (identity === undefined) return undefined;
  if (worksIn(pid, dataFolder)) return identity;
  if (!anyoneWorksIn(dataFolder)) rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
  return undefined;
}

/** PostgreSQL's processes have the data folder as their working folder, or bear it on their command line. */
function worksIn(pid: number, dataFolder: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder)) return true;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataFolder);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '')) return false;
    // Another user's process cannot be looked into, and it cannot be the PostgreSQL of this user's folder.
    if (['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

function anyoneWorksIn(dataFolder: string): boolean {
  const real = realpathSync(dataFolder);
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((name) => {
    try {
      return readlinkSync(`/proc/${name}/cwd`) === real;
    } catch {
      // Ended meanwhile, or another user's process, which cannot have this folder open as its own.
      return false;
    }
  });
}
