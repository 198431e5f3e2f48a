import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { exitStatus } from '../errors';

/**
 * Under which account PostgreSQL runs; it refuses to run as root.
 * `same`: as the user who started us. `user`: as another user, which must be able to reach data and programs.
 * `namespace`: root inside a user namespace in which it bears the number of an ordinary user; for folders that only
 * root can enter, such as a clone below /root.
 */
export type PostgresAccount =
  | { readonly kind: 'same' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace'; readonly uid: number; readonly gid: number };

/** Thrown where PostgreSQL can run under no account: the message says what to do. */
export class NoPostgresAccount extends Error {
  constructor(folder: string) {
    super(`PostgreSQL does not run as root, and no other user can enter ${folder}: start as an ordinary user, or from a folder that others can enter.`);
    this.name = 'NoPostgresAccount';
  }
}

/**
 * Chooses the account. `reachable` are the folders that PostgreSQL must enter; `owner` is the numeric owner of a data
 * folder that is there already (it decides), or undefined.
 */
export function choosePostgresAccount(reachable: readonly string[], owner: number | undefined): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: 'same' };
  const ids = accountIds('postgres') ?? accountIds('nobody');
  const unreachable = reachable.find((folder) => ids === undefined || !canEnter(folder, ids));
  if (ids === undefined) throw new NoPostgresAccount(reachable[0] ?? '/');
  if (unreachable === undefined && owner !== 0) return { kind: 'user', ...ids };
  // Inside the namespace only what belongs to root outside can be owned: a folder of another owner stays with that one.
  if ((owner === undefined || owner === 0) && namespacesWork(ids)) return { kind: 'namespace', ...ids };
  throw new NoPostgresAccount(unreachable ?? reachable[0] ?? '/');
}

/** The program and arguments that run `command` under the account, and what `spawn` must be told. */
export function underAccount(account: PostgresAccount, command: string, args: readonly string[]): { command: string; args: string[]; ids: { uid?: number; gid?: number } } {
  if (account.kind === 'namespace') return { command: 'unshare', args: [...namespaceFlags(account), command, ...args], ids: {} };
  return { command, args: [...args], ids: account.kind === 'user' ? { uid: account.uid, gid: account.gid } : {} };
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const namespaceFlags = ({ uid, gid }: Ids): string[] => ['--user', `--map-user=${uid}`, `--map-group=${gid}`];

function accountIds(name: string): Ids | undefined {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch (error) {
    // `id` answers 1 for a name it does not know.
    if (exitStatus(error) !== undefined) return undefined;
    throw error;
  }
}

function canEnter(folder: string, { uid, gid }: Ids): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  const parent = dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || canEnter(parent, { uid, gid }));
}

function namespacesWork(ids: Ids): boolean {
  try {
    execFileSync('unshare', [...namespaceFlags(ids), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    // No such program, too old for the flags, or forbidden by the machine: all mean that this way is closed.
    return false;
  }
}
