import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode, identify, isAlive, type ProcessIdentity } from '@huiying/platform';
import { readJsonFile } from './json-file';

/** The lock is held by a process that runs. */
export class LockHeld extends Error {
  constructor(readonly holder: ProcessIdentity) {
    super(`held by process ${holder.pid}`);
    this.name = 'LockHeld';
  }
}

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

/** The process that holds the lock and still runs, or undefined. Touches nothing. */
export function lockHolder(file: string): ProcessIdentity | undefined {
  const holder = readHolder(file);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/**
 * Takes the lock for this process, or throws LockHeld. A lock left by a process that is gone, or whose number another
 * process bears now, is taken over.
 */
export function acquireLock(file: string): Lock {
  const self = identify(process.pid);
  if (self === undefined) throw new Error('This process does not find itself among the running ones.');
  const own = `${file}.${self.pid}`;
  writeFileSync(own, JSON.stringify(self), { mode: 0o600 });
  try {
    // A link appears whole or not at all, so nobody reads a lock that is half written.
    while (!tryLink(own, file)) takeAwayStale(file, self);
  } finally {
    rmSync(own, { force: true });
  }
  return {
    release: () => {
      if (readHolder(file)?.pid === self.pid) rmSync(file, { force: true });
    },
  };
}

function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two starts may find the same stale lock at once. Moving it aside shows what was really moved: where it is the fresh
 * lock of the other start, it is put back.
 */
function takeAwayStale(file: string, self: ProcessIdentity): void {
  const holder = lockHolder(file);
  if (holder !== undefined) throw new LockHeld(holder);
  const aside = `${file}.stale-${self.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = lockHolder(aside);
  if (moved !== undefined) {
    tryLink(aside, file);
    rmSync(aside, { force: true });
    throw new LockHeld(moved);
  }
  rmSync(aside, { force: true });
}

function readHolder(file: string): ProcessIdentity | undefined {
  const { pid, startedAt }: { pid?: unknown; startedAt?: unknown } = Object(readJsonFile(file));
  return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
}
