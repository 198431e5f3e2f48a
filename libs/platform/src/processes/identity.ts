import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode, exitStatus } from '../errors';

/**
 * A process that can be known again: a number alone may have been given to another process meanwhile, number and
 * start time together may not. `startedAt` is opaque: kernel ticks on Linux, a date as `ps` prints it elsewhere.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

/** The identity of a running process, or undefined where none with this number runs. A zombie counts as gone. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startTimeFromProc(pid) : startTimeFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** True while exactly this process runs, not another one that was given its number. */
export const isAlive = (identity: ProcessIdentity): boolean => identify(identity.pid)?.startedAt === identity.startedAt;

function startTimeFromProc(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
  // The second field is the name in brackets and may hold blanks and brackets itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

function startTimeFromPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [state, ...start] = line.split(/\s+/);
    return state === undefined || state.startsWith('Z') || start.length === 0 ? undefined : start.join(' ');
  } catch (error) {
    // ps answers 1 where it finds no such process.
    if (exitStatus(error) === 1) return undefined;
    throw error;
  }
}
