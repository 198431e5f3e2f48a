import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { importPageSchema } from '@huiying/contracts/schemas';
import { caseModules, Executor } from '@huiying/executor';
import { exportSessionLedger } from '@huiying/ledger';
import { ImportRunner } from '@huiying/operations';
import { adoptRenamings } from '../../testing/adopt-renamings';
import { Person, startApi, type TestApi } from '../../testing/api';
import { makeCounty, type County } from '../../testing/county';

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, '..', '..', '..', '..', 'libs', 'ledger', 'fixtures');
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));
const LEDGER = fixture('session-ledger.xlsx');
const DAYS = 'opensOn=2026-02-24&closesOn=2026-02-27';
const ROW = { number: 1, category: '社会保障', title: '关于在小区门口增设快递柜的建议', delegation: '', lead: '顾晓燕（180002）', cosigners: [], main: ['区委组织部'], co: [], mode: 'main_co', key: false, handedOver: '2026-03-04', remark: '', text: null } as const;
const SIXTH = exportSessionLedger([ROW], '望海区第十八届人民代表大会第六次会议代表建议交办一览表');

type Page = z.output<typeof importPageSchema>;
interface ProblemDocument { readonly code: string; readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[] }

describe('an import is one, by its meeting and by its key', () => {
  let api: TestApi;
  let county: County;
  let registrar: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    registrar = await Person.signIn(api.app, county.login('registrar'));
    for (const name of ['units.xlsx', 'deputies.xlsx']) {
      const { body } = await upload(fixture(name));
      await adoptRenamings(api, registrar, body.id);
      await carriedOut(body);
    }
  });
  afterAll(() => api.close());

  const send = async <T>(url: string, payload: Buffer | object, headers: Record<string, string> = {}): Promise<{ status: number; body: T }> => {
    const reply = await api.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers: { cookie: registrar.cookie, 'x-csrf-token': registrar.csrf, 'idempotency-key': randomUUID(), ...headers } });
    return { status: reply.statusCode, body: reply.json<T>() };
  };
  const upload = <T = Page>(bytes: Buffer, query = '', headers: Record<string, string> = {}) => send<T>(`/imports${query}`, bytes, { 'content-type': 'application/octet-stream', ...headers });
  const carriedOut = async ({ id }: Page): Promise<void> => {
    expect((await send(`/imports/${id}/confirm`, {})).status).toBe(202);
    const runner = new ImportRunner({ executor: new Executor(api.dataSource, caseModules), failed: ({ error }) => { throw error; } });
    while (!(await runner.next({ congressId: county.congressId, importId: id })).finished);
  };
  const countOf = async (table: 'import_run' | 'case_head'): Promise<number> => (await api.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
  const meetingCodes = async (): Promise<readonly string[]> => (await api.owner.query<{ code: string }>('select code from meeting order by code')).rows.map(({ code }) => code);

  it.each(['18-05', '018-5', '5', '', '%0A%0A', '18-5%0A', '../..', '<script>', '0-5', '18-100'])('refuse %j as a meeting, with a code, the field and a sentence', async (code) => {
    const before = await countOf('import_run');
    for (const [language, words] of [['en', 'Write the session like 18-5'], ['zh-CN', '请按 18-5 的格式填写会议']] as const) {
      const { status, body } = await upload<ProblemDocument>(LEDGER, `?meeting=${code}&${DAYS}`, { 'accept-language': language });
      expect([status, body.errors?.map((e) => [e.field, e.code])]).toEqual([422, [['meeting', 'FIELD.NOT_A_MEETING']]]);
      expect(body.errors?.[0]?.detail).toContain(words);
    }
    expect(await countOf('import_run')).toBe(before);
  });

  it('refuse a meeting that the heading of the ledger contradicts', async () => {
    for (const code of ['18-3', '18-4', '17-5']) {
      const { status, body } = await upload<ProblemDocument>(LEDGER, `?meeting=${code}&${DAYS}`);
      expect([status, body.errors?.map((e) => [e.field, e.code])]).toEqual([422, [['meeting', 'IMPORT.MEETING_OTHER']]]);
      expect(body.errors?.[0]?.detail).toContain('望海区第十八届人民代表大会第五次会议');
    }
  });

  it('take the session from the code where the heading is silent', async () => {
    const { status, body } = await upload(exportSessionLedger([ROW], '代表建议交办一览表'), `?meeting=18-7&${DAYS}`);
    expect([status, body.meeting]).toEqual([201, '18-7']);
  });

  it('find a session under whatever code it stands, and make none beside it', async () => {
    const early = await upload(SIXTH, '?opensOn=2026-02-24&closesOn=2026-02-27');
    expect([early.status, early.body.meeting, early.body.counts.fresh]).toEqual([201, '18-6', 1]);
    await api.owner.query(`insert into meeting (congress_id, code, term, session, opens_on, closes_on) values ($1, 'sixth', 18, 6, '2026-02-24', '2026-02-27')`, [county.congressId]);
    expect(await send<ProblemDocument>(`/imports/${early.body.id}/confirm`, {})).toMatchObject({ status: 409, body: { code: 'IMPORT.MEETING_CLASH' } });
    expect((await registrar.get<Page>(`/imports/${early.body.id}`)).body.state.code).toBe('read');
    for (const query of ['', '?meeting=18-6', '?meeting=18-6&opensOn=2026-02-24&closesOn=2026-02-27']) expect((await upload(SIXTH, query)).body.meeting).toBe('sixth');
    expect(await meetingCodes()).toEqual(['18-3', 'sixth']);
  });

  it('refuse a new meeting whose code stands for another session', async () => {
    await api.owner.query(`insert into meeting (congress_id, code, term, session, opens_on, closes_on) values ($1, '18-8', 18, 9, '2026-02-24', '2026-02-27')`, [county.congressId]);
    expect(await upload<ProblemDocument>(exportSessionLedger([ROW], '代表建议交办一览表'), `?meeting=18-8&${DAYS}`)).toMatchObject({ status: 409, body: { code: 'IMPORT.MEETING_CLASH' } });
    await api.owner.query(`delete from meeting where code = '18-8'`);
  });

  it('know every row of a ledger that comes a second time, whatever is said about its meeting', async () => {
    await carriedOut((await upload(LEDGER, `?${DAYS}`)).body);
    expect(await countOf('case_head')).toBe(160);
    for (const query of ['', '?meeting=18-5', '?meeting=18-5&opensOn=2026-02-01&closesOn=2026-02-05']) {
      const { status, body } = await upload(LEDGER, query);
      expect([status, body.meeting, body.counts.fresh, body.counts.known]).toEqual([201, '18-5', 0, 160]);
      expect((await send<ProblemDocument>(`/imports/${body.id}/confirm`, {})).body.code).toBe('IMPORT.ALL_KNOWN');
    }
    expect((await meetingCodes()).filter((code) => code !== 'sixth')).toEqual(['18-3', '18-5']);
  });

  it('answer the first upload again under its key, and refuse another one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await upload(fixture('units.xlsx'), '', key);
    expect(first.status).toBe(201);
    const before = await countOf('import_run');
    expect(await upload(fixture('units.xlsx'), '', key)).toMatchObject({ status: 201, body: { id: first.body.id } });
    for (const [bytes, query] of [[fixture('deputies.xlsx'), ''], [fixture('units.xlsx'), '?kind=units'], [fixture('units.xlsx'), '?meeting=18-3'], [Buffer.from('no workbook'), '']] as const) {
      expect(await upload<ProblemDocument>(bytes, query, key)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
    }
    expect(await countOf('import_run')).toBe(before);
  });

  it('answer the first upload again though its file would be read otherwise by now', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const ledger = exportSessionLedger([ROW], '第十八届人大第二次会议以来闭会期间代表建议一览表');
    const first = await upload(ledger, '', key);
    expect([first.status, first.body.meeting]).toEqual([201, null]);
    await api.owner.query(`insert into meeting (congress_id, code, term, session, opens_on, closes_on) values ($1, '18-2', 18, 2, '2025-02-24', '2025-02-27')`, [county.congressId]);
    expect(await upload(ledger, '', key)).toMatchObject({ status: 201, body: { id: first.body.id, meeting: null } });
    expect((await upload<ProblemDocument>(ledger, '?meeting=18-2', key)).status).toBe(409);
  });

  it('compare with what was found where an import is older than the keeping of the request', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await upload(LEDGER, '', key);
    await api.owner.query(`update import_run set layout = layout - 'asked' where id = $1`, [first.body.id]);
    for (const query of ['', '?kind=sessionLedger&meeting=18-5']) expect((await upload(LEDGER, query, key)).body.id).toBe(first.body.id);
    for (const query of ['?kind=units', '?meeting=18-6']) expect((await upload<ProblemDocument>(LEDGER, query, key)).body.code).toBe('IDEMPOTENCY.KEY_REUSED');
  });

  it('keep one of two files that come at once under one key, and refuse the other', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const before = await countOf('import_run');
    const answers = await Promise.all(['units.xlsx', 'deputies.xlsx'].map((name) => upload(fixture(name), '', key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await countOf('import_run')).toBe(before + 1);
  });
});
