import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { choosePostgresAccount, underAccount, type PostgresAccount } from './account';
import type { PostgresBinaries } from './binaries';

const run = promisify(execFile);

/** Where one PostgreSQL keeps its data, and under which account it runs. */
export interface PostgresCluster {
  readonly binaries: PostgresBinaries;
  readonly dataFolder: string;
  readonly account: PostgresAccount;
}

/** The cluster of a data folder that may or may not be there yet; its parent folder must be there. */
export function postgresCluster(binaries: PostgresBinaries, dataFolder: string): PostgresCluster {
  const owner = existsSync(dataFolder) ? statSync(dataFolder).uid : undefined;
  const account = choosePostgresAccount([dirname(dataFolder), dirname(binaries.postgres)], owner);
  return { binaries, dataFolder, account };
}

/**
 * Makes the data folder with one owner, `postgres`. UTF-8 and C.UTF-8 are essential: under the plain C locale the
 * trigrams of Chinese text are empty. It is made under another name and renamed when complete, so a start that was
 * killed half-way leaves no half cluster.
 */
export async function initialiseCluster(cluster: PostgresCluster, ownerPassword: string, signal?: AbortSignal): Promise<void> {
  const parent = dirname(cluster.dataFolder);
  const making = `${cluster.dataFolder}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const passwordFile = join(parent, `.initdb-${randomUUID()}`);
  writeFileSync(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
  try {
    giveTo(cluster.account, making, passwordFile);
    const flags = [`--pgdata=${making}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8'];
    const { command, args, ids } = underAccount(cluster.account, cluster.binaries.initdb, flags);
    await run(command, args, { ...ids, cwd: making, signal });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(making, cluster.dataFolder);
}

function giveTo(account: PostgresAccount, ...files: readonly string[]): void {
  if (account.kind !== 'user') return;
  for (const file of files) chownSync(file, account.uid, account.gid);
}
