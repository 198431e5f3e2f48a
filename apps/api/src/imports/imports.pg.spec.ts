import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { importPageSchema, importRowChanged, importRowsAnswer, importsAnswer } from '@huiying/contracts/schemas';
import { caseModules, Executor } from '@huiying/executor';
import { exportSessionLedger, parseSessionLedger, readWorkbook, recogniseLayout } from '@huiying/ledger';
import { ImportRunner, loadRegisters } from '@huiying/operations';
import { withActor } from '@huiying/persistence';
import expected from '../../../../libs/ledger/fixtures/session-ledger.expected.json';
import { adoptRenamings } from '../../testing/adopt-renamings';
import { Person, startApi, type TestApi } from '../../testing/api';
import { makeCounty, type County } from '../../testing/county';

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, '..', '..', '..', '..', 'libs', 'ledger', 'fixtures');
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));
/** Where the import itself stands, and what every request leaves. */
const OF_THE_IMPORT: readonly string[] = ['import_run', 'import_row', 'request_once', 'auth_session'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const compoundFile = (stream: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(64)]);

type Page = z.output<typeof importPageSchema>;
type Rows = z.output<typeof importRowsAnswer>;
interface ProblemDocument { readonly code: string; readonly detail: string; readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[] }

describe('imports over HTTP', () => {
  let api: TestApi;
  let county: County;
  let registrar: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    registrar = await Person.signIn(api.app, county.login('registrar'));
    const units = await uploaded('units.xlsx');
    // Two of the county's own units bear codes of the file.
    expect((await adoptRenamings(api, registrar, units.id)).map(({ code, text, proposal }) => [code, text, proposal.adoptable, proposal.text])).toEqual([
      ['CODE_OTHER_NAME', 'D01', true, '望海区人民政府办公室（区政府办）'], ['CODE_OTHER_NAME', 'D02', true, '望海区发展和改革委员会（区发改委）'],
    ]);
    expect(await rowsWithProblems(units.id)).toEqual([]);
    await carriedOut(units);
    await carriedOut(await uploaded('deputies.xlsx'));
  });
  afterAll(() => api.close());

  const send = async <T>(method: 'POST' | 'PATCH', url: string, payload: Buffer | object, headers: Record<string, string> = {}, person = registrar): Promise<{ status: number; body: T }> => {
    const reply = await api.app.inject({ method, url: `/api/v1${url}`, payload, headers: { cookie: person.cookie, 'x-csrf-token': person.csrf, 'idempotency-key': randomUUID(), ...headers } });
    return { status: reply.statusCode, body: reply.json<T>() };
  };
  const upload = <T = Page>(bytes: Buffer, query = '', headers: Record<string, string> = {}, person = registrar) => send<T>('POST', `/imports${query}`, bytes, { 'content-type': XLSX, ...headers }, person);
  const uploaded = async (name: string): Promise<Page> => {
    const { status, body } = await upload(fixture(name));
    expect(status).toBe(201);
    return body;
  };
  const carriedOut = async ({ id }: Page): Promise<void> => {
    expect((await send('POST', `/imports/${id}/confirm`, {})).status).toBe(202);
    const runner = new ImportRunner({ executor: new Executor(api.dataSource, caseModules), failed: ({ error }) => { throw error; } });
    while (!(await runner.next({ congressId: county.congressId, importId: id })).finished);
  };
  const rowsWithProblems = async (id: string): Promise<Rows['rows']> => (await registrar.get<Rows>(`/imports/${id}/rows?filter=problems&limit=500`)).body.rows;
  const imports = async (): Promise<number> => (await api.owner.query<{ n: number }>('select count(*)::int as n from import_run')).rows[0]?.n ?? -1;

  /** Rows of every table but the import's own. */
  const written = async (): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await api.owner.query<{ name: string; n: number }>(
      `select table_name as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name), false, true, '')))[1]::text::int as n
         from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1)`, [OF_THE_IMPORT]);
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };

  it.each([
    ['encrypted', compoundFile('EncryptedPackage'), 422, 'WORKBOOK.ENCRYPTED'],
    ['in the old format', compoundFile('Workbook'), 422, 'WORKBOOK.OLD_FORMAT'],
    ['cut in half', fixture('messy-ledger.xlsx').subarray(0, 6000), 422, 'WORKBOOK.BROKEN'],
    ['no workbook', Buffer.from('<html></html>'), 422, 'WORKBOOK.NOT_XLSX'],
    ['empty', Buffer.alloc(0), 422, 'IMPORT.FILE_EMPTY'],
    ['without a row', exportSessionLedger([], '第十八届人民代表大会第三次会议'), 422, 'IMPORT.NO_ROWS'],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1), 413, 'WORKBOOK.TOO_LARGE'],
  ])('refuse a file that is %s, with a code, the field and what to do', async (_what, bytes, status, code) => {
    const before = await imports();
    for (const language of ['zh-CN', 'en']) {
      const answer = await upload<ProblemDocument>(bytes, '', { 'accept-language': language });
      expect(answer).toMatchObject({ status, body: { code, errors: [{ field: 'file', code }] } });
      expect(answer.body.errors?.[0]?.detail).toMatch(language === 'en' ? /lease/ : /请/);
    }
    expect(await imports()).toBe(before);
  });

  it('refuse what is no file at all, and files on every other route', async () => {
    expect((await send<ProblemDocument>('POST', '/imports', { a: 1 })).body.code).toBe('IMPORT.NOT_A_FILE');
    expect(await send<ProblemDocument>('POST', '/suggestions', Buffer.alloc(10), { 'content-type': XLSX })).toMatchObject({ status: 415 });
  });

  it('refuse a ledger of a meeting that nobody knows, and take it with the days of the meeting', async () => {
    expect(await upload<ProblemDocument>(fixture('session-ledger.xlsx'))).toMatchObject({ status: 422, body: { code: 'IMPORT.MEETING_UNKNOWN', errors: [{ field: 'meeting' }] } });
    const { status, body } = await upload(fixture('session-ledger.xlsx'), '?opensOn=2026-02-24&closesOn=2026-02-27');
    expect([status, body.meeting, body.counts.total, body.counts.fresh]).toEqual([201, '18-5', 160, 160]);
    expect((await api.owner.query(`select 1 from meeting where code = '18-5'`)).rowCount).toBe(0);
  });

  it('are the registrar’s alone, and of his congress', async () => {
    const clerk = await Person.signIn(api.app, county.login('clerk'));
    expect((await upload(fixture('units.xlsx'), '', {}, clerk)).status).toBe(403);
    const other = await makeCounty(api.database.ownerUrl);
    const stranger = await Person.signIn(api.app, other.login('registrar'));
    const { id } = await uploaded('units.xlsx');
    expect((await stranger.get(`/imports/${id}`)).status).toBe(404);
    expect((await send('PATCH', `/imports/${id}/rows/2`, { choice: 'skip' }, {}, stranger)).status).toBe(404);
    expect((await send('POST', `/imports/${id}/confirm`, {}, {}, stranger)).status).toBe(404);
  });

  it('name the file as it was called, where that is said; a name that hides something is refused', async () => {
    const named = await upload(fixture('units.xlsx'), '', { 'x-file-name': encodeURIComponent('承办单位 名册.xlsx') });
    expect([named.status, named.body.fileName]).toEqual([201, '承办单位 名册.xlsx']);
    expect((await uploaded('units.xlsx')).fileName).toBeNull();
    const { body } = await registrar.get<z.output<typeof importsAnswer>>('/imports?limit=2');
    expect(body.rows.map(({ fileName }) => fileName)).toEqual([null, '承办单位 名册.xlsx']);
    const hiding = await upload<ProblemDocument>(fixture('units.xlsx'), '', { 'x-file-name': encodeURIComponent('\u202exslx.exe') });
    expect(hiding).toMatchObject({ status: 422, body: { errors: [{ field: 'name', code: 'FILE.NAME_INVISIBLE' }] } });
  });

  it('show how a file was understood, and the same upload is the same import', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await upload(fixture('messy-ledger.xlsx'), '', key);
    const again = await upload(fixture('messy-ledger.xlsx'), '', key);
    expect(again.body.id).toBe(first.body.id);
    expect(first.body).toMatchObject({ kind: { code: 'sessionLedger' }, state: { code: 'read' }, counts: { total: 40 } });
    expect(first.body.columns.length).toBeGreaterThan(8);
    const { body: { rows } } = await registrar.get<Rows>(`/imports/${first.body.id}/rows?limit=500`);
    expect(new Set(rows.map(({ source }) => source?.label))).toEqual(new Set(['闭会期间']));
    expect((await registrar.get<Rows>(`/imports/${(await uploaded('units.xlsx')).id}/rows?limit=1`)).body.rows.map(({ source }) => source)).toEqual([null]);
    const list = await registrar.get<z.output<typeof importsAnswer>>('/imports?limit=2');
    expect(list.body.rows[1]?.id).toBe(first.body.id);
    expect(list.body.next).not.toBeNull();
  });

  it('let problems be settled: a proposal for all rows alike, another text, a choice; nothing is written before', async () => {
    const asItWas = await written();
    for (const table of ['case_head', 'case_event', 'person', 'body', 'content', 'deputy', 'allocation']) expect([table, typeof asItWas[table]]).toEqual([table, 'number']);
    const { id, counts } = await uploaded('messy-ledger.xlsx');
    const before = await rowsWithProblems(id);
    expect(before.length).toBe(counts.withProblems);
    for (const { problems } of before) for (const { sentence, label } of problems) expect([sentence === '', label === '']).toEqual([false, false]);

    const settled = new Set<number>();
    for (;;) {
      const row = (await rowsWithProblems(id)).find((r) => !settled.has(r.row) && r.problems.some((p) => p.proposal.adoptable && p.proposal.deputies.length <= 1));
      const problem = row?.problems.find((p) => p.proposal.adoptable && p.proposal.deputies.length <= 1);
      if (row === undefined || problem === undefined) break;
      settled.add(row.row);
      const { code, column, text } = problem;
      const changed = await send<z.output<typeof importRowChanged>>('PATCH', `/imports/${id}/rows/${row.row}`, { adopt: { code, column, text }, alike: { code, column, text } });
      expect({ row: row.row, status: changed.status, body: changed.status === 200 ? null : changed.body }).toEqual({ row: row.row, status: 200, body: null });
      const now = (await registrar.get<Rows>(`/imports/${id}/rows?limit=500`)).body.rows.find((r) => r.row === row.row);
      expect(now?.problems.some((p) => p.code === code && p.column === column && p.text === text)).toBe(false);
    }
    expect(settled.size).toBe(3);

    const ambiguous = (await rowsWithProblems(id)).find((r) => r.problems.some((p) => p.proposal.deputies.length > 1 && p.column === 'lead'));
    const choice = ambiguous?.problems.find((p) => p.proposal.deputies.length > 1);
    if (ambiguous === undefined || choice === undefined) throw new Error('the messy ledger has no ambiguous lead');
    const adopt = { code: choice.code, column: choice.column, text: choice.text };
    expect((await send<ProblemDocument>('PATCH', `/imports/${id}/rows/${ambiguous.row}`, { adopt })).body.code).toBe('IMPORT.NOTHING_TO_ADOPT');
    expect((await send('PATCH', `/imports/${id}/rows/${ambiguous.row}`, { adopt: { ...adopt, card: choice.proposal.deputies[1]?.card } })).status).toBe(200);

    const undated = (await rowsWithProblems(id)).find((r) => r.problems.some((p) => p.code === 'DATE_INVALID'));
    expect((await send('PATCH', `/imports/${id}/rows/${undated?.row}`, { write: { column: 'handedOver', text: '2026年5月8日' } })).status).toBe(200);
    const rest = await rowsWithProblems(id);
    expect(rest.some((r) => r.row === undated?.row && r.problems.some((p) => p.code === 'DATE_INVALID'))).toBe(false);
    for (const { row } of rest) await send('PATCH', `/imports/${id}/rows/${row}`, { choice: 'skip' });

    expect(await written()).toEqual(asItWas);
    expect(asItWas['case_head']).toBe(0);
    const confirmed = await send<Page>('POST', `/imports/${id}/confirm`, {});
    expect(confirmed).toMatchObject({ status: 202, body: { state: { code: 'running' }, counts: { leftOut: rest.length, skipped: rest.length } } });
    expect(await send<ProblemDocument>('PATCH', `/imports/${id}/rows/${rest[0]?.row}`, { choice: 'take' })).toMatchObject({ status: 409, body: { code: 'IMPORT.CONFIRMED_ALREADY' } });
    expect((await send('POST', `/imports/${id}/read-again`, {})).status).toBe(409);
    expect((await send('POST', `/imports/${id}/confirm`, {})).status).toBe(202);
  });

  it('know a unit that was added meanwhile once the file is read again', async () => {
    const { id } = await uploaded('messy-ledger.xlsx');
    const unknown = (await rowsWithProblems(id)).flatMap((r) => r.problems.filter((p) => p.code === 'UNIT_UNKNOWN'))[0];
    await api.owner.query(`update body_name set other_names = other_names || $1::text where congress_id = $2 and short_name = '区数据局'`, [unknown?.text, county.congressId]);
    expect((await send('POST', `/imports/${id}/read-again`, {})).status).toBe(200);
    expect((await rowsWithProblems(id)).flatMap((r) => r.problems).filter((p) => p.code === 'UNIT_UNKNOWN' && p.text === unknown?.text)).toEqual([]);
  });

  it('ask which unit is meant by a name that several bear, and take the one that is chosen', async () => {
    for (const short of ['区数据局', '区商务局']) await api.owner.query(`update body_name set other_names = other_names || '招商专班'::text where congress_id = $1 and short_name = $2`, [county.congressId, short]);
    const row = { number: 1, category: '经济', title: '关于某事的建议', delegation: '', lead: '顾晓燕（180002）', cosigners: [], main: ['招商专班'], co: [], mode: 'main_co', key: false, handedOver: '2026-03-04', remark: '', text: null } as const;
    const { body: { id } } = await upload(exportSessionLedger([row], '望海区第十八届人民代表大会第三次会议代表建议交办一览表'), '?opensOn=2024-02-24&closesOn=2024-02-27');
    const [found] = await rowsWithProblems(id);
    expect(found?.problems).toHaveLength(1);
    expect(found?.problems[0]).toMatchObject({ column: 'main', sentence: '有不止一个单位叫“招商专班”，请选择。', proposal: { kind: 'chooseUnit', adoptable: true, units: [{ code: 'D16', name: '区商务局' }, { code: 'D23', name: '区数据局' }] } });
    const adopt = { code: 'UNIT_AMBIGUOUS', column: 'main', text: '招商专班' };
    expect((await send<ProblemDocument>('PATCH', `/imports/${id}/rows/${found?.row}`, { adopt })).body.code).toBe('IMPORT.NOTHING_TO_ADOPT');
    expect((await send('PATCH', `/imports/${id}/rows/${found?.row}`, { adopt: { ...adopt, unit: 'D16' } })).status).toBe(200);
    expect(await rowsWithProblems(id)).toEqual([]);
    expect((await registrar.get<Rows>(`/imports/${id}/rows`)).body.rows[0]?.fields.find(({ column }) => column === 'main')?.text).toBe('区商务局');
  });

  it('give the ledger of a meeting out as workbook and csv, and no meeting that is not there', async () => {
    for (const [format, type] of [['xlsx', XLSX], ['csv', 'text/csv; charset=utf-8']] as const) {
      const reply = await api.app.inject({ url: `/api/v1/exports/session-ledger?meeting=18-3&format=${format}`, headers: { cookie: registrar.cookie } });
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, type]);
      expect(reply.rawPayload.length).toBeGreaterThan(100);
    }
    expect((await registrar.get('/exports/session-ledger?meeting=99-9')).status).toBe(404);
  });

  it('take a ledger in, and give it out exactly as it came', async () => {
    const before = await written();
    const { status, body } = await upload(fixture('session-ledger.xlsx'), '?opensOn=2026-02-24&closesOn=2026-02-27');
    expect(status).toBe(201);
    expect(await written()).toEqual(before);
    await carriedOut(body);
    const after = await written();
    const more = (table: string): number => (after[table] ?? 0) - (before[table] ?? 0);
    expect([more('case_head'), more('suggestion_view'), more('meeting')]).toEqual([160, 160, 1]);
    expect(more('content')).toBeGreaterThanOrEqual(2 * 160);

    const reply = await api.app.inject({ url: '/api/v1/exports/session-ledger?meeting=18-5&format=xlsx', headers: { cookie: registrar.cookie } });
    expect(reply.statusCode).toBe(200);
    const read = readWorkbook(reply.rawPayload);
    if (!read.ok) throw new Error(read.refusal.code);
    const layout = recogniseLayout(read.workbook, 'sessionLedger');
    if (!layout.ok) throw new Error(layout.refusal.code);
    const registers = await withActor(api.dataSource, { congressId: county.congressId, personId: county.person('registrar'), roles: [], handling: false }, (db) => loadRegisters(db, county.congressId));
    const again = parseSessionLedger(read.workbook, layout.layout, registers, { year: 2026 }).rows;
    expect(again.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(again.map(({ row, value: { number, category, title, lead, cosigners, main, co, mode, key, handedOver, remark } }) =>
      ({ row, number, category, title, lead, cosigners, main, co, mode, key, handed_over: handedOver, remark }))).toEqual(expected.rows);
  });

  it('offer nothing to confirm where every row of a ledger is known, in the words of the reader', async () => {
    const { body } = await upload(fixture('session-ledger.xlsx'));
    expect(body).toMatchObject({ counts: { total: 160, known: 160, fresh: 0 }, nothingToImport: { code: 'IMPORT.ALL_KNOWN', text: '全部 160 行均已在系统中，没有可导入的内容。' } });
    const before = await written();
    for (const [language, words] of [['en', 'All 160 rows are known; there is nothing to import.'], ['zh-CN', '全部 160 行均已在系统中，没有可导入的内容。']] as const) {
      expect(await send<ProblemDocument>('POST', `/imports/${body.id}/confirm`, {}, { 'accept-language': language })).toMatchObject({ status: 409, body: { code: 'IMPORT.ALL_KNOWN', detail: words } });
    }
    expect(await written()).toEqual(before);
    expect((await registrar.get<Page>(`/imports/${body.id}`)).body.state.code).toBe('read');
    // A register is never all known: it brings its units up to date.
    expect((await uploaded('units.xlsx')).nothingToImport).toBeNull();
  });

  it('name the number, the title that it was given to and what could be done where a known number bears another title', async () => {
    const title = '关于优化村干部队伍结构的建议';
    const other = { number: 20, category: '社会保障', title: '关于在小区门口增设快递柜的建议', delegation: '', lead: '', cosigners: [], main: ['区委办公室'], co: [], mode: 'main_co', key: false, handedOver: '2026-03-04', remark: '', text: null } as const;
    const { body } = await upload(exportSessionLedger([other], '望海区第十八届人民代表大会第五次会议代表建议交办一览表'));
    for (const [language, words] of [['en', `Number 20 was given already, to “${title}”: either the number or the title is a slip.`], ['zh-CN', `第 20 号已经给了“${title}”：编号或标题有一处写错。`]] as const) {
      const reply = await api.app.inject({ url: `/api/v1/imports/${body.id}/rows?filter=problems`, headers: { cookie: registrar.cookie, 'accept-language': language } });
      const problem = reply.json<Rows>().rows[0]?.problems.find(({ code }) => code === 'NUMBER_OTHER_TITLE');
      expect(problem).toMatchObject({ column: 'number', sentence: words, proposal: { kind: 'enterNumber', adoptable: false } });
    }
    expect(body.nothingToImport).toMatchObject({ code: 'IMPORT.NOTHING_READY' });
  });
});
