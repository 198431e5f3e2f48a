import { makeFirstAdministratorCode } from '@huiying/auth';
import { startApi, type TestApi } from '../testing/api';

const ADDRESS = '/api/v1/auth/first-administrator';

jest.setTimeout(60_000);

interface ProblemBody { readonly code: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] }

const MEETING = { term: 18, session: 5, opensOn: '2026-02-03', closesOn: '2026-02-06', cutOffOn: '2026-02-05' };
const asked = (code: string, more: object = {}) => ({
  code, name: '管理员', login: 'first', password: 'long enough 12', congressName: '乙县人大常委会', kind: 'county', meeting: MEETING, ruleSet: 'zhejiang-reference', ...more,
});

describe('the first administrator of an empty installation', () => {
  let api: TestApi;
  let code: string;

  beforeEach(async () => {
    api = await startApi();
    code = await makeFirstAdministratorCode(api.database.ownerUrl);
  });
  afterEach(() => api.close());

  const become = (payload: object) => api.app.inject({ method: 'POST', url: ADDRESS, payload });
  const state = async (): Promise<{ waits: boolean; ruleSets: { code: string; periods: { basis: string }[] }[] }> => (await api.app.inject({ url: ADDRESS, headers: { 'accept-language': 'en' } })).json();
  const countOf = async (table: string): Promise<number> => (await api.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;

  it('makes his congress with its session, the chosen rule set and the calendar, and is told what comes next', async () => {
    expect((await state()).waits).toBe(true);
    const made = await become(asked(code));
    expect([made.statusCode, made.json()]).toEqual([201, { login: 'first' }]);
    expect((await state()).waits).toBe(false);
    const { rows } = await api.owner.query('select c.name, c.kind, m.code, m.term, m.session, m.opens_on::text, m.closes_on::text, m.cut_off_on::text, r.version from congress c join meeting m on m.congress_id = c.id join rule_set r on r.congress_id = c.id');
    expect(rows).toEqual([{ name: '乙县人大常委会', kind: 'county', code: '18-5', term: 18, session: 5, opens_on: '2026-02-03', closes_on: '2026-02-06', cut_off_on: '2026-02-05', version: 'zhejiang-reference-1' }]);
    expect(await countOf('calendar_year')).toBeGreaterThan(3);
    const signIn = await api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login: 'first', password: 'long enough 12' } });
    const { me, csrf } = signIn.json<{ me: object; csrf: string }>();
    expect(me).toMatchObject({ roles: [{ role: { code: 'systemAdministrator' } }], mustChangePassword: false, offers: { accounts: true, setUp: true, operations: true, open: false, cases: false } });
    const cookie = (signIn.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const counts = await api.app.inject({ url: '/api/v1/set-up', headers: { cookie, 'x-csrf-token': csrf } });
    expect([counts.statusCode, counts.json()]).toEqual([200, { bodies: 0, deputies: 0, suggestions: 0, accounts: 1, registrars: 0 }]);
  });

  it('chooses among sets whose periods name their legal basis in words', async () => {
    const { ruleSets } = await state();
    expect(ruleSets.map((s) => s.code)).toEqual(['national-minimum', 'recommended', 'zhejiang-reference']);
    expect(ruleSets[0]?.periods).toEqual([{ label: 'reply to the deputy', value: '3 months', basis: 'Deputies Law, art. 51' }]);
    expect(ruleSets[1]?.periods.length).toBeGreaterThan(4);
  });

  it('is refused with what cannot be, field by field, and the code stays good', async () => {
    const refusals: readonly (readonly [more: object, field: string, fault: string])[] = [
      [{ ruleSet: 'made-up' }, 'ruleSet', 'FIELD.NOT_IN_LIST'],
      [{ meeting: { ...MEETING, closesOn: '2026-02-01', cutOffOn: null } }, 'meeting.closesOn', 'FIELD.BEFORE_OPENING'],
      [{ meeting: { ...MEETING, cutOffOn: '2026-02-07' } }, 'meeting.cutOffOn', 'FIELD.AFTER_CLOSING'],
      [{ meeting: { ...MEETING, opensOn: '2026-02-30' } }, 'meeting.opensOn', 'FIELD.NOT_A_DAY'],
      [{ meeting: { ...MEETING, term: 0 } }, 'meeting.term', 'FIELD.TOO_SMALL'],
      [{ kind: 'province' }, 'kind', 'FIELD.NOT_IN_LIST'],
      [{ password: 'short' }, 'password', 'FIELD.TOO_SHORT'],
      [{ congressName: undefined }, 'congressName', 'FIELD.REQUIRED'],
    ];
    for (const [more, field, fault] of refusals) {
      const refused = await become(asked(code, more));
      expect([refused.statusCode, refused.json<ProblemBody>().errors?.map((e) => [e.field, e.code])]).toEqual([422, [[field, fault]]]);
    }
    expect((await become(asked(code))).statusCode).toBe(201);
  });

  it('is told whether the code is wrong, used or over', async () => {
    const wrong = await become(asked('made-up-code'));
    expect([wrong.statusCode, wrong.json<ProblemBody>().code, wrong.json<ProblemBody>().errors?.[0]?.field]).toEqual([422, 'AUTH.CODE_WRONG', 'code']);
    await api.owner.query(`update one_time_code set expires_at = now() - interval '1 minute'`);
    const over = await become(asked(code));
    expect([over.statusCode, over.json<ProblemBody>().code]).toEqual([409, 'AUTH.CODE_OVER']);
    await api.owner.query(`update one_time_code set expires_at = now() + interval '1 hour'`);
    expect((await become(asked(code))).statusCode).toBe(201);
    const used = await become(asked(code, { login: 'second' }));
    expect([used.statusCode, used.json<ProblemBody>().code]).toEqual([409, 'AUTH.CODE_USED']);
    const later = await become(asked(await makeFirstAdministratorCode(api.database.ownerUrl), { login: 'third' }));
    expect([later.statusCode, later.json<ProblemBody>().code]).toEqual([409, 'AUTH.HAS_ACCOUNTS']);
    expect(await countOf('account')).toBe(1);
  });

  it('is one of several who use the code at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => become(asked(code, { login: `first-${n}` }))));
    expect(answers.map((a) => a.statusCode).sort()).toEqual([201, 409, 409, 409]);
    expect(new Set(answers.filter((a) => a.statusCode === 409).map((a) => a.json<ProblemBody>().code))).toEqual(new Set(['AUTH.CODE_USED']));
    expect([await countOf('congress'), await countOf('account'), await countOf('meeting')]).toEqual([1, 1, 1]);
  });
});
