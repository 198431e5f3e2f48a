import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { instantOf, type Instant } from '@huiying/engine';
import { caseModules } from '@huiying/executor';
import { dataSourceFor } from '@huiying/persistence';
import { createLogger } from '@huiying/platform';
import { createDatabase, testDatabaseUrl, testServerPort } from '@huiying/testkit';
import { createApp } from '../../../../apps/api/src/app/create-app';
import { makeParts } from '../../../../apps/api/src/app/make-parts';
import type { ApiParts } from '../../../../apps/api/src/app/parts';

/** A clock that stands: two installations that were asked the same thing have then no reason to differ. */
const STANDING_CLOCK = `
  create table standing_clock (at timestamptz not null);
  insert into standing_clock values ('2026-03-02 01:00:00Z');
  grant select on standing_clock to public;
  create or replace function app_now() returns timestamptz language sql volatile as 'select at from standing_clock';`;

/** Begins where the other one stands. */
const GOING_CLOCK = `update clock set offset_ms = round(extract(epoch from '2026-03-02 01:00:00Z'::timestamptz - clock_timestamp()) * 1000)`;

/** The HTTP side on a database of its own, its clock standing. Everything in it is real. */
export class Installation {
  private constructor(
    readonly database: string, readonly app: NestFastifyApplication, readonly parts: ApiParts, readonly dataSource: DataSource,
    /** The owner of the tables, to look behind the row-level security. */
    readonly owner: Client,
    /** Lines that the api has logged. */
    readonly log: readonly string[],
  ) {}

  /** A new one; `fill` writes its counties as the owner. A clock that goes is for cases whose processes run. */
  static async make(fill: (ownerUrl: string) => Promise<void>, clock: 'stands' | 'goes' = 'stands'): Promise<Installation> {
    const { name, ownerUrl } = await createDatabase();
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(clock === 'stands' ? STANDING_CLOCK : GOING_CLOCK);
    await owner.end();
    await fill(ownerUrl);
    return Installation.on(name);
  }

  private static async on(database: string): Promise<Installation> {
    const port = testServerPort();
    const owner = new Client({ connectionString: testDatabaseUrl(port, 'owner', database) });
    await owner.connect();
    const dataSource = await dataSourceFor({ url: testDatabaseUrl(port, 'api', database), applicationName: 'test-api', poolSize: 4 }).initialize();
    const log: string[] = [];
    const logger = createLogger('api', 'trace', { write: (line: string) => void log.push(line) });
    const parts = makeParts({ settings: { mode: 'test', https: false, trustedProxies: [], webFolder: null }, dataSource, modules: caseModules, logger, processLink: { running: true } });
    return new Installation(database, await createApp(parts), parts, dataSource, owner, log);
  }

  /** Copies of it as it stands now, byte by byte; the original is gone afterwards. */
  async splitInto(n: number): Promise<readonly Installation[]> {
    await this.stop();
    const copies: Installation[] = [];
    for (let i = 0; i < n; i += 1) {
      const copy = `t_${randomUUID().replaceAll('-', '')}`;
      await asAdmin(`create database ${copy} owner huiying_owner template ${this.database} strategy file_copy`);
      copies.push(await Installation.on(copy));
    }
    await asAdmin(`drop database if exists ${this.database} with (force)`);
    return copies;
  }

  async standAt(at: Instant): Promise<void> {
    await this.owner.query('update standing_clock set at = $1', [at]);
  }

  async now(): Promise<Instant> {
    const { rows } = await this.owner.query<{ at: Date }>('select app_now() as at');
    return instantOf(rows[0]?.at ?? new Date(0));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.owner.end();
  }

  async close(): Promise<void> {
    await this.stop();
    await asAdmin(`drop database if exists ${this.database} with (force)`);
  }
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client({ connectionString: testDatabaseUrl(testServerPort(), 'admin', 'postgres') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
