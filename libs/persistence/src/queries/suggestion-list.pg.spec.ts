import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CongressId, PersonId } from '@huiying/engine';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import type { ActorSession } from '../actor/actor-session';
import { withActor } from '../actor/with-actor';
import { dataSourceFor } from '../connection/data-source';
import { suggestionList } from './suggestion-list.query';

jest.setTimeout(60_000);

/** So many that a sort of all would cost more than the index. */
const CASES = 6_000;

describe('the list of suggestions', () => {
  const session: ActorSession = { congressId: randomUUID() as CongressId, personId: randomUUID() as PersonId, roles: [{ role: 'registrar', bodyId: null, bodyKind: null }], handling: false };
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    const owner = await dataSourceFor({ url: database.ownerUrl, applicationName: 'test', poolSize: 1 }).initialize();
    await owner.query(`insert into congress (id, name, kind) values ($1, '甲县人大常委会', 'county')`, [session.congressId]);
    await owner.query(`
      insert into case_head (id, congress_id, case_type, created_year, seq, open_seq, process_version, rule_version)
      select gen_random_uuid(), $1, 'suggestion', 2026, 1, 1, 1, 'x' from generate_series(1, $2::integer)`, [session.congressId, CASES]);
    await owner.query(`insert into case_access (case_id, congress_id, subject, relation) select id, congress_id, 'role:registrar', 'registrar' from case_head`);
    await owner.query(`
      insert into suggestion_view (case_id, congress_id, meeting_code, source, number, is_key, case_state, label, round, commitments, fulfilled, satisfied)
      select id, congress_id, case when n % 11 = 0 then null else '18-' || (n % 5) end, 'session', case when n % 7 = 0 then null else n end, false, 'handling', 'handling', 1, 0, 0, 'notRated'
        from (select id, congress_id, row_number() over (order by id)::integer as n from case_head) h`);
    await owner.query('analyze');
    await owner.destroy();
    dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'test', poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each([['the first page', null], ['a page further on', { meeting: '18-2', number: 3000, caseId: '00000000-0000-4000-8000-000000000000' }]])('is read in its order from the index, and never sorted as a whole: %s', async (_what, after) => {
    const sql = readFileSync(join(__dirname, 'suggestion-list.sql'), 'utf8');
    const values = [session.congressId, null, null, null, null, null, null, null, null, false, '2026-03-02', after?.meeting ?? null, after?.number ?? null, after?.caseId ?? null, 51, null];
    const rows = await withActor(dataSource, session, (db) => db.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values));
    const plan = rows.map((r) => r['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/using suggestion_view_order on suggestion_view/);
    // What may be sorted are a case's own few deadlines and units, never the cases.
    const sorts = plan.split('\n').flatMap((line, i, lines) => (line.includes('Sort  (') ? [lines[i + 1]?.trim() ?? ''] : []));
    expect(sorts.filter((key) => !/deadline\.due_at|assignment_view\.role/.test(key))).toEqual([]);
  });

  it('comes whole and without doubles, page by page', async () => {
    const seen = new Set<string>();
    let after: { meeting: string; number: number; caseId: string } | null = null;
    let before = '';
    for (let pages = 0; pages < 100; pages += 1) {
      const rows = await withActor(dataSource, session, (db) => suggestionList(db, session.congressId, { today: '2026-03-02', after, limit: 200 }));
      for (const row of rows) {
        expect(before === '' || row.sortMeeting <= before).toBe(true);
        before = row.sortMeeting;
        seen.add(row.caseId);
      }
      const last = rows.at(-1);
      if (last === undefined) break;
      after = { meeting: last.sortMeeting, number: last.sortNumber, caseId: last.caseId };
    }
    expect(seen.size).toBe(CASES);
  });
});
