import type { DataSource } from 'typeorm';
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

export interface FirstAdministrator {
  readonly code: string;
  readonly congressName: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** What a new congress begins with, as rows. */
export interface CongressSeeds {
  readonly ruleSets: readonly { readonly case_type: string; readonly version: string; readonly valid_from: string; readonly data: unknown }[];
  readonly calendar: readonly { readonly year: number; readonly data: unknown }[];
}

/** Uses the code up. False where it is wrong, over or used, or where there is an account already. */
export async function becomeFirstAdministrator(dataSource: DataSource, person: FirstAdministrator, seeds: CongressSeeds): Promise<boolean> {
  const passwordHash = await hashPassword(person.password);
  const [row] = await withoutActor(dataSource, (db) =>
    db.query<{ account: string | null }>('select auth_first_administrator($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb) as account', [
      secretHash(person.code), person.congressName, person.name, person.login, passwordHash, JSON.stringify(seeds.ruleSets), JSON.stringify(seeds.calendar),
    ]));
  return row?.account != null;
}
