import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The environment that the program gets, and the milliseconds after which it is ended. */
export interface RunOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end and gives what it wrote to stdout; throws with the last line of what it complained about. */
export async function runProgram(command: string, args: readonly string[], { environment, limitMs, signal }: RunOptions): Promise<string> {
  try {
    const { stdout } = await run(command, [...args], { env: environment, timeout: limitMs, signal, maxBuffer: 16 << 20, encoding: 'utf8' });
    return stdout;
  } catch (error) {
    throw new Error(`${command}: ${complaint(error, limitMs)}`, { cause: error });
  }
}

function complaint(error: unknown, limitMs: number): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, killed, stderr, message }: { code?: unknown; killed?: unknown; stderr?: unknown; message?: unknown } = error;
  if (code === 'ABORT_ERR') return 'broken off';
  if (code === 'ENOENT') return 'there is no such program';
  if (killed === true) return `not done after ${Math.round(limitMs / 1000)} s`;
  const lastLine = typeof stderr === 'string' ? stderr.trim().split('\n').at(-1) : undefined;
  return lastLine === undefined || lastLine === '' ? String(message) : lastLine.slice(0, 300);
}
