import { Client } from 'pg';
import { makeFirstAdministratorCode } from '@huiying/auth';
import { caseModules } from '@huiying/executor';
import { admitLoginRoles, DatabaseIsNewer, migrate as migrateSchema } from '@huiying/persistence';
import type { Mode } from '@huiying/platform';
import { demoRoleAccounts, hasDemoAccounts, loadDemoCounty } from '@huiying/simulation';
import { text } from '@huiying/texts';
import { refuse } from './refusal';
import { restartOpenCases } from './servers/restart-open-cases';
import { LOGIN_ROLES } from './servers/postgres';
import { textsFor } from './texts';
import { zh } from './texts/zh';

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

/** An account of the demo county, as it is printed. */
export interface DemoAccount {
  /** In the launcher's language. */
  readonly role: string;
  /** Short name of the body in which the role is held, or null. */
  readonly body: string | null;
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

/**
 * Brings the schema up to date as its owner, and lets the two login roles in. Repeating it changes nothing. Refuses a
 * production start on a database with demo accounts (their password is known to everybody), and a database of a newer
 * version.
 */
export async function migrate({ mode, ownerUrl, apiUrl, workerUrl }: Pick<Installation, 'mode' | 'ownerUrl' | 'apiUrl' | 'workerUrl'>, progress: Progress): Promise<void> {
  const run = await migrateSchema(ownerUrl).catch((error: unknown) => {
    if (error instanceof DatabaseIsNewer) refuse('newerDatabase', error.unknown.at(-1) ?? '');
    throw error;
  });
  for (const name of run) progress(name);
  await admitLoginRoles(ownerUrl, [apiUrl, workerUrl].map((url) => decodeURIComponent(new URL(url).username)));
  if (mode === 'production' && (await hasDemoAccounts(ownerUrl))) refuse('demoDatabase');
}

/**
 * Loads the demo county. Called before api and worker run, in demo mode, until it has succeeded once; a start may be
 * killed in the middle, so a repeat goes on where it was without doubling anything.
 */
export async function seedDemo({ mode, ownerUrl, apiUrl }: Installation, progress: Progress): Promise<void> {
  if (mode === 'production') throw new Error('demo accounts cannot exist in production mode');
  await loadDemoCounty({ ownerUrl, apiUrl, modules: caseModules, progress: (done, total) => progress(`${done}/${total}`) });
}

/**
 * Restarts all open cases where Temporal knows none although there are some. `store` tells whether Temporal's own file
 * was there before this start; about an own server only Temporal itself can tell.
 */
export async function restartAllIfTemporalIsEmpty(installation: Installation, store: TemporalStore, progress: Progress): Promise<void> {
  if (store !== 'kept') await restartOpenCases(installation, { askTemporal: store === 'unknown', progress: (done, total) => progress(`${done}/${total}`) });
}

/** The accounts to print in demo mode, one per role. */
export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  const locale = textsFor(process.env) === zh ? 'zh-CN' : 'en';
  return demoRoleAccounts().map(({ role, body, login, password }) => ({ role: text(locale, `role.${role}`), body, account: login, password }));
}

/** The one-time code with which the first administrator is made, or undefined once there is an account. Not in demo mode. */
export async function firstAdministratorCode(ownerUrl: string): Promise<string | undefined> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ some: boolean }>('select exists (select from account) as some');
    if (rows[0]?.some === true) return undefined;
  } finally {
    await client.end();
  }
  return makeFirstAdministratorCode(ownerUrl);
}
