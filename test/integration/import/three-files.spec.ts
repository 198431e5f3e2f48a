import { randomUUID } from 'node:crypto';
import expected from '../../../libs/ledger/fixtures/session-ledger.expected.json';
import { exportSessionLedger, exportSessionLedgerCsv, parseSessionLedger, readCsv, readWorkbook, recogniseLayout, type Workbook } from '@huiying/ledger';
import { ledgerRows, loadRegisters } from '@huiying/operations';
import { OrderDesk, type CommandRequest } from '@huiying/executor';
import { withActor, type ActorSession } from '@huiying/persistence';
import type { CaseId, PersonId } from '@huiying/engine';
import { contentView } from '../../../apps/api/src/reading/content-view';
import { fixture, ImportWorld, MEETING } from './support/import-world';

jest.setTimeout(120_000);

/** The rows of an exported file, read back, in the words of the expected file. */
async function readBack(world: ImportWorld, session: ActorSession, workbook: Workbook) {
  const layout = recogniseLayout(workbook, 'sessionLedger');
  if (!layout.ok) throw new Error(JSON.stringify(layout.refusal));
  const registers = await withActor(world.dataSource, session, (db) => loadRegisters(db, session.congressId));
  return parseSessionLedger(workbook, layout.layout, registers, { year: 2026 }).rows;
}

describe('the three files of a county, in order, in an empty congress', () => {
  let world: ImportWorld;
  let registrar: ActorSession;
  let second: ActorSession;
  let ledger: string;

  beforeAll(async () => {
    world = await ImportWorld.make();
    // Some clocks of the ledger have steps behind them then, and others before them.
    await world.setDay('2026-05-20');
    [registrar, second] = await world.emptyCongress();
    await world.takenRegisters(registrar);
    ledger = await world.taken(registrar, fixture('session-ledger.xlsx'), MEETING);
  });
  afterAll(() => world.close());

  it('make the bodies by their kinds, in the order of the register', async () => {
    const rows = await world.ask<{ kind: string; n: number }>(
      `select kind, count(*)::int as n from body b where congress_id = $1 and not exists (select from deputy d where d.group_body_id = b.id) group by 1 order by 1`, [registrar.congressId]);
    expect(Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))).toEqual({
      congressBody: 5, partyOffice: 1, partyOrgan: 4, supervisoryCommission: 1, court: 1, procuratorate: 1, governmentOffice: 1, governmentDepartment: 22, town: 8, subdistrict: 4,
      developmentZone: 2, stateEnterprise: 3, verticalAgency: 4,
    });
    const offices = await world.ask<{ code: string }>(`select code from body where congress_id = $1 and kind in ('governmentOffice', 'partyOffice') order by rank`, [registrar.congressId]);
    expect(offices.map(({ code }) => code)).toEqual(['B01', 'D01']);
  });

  it('make the deputies of this congress alone; a vacant seat keeps its person, without office and role', async () => {
    const [count] = await world.ask<{ deputies: number; vacant: number; roles: number; vacantRoles: number }>(
      `select count(*)::int as deputies, count(*) filter (where in_office_until is not null)::int as vacant, count(g.id)::int as roles,
              count(g.id) filter (where in_office_until is not null and (g.valid_until is null or g.valid_until >= current_date))::int as "vacantRoles"
         from deputy d left join role_grant g on g.person_id = d.person_id and g.role = 'deputy' where d.congress_id = $1`, [registrar.congressId]);
    expect(count).toEqual({ deputies: 196, vacant: 6, roles: 196, vacantRoles: 0 });
  });

  it('give each of the 160 rows its result', async () => {
    expect(await world.results(ledger)).toEqual({ made: 160 });
    const [run] = await world.ask<{ state: string }>('select state from import_run where id = $1', [ledger]);
    expect(run?.state).toBe('finished');
  });

  it('bring texts that all have a name, so that the page of every suggestion can show them', async () => {
    const kept = await world.ask<{ id: string; kind: string }>('select id, kind from content where congress_id = $1', [registrar.congressId]);
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(['title', 'body', 'remark']));
    const shown = await withActor(world.dataSource, registrar, (db) => contentView({ db, session: registrar, locale: 'zh-CN' }, kept.map(({ id }) => id)));
    expect(new Set([...shown.values()].map(({ kind }) => kind.label))).toEqual(new Set(['标题', '正文', '备注']));
  });

  it('come out again exactly as they went in', async () => {
    const rows = await withActor(world.dataSource, registrar, (db) => ledgerRows(db, registrar.congressId, '18-5'));
    const read = readWorkbook(exportSessionLedger(rows, '望海区第十八届人民代表大会第五次会议代表建议交办一览表'));
    if (!read.ok) throw new Error(read.refusal.code);
    const again = await readBack(world, registrar, read.workbook);
    expect(again.filter((row) => row.problems.length > 0)).toEqual([]);
    expect(again.map(({ row, value: { number, category, title, lead, cosigners, main, co, mode, key, handedOver, remark } }) =>
      ({ row, number, category, title, lead, cosigners, main, co, mode, key, handed_over: handedOver, remark }))).toEqual(expected.rows);
  });

  it('come out with the full texts that came in', async () => {
    const read = readWorkbook(fixture('session-ledger.xlsx'));
    if (!read.ok) throw new Error(read.refusal.code);
    const texts = new Map((await readBack(world, registrar, read.workbook)).map(({ value }) => [value.number, value.text]));
    const rows = await withActor(world.dataSource, registrar, (db) => ledgerRows(db, registrar.congressId, '18-5'));
    expect(rows.length).toBe(160);
    expect(rows.map((row) => row.text)).toEqual(rows.map((row) => texts.get(row.number)));
  });

  it('come out as csv with the same numbers and no cell that a spreadsheet would run', async () => {
    const rows = await withActor(world.dataSource, registrar, (db) => ledgerRows(db, registrar.congressId, '18-5'));
    const csv = readCsv(exportSessionLedgerCsv(rows.map((row, i) => (i === 0 ? { ...row, title: '=1+1' } : row))));
    if (!csv.ok) throw new Error(csv.refusal.code);
    expect(csv.workbook.sheets[0]?.lastRow).toBe(161);
    expect(exportSessionLedgerCsv([{ ...rows[0]!, title: '=1+1' }]).toString('utf8')).not.toMatch(/(^|,|")=1/m);
  });

  it('leave the one series of the session whole up to the highest number, and going on after it', async () => {
    const series = await world.ask<{ id: string; last: number; n: number; used: number }>(
      `select s.id, s.last, count(*)::int as n, count(*) filter (where a.state = 'used')::int as used from series s join allocation a on a.congress_id = s.congress_id and a.series_id = s.id
        where s.congress_id = $1 group by 1, 2 order by 1`, [registrar.congressId]);
    // Two of them are converted motions: their numbers are the session's own.
    expect(series).toEqual([{ id: 'registration:18-5:session', last: 160, n: 160, used: 160 }]);
    const wrong = await world.ask(
      `select a.n from allocation a join case_head h on h.id = a.case_id where a.congress_id = $1 and a.state = 'used'
          and ((h.state->'registration'->>'number')::int <> a.n or h.state->'registration'->>'series' <> a.series_id)`, [registrar.congressId]);
    expect(wrong).toEqual([]);
  });

  it('tell every process its facts, and ask for nothing that lies before the day of the import', async () => {
    const [told] = await world.ask<{ n: number }>('select count(*)::int as n from process_outbox where congress_id = $1', [registrar.congressId]);
    expect(told?.n).toBe(160);
    expect(await world.ask(`select type from case_event where congress_id = $1 and type in ('Reminded', 'Escalated', 'RatingRequested', 'ConsentAsked', 'ClosingReminded')`, [registrar.congressId])).toEqual([]);
    const desk = new OrderDesk(world.executor());
    const cases = await world.ask<{ id: CaseId; day: string; at: Date }>(`select h.id, h.state->'handOver'->>'on' as day, e.entered_at as at from case_head h join case_event e on e.case_id = h.id and e.seq = 1 where h.congress_id = $1`, [registrar.congressId]);
    let steps = 0;
    for (const { id, at } of cases) {
      const { facts } = await desk.loadFacts({ caseType: 'suggestion', caseId: id, epoch: 0 });
      steps += facts.next.length;
      expect(facts.next.filter((step) => step.at < at.toISOString())).toEqual([]);
      expect(facts.owed).toEqual([]);
    }
    expect(steps).toBeGreaterThan(0);
  });

  it('bring nothing twice, by whoever and however often they are imported', async () => {
    const before = await world.ask('select (select count(*)::int from case_head) as cases, (select count(*)::int from case_event) as events, (select count(*)::int from body) as bodies, (select count(*)::int from person) as people, (select count(*)::int from deputy) as deputies, (select count(*)::int from body_name) as names, (select count(*)::int from allocation) as numbers');
    for (const session of [registrar, second]) {
      expect(await world.results(await world.taken(session, fixture('units.xlsx')))).toEqual({ known: 57 });
      expect(await world.results(await world.taken(session, fixture('deputies.xlsx')))).toEqual({ known: 196, 'skipped IMPORT.LEFT_OUT': 54 });
      const again = await world.opened(session, fixture('session-ledger.xlsx'));
      expect(await world.confirm(session, again)).toMatchObject({ kind: 'notNow', code: 'IMPORT.ALL_KNOWN', params: { n: 160 } });
      expect(await world.results(again)).toEqual({ null: 160 });
    }
    expect(await world.ask('select (select count(*)::int from case_head) as cases, (select count(*)::int from case_event) as events, (select count(*)::int from body) as bodies, (select count(*)::int from person) as people, (select count(*)::int from deputy) as deputies, (select count(*)::int from body_name) as names, (select count(*)::int from allocation) as numbers')).toEqual(before);
  });

  it('leave no number of the session to be given twice, whichever kind of item is registered next', async () => {
    const executor = world.executor();
    const give = async (caseId: CaseId | null, command: string, over: Partial<CommandRequest>): Promise<CaseId> => {
      const result = await executor.execute(registrar, {
        caseType: 'suggestion', caseId, command, part: null, day: null, entry: 'screen', onBehalfOf: null, reason: null, input: {}, idempotencyKey: randomUUID(), ifMatch: null, ...over,
      });
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.caseId;
    };
    const [lead] = await world.ask<{ id: PersonId }>('select person_id as id from deputy where congress_id = $1 and in_office_until is null order by card limit 1', [registrar.congressId]);
    const onPaper = { entry: 'paper', onBehalfOf: lead?.id ?? null } as const;
    const registered = async (source: string): Promise<number> => {
      const caseId = await give(null, 'open', { ...onPaper, input: { source, session: '18-5', title: { $text: '一件', kind: 'title' }, text: { $text: '正文', kind: 'body' } } });
      await give(caseId, 'submit', onPaper);
      await give(caseId, 'register', {});
      const [row] = await world.ask<{ number: number }>('select number from suggestion_view where case_id = $1', [caseId]);
      return row?.number ?? 0;
    };
    expect([await registered('motionConverted'), await registered('session'), await registered('motionConverted'), await registered('session')]).toEqual([161, 162, 163, 164]);
    const twice = await world.ask(`select number from suggestion_view where congress_id = $1 and meeting_code = '18-5' group by number having count(*) > 1`, [registrar.congressId]);
    expect(twice).toEqual([]);
  });

  it('leave a row that the core refuses with its reason, its number void, and take the others', async () => {
    const [other] = await world.emptyCongress();
    await world.takenRegisters(other);
    const importId = await world.confirmed(other, fixture('session-ledger.xlsx'), MEETING);
    await world.ask(`update body set open_from = '2026-05-01' where congress_id = $1 and code = 'J04'`, [other.congressId]);
    const runner = world.runner();
    while (!(await runner.next({ congressId: other.congressId, importId })).finished);
    const { made, ...refused } = await world.results(importId);
    const expectedRefusals = expected.rows.filter(({ main, co }) => [...main, ...co].includes('J04')).length;
    expect([made, Object.values(refused)]).toEqual([160 - expectedRefusals, [expectedRefusals]]);
    const [numbers] = await world.ask(`select count(*) filter (where state = 'used')::int as used, count(*)::int as n from allocation where congress_id = $1`, [other.congressId]);
    expect(numbers).toEqual({ used: made, n: 160 });
  });
});
