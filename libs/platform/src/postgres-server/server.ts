import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { underAccount } from './account';
import type { PostgresCluster } from './cluster';

/** How a server is started; `settings` are those of postgresql.conf and go before every other. */
export interface PostgresStart {
  readonly port: number;
  /** Durable across a power cut. Off in tests only. */
  readonly fsync: boolean;
  /** Where the server's own log goes: an open file, or nowhere. */
  readonly log: number | 'ignore';
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches only the process that ends
 * all others in order. It listens on 127.0.0.1 only and opens no socket file.
 */
export function spawnPostgres(cluster: PostgresCluster, start: PostgresStart): ChildProcess {
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: start.fsync ? 'on' : 'off', ...start.settings };
  const flags = ['-D', cluster.dataFolder, '-p', String(start.port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const { command, args, ids } = underAccount(cluster.account, cluster.binaries.postgres, flags);
  const stdio: StdioOptions = ['ignore', start.log, start.log];
  return spawn(command, args, { ...ids, cwd: cluster.dataFolder, stdio, detached: true });
}

/**
 * Waits until this very process accepts connections; PostgreSQL writes `ready` into postmaster.pid then.
 * Throws when it ends before, or after `limitMs`; the default leaves room for the recovery after a kill.
 */
export async function waitUntilAccepting(cluster: PostgresCluster, server: ChildProcess, limitMs = 300_000): Promise<void> {
  const until = Date.now() + limitMs;
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  while (!isReady(cluster.dataFolder, server.pid)) {
    if (failure !== undefined) throw failure;
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`PostgreSQL ended while it was starting (${server.signalCode ?? `code ${server.exitCode}`}).`);
    if (Date.now() > until) throw new Error(`PostgreSQL did not accept connections within ${Math.round(limitMs / 1000)} s.`);
    await pause(25);
  }
}

/** The lines of postmaster.pid: process, data folder, start, port, socket folder, address, shared memory, state. */
export function readPostmasterFile(dataFolder: string): string[] | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined;
}

function isReady(dataFolder: string, pid: number | undefined): boolean {
  const lines = readPostmasterFile(dataFolder);
  return lines !== undefined && lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
