import type { DataSource } from 'typeorm';
import type { Day } from '@huiying/engine';
import { dataSourceFor, withoutActor } from '@huiying/persistence';
import { hashPassword } from './password';
import { newSecret, secretHash } from './secret';

/** How long the printed code may be used, in hours. */
export const CODE_HOURS = 24;

/** Makes the code by which the first administrator signs up, as the owner of the tables. It replaces earlier ones. */
export async function makeFirstAdministratorCode(ownerUrl: string): Promise<string> {
  const { secret, hash } = newSecret();
  const dataSource = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-first-administrator', poolSize: 1 }).initialize();
  try {
    await dataSource.query(`delete from one_time_code where purpose = 'firstAdministrator' and used_at is null`);
    await dataSource.query(`insert into one_time_code (code_hash, purpose, expires_at) values ($1, 'firstAdministrator', now() + $2 * interval '1 hour')`, [hash, CODE_HOURS]);
  } finally {
    await dataSource.destroy();
  }
  return secret;
}

/** A congress as its first administrator describes it. */
export interface FirstCongress {
  readonly name: string;
  readonly kind: 'county' | 'town';
  readonly meeting: { readonly term: number; readonly session: number; readonly opensOn: Day; readonly closesOn: Day; readonly cutOffOn: Day | null };
}

/** What the person who was handed the printed code fills in. The password is in the clear here; only its hash is stored. */
export interface FirstAdministrator {
  readonly code: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly congress: FirstCongress;
}

/** What a new congress begins with, as rows. */
export interface CongressSeeds {
  readonly ruleSets: readonly { readonly case_type: string; readonly version: string; readonly valid_from: string; readonly data: unknown }[];
  readonly calendar: readonly { readonly year: number; readonly data: unknown }[];
}

/** `used` and `over` are told only to whoever has the code; `closed`: there is an account already. */
export type FirstAdministratorOutcome = 'made' | 'wrong' | 'used' | 'over' | 'closed';

/** Does the installation still wait for its first administrator, and what day is it there? */
export async function firstStart(dataSource: DataSource): Promise<{ readonly waits: boolean; readonly today: Day }> {
  const [row] = await withoutActor(dataSource, (db) => db.query<{ waits: boolean; today: Day }>('select waits, today from auth_first_start()'));
  if (row === undefined) throw new Error('the installation did not say whether it waits');
  return row;
}

/** Uses the code up. Of two at once, one makes the congress and the other is told that the code was used. */
export async function becomeFirstAdministrator(dataSource: DataSource, { code, name, login, password, congress }: FirstAdministrator, seeds: CongressSeeds): Promise<FirstAdministratorOutcome> {
  const codeHash = secretHash(code);
  // Looked at before the slow hash, so that guessing costs the installation nothing.
  const [looked] = await withoutActor(dataSource, (db) => db.query<{ worth: FirstAdministratorOutcome | 'good' }>('select auth_first_code($1) as worth', [codeHash]));
  if (looked !== undefined && looked.worth !== 'good') return looked.worth;
  const passwordHash = await hashPassword(password);
  const [row] = await withoutActor(dataSource, (db) =>
    db.query<{ outcome: FirstAdministratorOutcome }>('select auth_first_administrator($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb) as outcome', [
      codeHash, name, login, passwordHash, JSON.stringify(congress), JSON.stringify(seeds.ruleSets), JSON.stringify(seeds.calendar),
    ]));
  if (row === undefined) throw new Error('the sign-up of the first administrator gave no outcome');
  return row.outcome;
}
