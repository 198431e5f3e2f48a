import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

/** How a development server is started. */
export interface DevServerStart {
  readonly program: string;
  readonly port: number;
  readonly namespace: string;
  /** The SQLite file that holds everything; it survives `kill -9`. */
  readonly databaseFile: string;
  /** Where the server's own log goes: an open file, or nowhere. */
  readonly log: number | 'ignore';
  /** Search attributes to register, name → kind (`CaseType` → `Keyword`). */
  readonly searchAttributes?: Readonly<Record<string, string>>;
  /** Settings of the server itself, by their keys (`limit.historyCount.suggestContinueAsNew`). */
  readonly dynamicConfig?: Readonly<Record<string, number>>;
}

/**
 * Starts the development server on 127.0.0.1 in a process group of its own. Always without its web page: that has no
 * sign-in and offers Terminate and Reset.
 */
export function spawnDevServer(start: DevServerStart): ChildProcess {
  const attributes = Object.entries(start.searchAttributes ?? {}).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]);
  const settings = Object.entries(start.dynamicConfig ?? {}).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]);
  const args = [
    'server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(start.port),
    '--db-filename', start.databaseFile, '--namespace', start.namespace, '--log-level', 'error', ...attributes, ...settings,
    // Not what somebody has written for his own use of this program: a file that is not there holds nothing.
    '--env-file', `${start.databaseFile}.env`, '--env', 'default',
  ];
  return spawn(start.program, args, { stdio: ['ignore', start.log, start.log], detached: true });
}

/** Waits until the server knows the namespace. Throws after `limitMs`, with the last refusal as its cause. */
export async function waitUntilServing(address: string, namespace: string, limitMs = 60_000): Promise<void> {
  const until = Date.now() + limitMs;
  let cause: unknown;
  while (Date.now() < until) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      try {
        await connection.withDeadline(Date.now() + 3_000, () => connection.workflowService.describeNamespace({ namespace }));
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      cause = error;
      await pause(100);
    }
  }
  throw new Error(`Temporal at ${address} did not serve the namespace ${namespace} within ${Math.round(limitMs / 1000)} s.`, { cause });
}
