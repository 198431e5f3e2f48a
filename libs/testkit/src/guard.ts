import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from '@huiying/platform';

let guard: ChildProcess | undefined;

/**
 * Has a process ended, and its folder removed, should this test run be killed before it does so itself: this process, or
 * the Jest run that it is a worker of, which would otherwise go on testing without its run. `signal` comes first, SIGKILL
 * five seconds after.
 */
export function endWithThisRun(identity: ProcessIdentity, signal: NodeJS.Signals, folder?: string): void {
  tell({ watch: { ...identity, signal, folder } });
}

/** The run has ended that process itself. */
export function noLongerGuarded(pid: number): void {
  tell({ forget: pid });
}

function tell(line: object): void {
  guard ??= startGuard();
  guard.stdin?.write(`${JSON.stringify(line)}\n`);
}

function startGuard(): ChildProcess {
  const child = spawn(process.execPath, [join(__dirname, 'end-with-run.cjs')], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.unref();
  // The pipe alone must not keep a finished run alive.
  if (child.stdin !== null && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  const run = runOfThisWorker();
  if (run !== undefined) child.stdin?.write(`${JSON.stringify({ run, worker: identify(process.pid) })}\n`);
  return child;
}

/** The run that has started this process as one of its workers, to which it has a channel; none where it is the run itself. */
function runOfThisWorker(): ProcessIdentity | undefined {
  return process.send === undefined ? undefined : identify(process.ppid);
}
