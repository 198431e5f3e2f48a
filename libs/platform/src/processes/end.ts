import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../errors';
import { isAlive, type ProcessIdentity } from './identity';

/** One attempt to end a process; the next one follows only where it still runs. */
export interface EndStep {
  readonly signal: NodeJS.Signals;
  /** How long to wait for the end after this signal, in milliseconds. */
  readonly waitMs: number;
}

/** Ask, wait ten seconds, then kill: for processes that keep nothing of their own. */
export const ASK_THEN_KILL: readonly EndStep[] = [{ signal: 'SIGTERM', waitMs: 10_000 }, { signal: 'SIGKILL', waitMs: 5_000 }];

/**
 * PostgreSQL: fast shutdown, then immediate shutdown. Never SIGKILL: it would leave backends behind that still
 * hold the shared memory.
 */
export const FAST_THEN_IMMEDIATE: readonly EndStep[] = [{ signal: 'SIGINT', waitMs: 30_000 }, { signal: 'SIGQUIT', waitMs: 10_000 }];

/** Sends the signals one after another until the process is gone. Answers false where it still runs at the end. */
export async function endProcess(identity: ProcessIdentity, steps: readonly EndStep[] = ASK_THEN_KILL): Promise<boolean> {
  for (const { signal, waitMs } of steps) {
    if (!sendSignal(identity, signal)) return true;
    if (await waitUntilGone(identity, waitMs)) return true;
  }
  return !isAlive(identity);
}

/** Sends a signal to exactly this process; false where it is gone. */
export function sendSignal(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
    throw error;
  }
}

/** True as soon as the process is gone, false when `limitMs` have passed. */
export async function waitUntilGone(identity: ProcessIdentity, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (isAlive(identity)) {
    if (Date.now() >= until) return false;
    await pause(50);
  }
  return true;
}
