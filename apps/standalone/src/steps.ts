import { Client } from 'pg';
import type { Mode } from '@huiying/platform';
import { LOGIN_ROLES } from './servers/postgres';

/** Told what a long step is doing: `text` replaces the line before, counts included (“restarting cases 120/1,800”). */
export type Progress = (text: string) => void;

/** What the steps know about the installation. Secrets among it: never log it. */
export interface Installation {
  readonly mode: Mode;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** 32 bytes in base64. */
  readonly codecKey: string;
  readonly filesFolder: string;
}

/** `new`: made by this start. `kept`: there from an earlier one. `unknown`: on a server that is not ours. */
export type TemporalStore = 'new' | 'kept' | 'unknown';

export interface DemoAccount {
  /** In the launcher's language. */
  readonly role: string;
  readonly account: string;
  readonly password: string;
}

/** Makes the two login roles that own nothing, or sets their passwords. For the embedded server only. */
export async function createLoginRoles(ownerUrl: string, passwords: { readonly api: string; readonly worker: string }): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const key of ['api', 'worker'] as const) {
      const role = LOGIN_ROLES[key];
      const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (rows.length === 0) await client.query(`create role ${role} login nosuperuser nobypassrls`);
      await client.query(`alter role ${role} password ${client.escapeLiteral(passwords[key])}`);
    }
  } finally {
    await client.end();
  }
}

/** Brings the schema up to date as its owner, after `createLoginRoles`. Repeating it changes nothing. */
export async function migrate(ownerUrl: string, progress: Progress): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    progress(rows[0]?.version ?? '');
  } finally {
    await client.end();
  }
}

/**
 * Loads the demo county. Called before api and worker run, in demo mode, until it has succeeded once; a start may be
 * killed in the middle, so a repeat must go on or begin anew without doubling anything.
 */
export async function seedDemo(installation: Installation, progress: Progress): Promise<void> {
  progress(installation.mode);
}

/**
 * Restarts all open cases where Temporal knows none although there are some. `store` tells whether Temporal's own file
 * was there before this start; about an own server only Temporal itself can tell.
 */
export async function restartAllIfTemporalIsEmpty(installation: Installation, store: TemporalStore, progress: Progress): Promise<void> {
  if (store === 'new') progress(installation.temporalNamespace);
}

/** The accounts to print in demo mode, one per role. */
export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  return [];
}

/** The one-time code with which the first administrator is made, or undefined once there is one. Not in demo mode. */
export async function firstAdministratorCode(_ownerUrl: string): Promise<string | undefined> {
  return undefined;
}
