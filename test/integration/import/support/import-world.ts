import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { CongressId, Day, PersonId, Refusal } from '@huiying/engine';
import { caseModules, Executor } from '@huiying/executor';
import { ImportDesk, ImportRunner, type MeetingWish } from '@huiying/operations';
import { dataSourceFor, putCalendarYear, putCongress, putPeople, putRoles, putRuleSet, staffIdOf, withActor, type ActorSession } from '@huiying/persistence';
import { calendarYears, ruleSets } from '@huiying/rules';
import { createDatabase, type TestDatabase } from '@huiying/testkit';

const FIXTURES = join(__dirname, '..', '..', '..', '..', 'libs', 'ledger', 'fixtures');
export const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));

const SINCE = '2020-01-01' as Day;
export const MEETING: MeetingWish = { code: '18-5', opensOn: '2026-02-24' as Day, closesOn: '2026-02-27' as Day };
export const NO_MEETING: MeetingWish = { code: null, opensOn: null, closesOn: null };

/** A database for imports, with congresses that have registrars, rules and calendar, and nothing else. */
export class ImportWorld {
  private constructor(readonly database: TestDatabase, readonly dataSource: DataSource, readonly owner: Client) {}

  static async make(): Promise<ImportWorld> {
    const database = await createDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return new ImportWorld(database, await dataSourceFor({ url: database.workerUrl, applicationName: 'test', poolSize: 4 }).initialize(), owner);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  /** Moves the clock of tests to the morning of a day. */
  async setDay(day: string): Promise<void> {
    await this.owner.query(`update clock set offset_ms = extract(epoch from ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()) * 1000`, [day]);
  }

  /** A congress with two registrars. */
  async emptyCongress(): Promise<readonly [ActorSession, ActorSession]> {
    const congressId = randomUUID() as CongressId;
    const session = (login: string): ActorSession => ({ congressId, personId: staffIdOf(congressId, login), roles: [{ role: 'registrar', bodyId: null, bodyKind: null }], handling: false });
    const registrars = [session('registrar'), session('second')] as const;
    await withActor(this.dataSource, registrars[0], async (db) => {
      await putCongress(db, { id: congressId, name: '望海区', kind: 'county' });
      await putPeople(db, congressId, registrars.map(({ personId }) => ({ id: personId, name: '登记员', phone: null })));
      await putRoles(db, congressId, registrars.map(({ personId }: { personId: PersonId }) => ({ personId, role: 'registrar', bodyCode: null, validFrom: SINCE })));
      const set = ruleSets.recommended;
      await putRuleSet(db, congressId, 'suggestion', `${set.id}-${set.version}`, SINCE, set);
      for (const year of calendarYears) await putCalendarYear(db, congressId, year);
    });
    return registrars;
  }

  get desk(): ImportDesk {
    return new ImportDesk(this.dataSource);
  }

  runner(executor = this.executor(), batch?: number): ImportRunner {
    return new ImportRunner({ executor, ...(batch !== undefined && { batch }), failed: ({ error }) => { throw error; } });
  }

  executor(): Executor {
    return new Executor(this.dataSource, caseModules);
  }

  /** Reads a file; answers the import's id. */
  async opened(session: ActorSession, bytes: Uint8Array, meeting: MeetingWish = NO_MEETING): Promise<string> {
    const opened = await this.desk.open(session, { id: randomUUID(), bytes, kind: null, meeting });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    return opened.id;
  }

  /** Confirms what was read; answers why not where that is refused. */
  async confirm(session: ActorSession, importId: string): Promise<Refusal | null> {
    const confirmed = await this.desk.confirm(session, importId);
    return confirmed.ok ? null : confirmed.refusal;
  }

  /** Reads a file and confirms it; answers the import's id. */
  async confirmed(session: ActorSession, bytes: Uint8Array, meeting: MeetingWish = NO_MEETING): Promise<string> {
    const importId = await this.opened(session, bytes, meeting);
    const refusal = await this.confirm(session, importId);
    if (refusal !== null) throw new Error(JSON.stringify(refusal));
    return importId;
  }

  /** Carries a confirmed import out. */
  async run({ congressId }: ActorSession, importId: string): Promise<void> {
    const runner = this.runner();
    while (!(await runner.next({ congressId, importId })).finished);
  }

  /** Reads, confirms and carries out a file; answers the import's id. */
  async taken(session: ActorSession, bytes: Uint8Array, meeting: MeetingWish = NO_MEETING): Promise<string> {
    const importId = await this.confirmed(session, bytes, meeting);
    await this.run(session, importId);
    return importId;
  }

  async takenRegisters(session: ActorSession): Promise<void> {
    await this.taken(session, fixture('units.xlsx'));
    await this.taken(session, fixture('deputies.xlsx'));
  }

  /** Results of an import, counted. */
  async results(importId: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.ask<{ result: string; code: string | null; n: number }>('select result, result_code as code, count(*)::int as n from import_row where import_id = $1 group by 1, 2', [importId]);
    return Object.fromEntries(rows.map(({ result, code, n }) => [code === null ? result : `${result} ${code}`, n]));
  }

  /** Asks as the owner of the tables, behind the row-level security. */
  async ask<T extends object>(statement: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    return (await this.owner.query<T>(statement, [...values])).rows;
  }
}
