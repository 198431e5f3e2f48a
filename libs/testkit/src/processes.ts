import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { ASK_THEN_KILL, endProcess, identify, isAlive, sendSignal, waitUntilGone, type EndStep, type ProcessIdentity } from '@huiying/platform';
import { endWithThisRun, noLongerGuarded } from './guard';

/** A process that a test started; it is known by number and start time, so that nothing else is ever killed. */
export interface StartedProcess {
  readonly identity: ProcessIdentity;
  readonly child: ChildProcess;
  /** Everything it has written to stdout and stderr so far. */
  output(): string;
  isAlive(): boolean;
  /** `kill -9`, and waits for the end. */
  kill9(): Promise<void>;
  /** Asks it to end, then kills it. */
  end(steps?: readonly EndStep[]): Promise<void>;
}

const started = new Set<StartedProcess>();

/** Starts a program in a process group of its own and records it. Throws where the program cannot be started. */
export async function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<StartedProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  let output = '';
  // As text: a chunk may end within a character.
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const { pid } = child;
  const identity = pid === undefined ? undefined : identify(pid);
  if (identity === undefined) throw new Error(`${command} ended at once: ${output}`);
  endWithThisRun(identity, 'SIGTERM');
  const forget = (): void => {
    started.delete(process_);
    noLongerGuarded(identity.pid);
  };
  const end = async (steps: readonly EndStep[] = ASK_THEN_KILL): Promise<void> => {
    const ended = await endProcess(identity, steps);
    if (!ended) throw new Error(`Process ${identity.pid} (${command}) does not end.`);
    forget();
  };
  const process_: StartedProcess = {
    identity,
    child,
    output: () => output,
    isAlive: () => isAlive(identity),
    end,
    kill9: async () => {
      sendSignal(identity, 'SIGKILL');
      await waitUntilGone(identity, 5_000);
      forget();
    },
  };
  started.add(process_);
  return process_;
}

/** Ends whatever this test file has started and not ended itself; for `afterAll`. */
export async function endStartedProcesses(): Promise<void> {
  await Promise.all([...started].map((one) => one.end()));
}
