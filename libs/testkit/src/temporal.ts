import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, freePort, identify, sendSignal, waitUntilGone, type ProcessIdentity } from '@huiying/platform';
import { resolveDevServer, resolveTimeSkippingServer, spawnDevServer, waitUntilServing } from '@huiying/temporal/server';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { endWithThisRun, noLongerGuarded } from './guard';

/** A real Temporal server of one test file, with a database file of its own. */
export interface TestDevServer {
  readonly address: string;
  readonly namespace: string;
  identity(): ProcessIdentity;
  /** `kill -9`; what it had acknowledged is in its file. */
  kill9(): Promise<void>;
  /** Starts it again at the same address, on the same file, or on an empty one. */
  restart(store?: 'same' | 'empty'): Promise<void>;
  stop(): Promise<void>;
}

/** How the server differs from the usual one. */
export interface DevServerOptions {
  readonly namespace?: string;
  /** Settings of the server itself, as `--dynamic-config-value` takes them. */
  readonly dynamicConfig?: Readonly<Record<string, number>>;
}

/** Starts a development server on a free port. A test that cannot get its server fails: NoTemporalServer says why. */
export async function startDevServer({ namespace = 'huiying-test', dynamicConfig = {} }: DevServerOptions = {}): Promise<TestDevServer> {
  const { path: program } = await resolveDevServer();
  const folder = await mkdtemp(join(tmpdir(), 'huiying-temporal-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  let files = 0;
  const start = async (): Promise<ProcessIdentity> => {
    const child = spawnDevServer({ program, port, namespace, databaseFile: join(folder, `temporal-${files}.db`), log: 'ignore', dynamicConfig });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    const started = child.pid === undefined ? undefined : identify(child.pid);
    if (started === undefined) throw new Error('Temporal ended at once.');
    endWithThisRun(started, 'SIGTERM', folder);
    const ended = new Promise<never>((_, reject) => child.once('exit', (code, signal) => reject(new Error(`Temporal ended while it was starting (${signal ?? code}).`))));
    await Promise.race([waitUntilServing(address, namespace), ended]);
    return started;
  };
  let current = await start();
  const gone = async (): Promise<void> => {
    sendSignal(current, 'SIGKILL');
    await waitUntilGone(current, 5_000);
    noLongerGuarded(current.pid);
  };
  return {
    address,
    namespace,
    identity: () => current,
    kill9: gone,
    restart: async (store = 'same') => {
      await gone();
      if (store === 'empty') files += 1;
      current = await start();
    },
    stop: async () => {
      await endProcess(current);
      noLongerGuarded(current.pid);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Temporal's test server, in which time moves while a test waits: `env.sleep('91 days')`. The caller tears it down. */
export async function startTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const { path } = await resolveTimeSkippingServer();
  // Loaded where it is needed: it brings the worker with its native part, which most test files do without.
  const { TestWorkflowEnvironment: Environment } = await import('@temporalio/testing');
  return Environment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
