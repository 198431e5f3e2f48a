import { Person, startApi, type Answer, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

jest.setTimeout(60_000);

interface Problem { readonly code: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] }
interface Role { readonly id: string; readonly role: { readonly code: string }; readonly body: { readonly id: string } | null; readonly from: string; readonly until: string | null; readonly standing: string }
interface Account { readonly id: string; readonly person: { readonly id: string; readonly name: string }; readonly login: string; readonly state: { readonly code: string }; readonly own: boolean; readonly roles: readonly Role[] }
interface Opened { readonly account: Account; readonly password: string }
interface Accounts { readonly rows: readonly Account[]; readonly next: string | null; readonly givenRoles: readonly { readonly code: string; readonly body: string }[] }

describe('accounts in the hands of the administrator', () => {
  let api: TestApi;
  let county: County;
  let admin: Person;
  let made = 0;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    admin = await Person.signIn(api.app, county.login('admin'));
  });
  afterAll(() => api.close());

  const open = (more: object = {}): Promise<Answer<Opened & Problem>> => {
    made += 1;
    return admin.post<Opened & Problem>('/accounts', { name: '新人', login: `new-${made}`, ...more });
  };
  const login = (name: string, password: string) => api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login: name, password } });
  /** Signs in with the password that was given and chooses one. */
  const settle = async ({ account, password }: Opened, chosen = 'a password of his own'): Promise<void> => {
    const reply = await login(account.login, password);
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const changed = await api.app.inject({ method: 'POST', url: '/api/v1/auth/password', payload: { current: password, next: chosen }, headers: { cookie, 'x-csrf-token': reply.json<{ csrf: string }>().csrf } });
    expect(changed.statusCode).toBe(204);
  };
  const faults = ({ body }: Answer<Problem>): unknown => body.errors?.map((e) => [e.field, e.code]);
  const acts = async (): Promise<string[]> => (await api.owner.query<{ act: string; by: string }>('select a.act, p.name as by from account_act a join person p on p.id = a.by_person and p.congress_id = a.congress_id order by a.id')).rows.map((r) => `${r.by} ${r.act}`);

  it('are opened with a password that works once and opens nothing before it is changed', async () => {
    const { status, body } = await open({ role: { role: 'unitClerk', body: county.body('D01'), from: '2026-01-01' } });
    expect([status, body.account.state.code, body.account.roles.map((r) => [r.role.code, r.body?.id, r.until])]).toEqual([201, 'firstSignIn', [['unitClerk', county.body('D01'), null]]]);
    expect(body.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const reply = await login(body.account.login, body.password);
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const { csrf, me } = reply.json<{ csrf: string; me: { mustChangePassword: boolean } }>();
    expect(me.mustChangePassword).toBe(true);
    const ask = (method: 'GET' | 'POST', url: string, payload?: object) => api.app.inject({ method, url: `/api/v1${url}`, headers: { cookie, 'x-csrf-token': csrf, 'idempotency-key': 'x' }, ...(payload && { payload }) });
    const shut = [await ask('GET', '/tasks'), await ask('GET', '/people'), await ask('POST', '/auth/tokens', { name: '对接', days: 1 })];
    expect(shut.map((a) => [a.statusCode, a.json<Problem>().code])).toEqual(shut.map(() => [403, 'AUTH.CHANGE_PASSWORD_FIRST']));
    expect((await ask('GET', '/auth/me')).statusCode).toBe(200);
    expect((await ask('POST', '/auth/password', { current: 'another one', next: 'long enough 12' })).json<Problem>().errors).toMatchObject([{ field: 'current', code: 'AUTH.PASSWORD_WRONG' }]);
    expect((await ask('POST', '/auth/password', { current: body.password, next: body.password })).json<Problem>().errors).toMatchObject([{ field: 'next', code: 'AUTH.PASSWORD_SAME' }]);
    expect((await ask('POST', '/auth/password', { current: body.password, next: 'short' })).json<Problem>().errors).toMatchObject([{ field: 'next', code: 'FIELD.TOO_SHORT' }]);
    expect((await ask('POST', '/auth/password', { current: body.password, next: 'long enough 12' })).statusCode).toBe(204);
    expect((await ask('GET', '/tasks')).statusCode).toBe(200);
    expect((await login(body.account.login, body.password)).statusCode).toBe(401);
  });

  it('are listed in pages, found by name and login, with what can be given', async () => {
    const first = await admin.get<Accounts>('/accounts?limit=5');
    expect([first.body.rows.length, first.body.next === null]).toEqual([5, false]);
    const second = await admin.get<Accounts>(`/accounts?limit=200&after=${first.body.next ?? ''}`);
    const logins = [...first.body.rows, ...second.body.rows].map((a) => a.login);
    expect([logins, second.body.next]).toEqual([[...new Set(logins)].sort(), null]);
    expect((await admin.get<Accounts>('/accounts?q=clerk%E6%9F%90')).body.rows.map((a) => a.login)).toEqual([county.login('clerk')]);
    expect(first.body.givenRoles.find((r) => r.code === 'unitClerk')?.body).toBe('required');
    expect(first.body.givenRoles.map((r) => r.code)).not.toContain('deputy');
  });

  it('are given to a deputy who is known, once', async () => {
    const { rows } = await api.owner.query<{ person_id: string }>(`insert into person (congress_id, id, name) values ($1, gen_random_uuid(), '代表丙') returning id as person_id`, [county.congressId]);
    const known = { name: null, personId: rows[0]?.person_id };
    expect((await open(known)).status).toBe(201);
    expect(faults(await open(known))).toEqual([['personId', 'ACCOUNT.HAS_ONE']]);
    expect(faults(await open({ personId: rows[0]?.person_id }))).toEqual([['name', 'FIELD.PERSON_OR_NAME']]);
    expect(faults(await open({ login: county.login('clerk') }))).toEqual([['login', 'ACCOUNT.LOGIN_TAKEN']]);
    expect(faults(await open({ login: 'with space' }))).toEqual([['login', 'FIELD.NOT_A_LOGIN']]);
  });

  it('are one a login, however many ask at once, and leave no person behind', async () => {
    const people = async (): Promise<number> => (await api.owner.query<{ n: number }>('select count(*)::int as n from person')).rows[0]?.n ?? -1;
    const before = await people();
    const answers = await Promise.all([1, 2, 3].map(() => admin.post<Opened>('/accounts', { name: '同名', login: 'at-once' })));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 422, 422]);
    expect(await people()).toBe(before + 1);
  });

  it('end with all sessions of their holder, and open again by a new password', async () => {
    const { body } = await open({ role: { role: 'registrar', from: '2026-01-01' } });
    await settle(body);
    const reply = await login(body.account.login, 'a password of his own');
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const see = async (): Promise<number> => (await api.app.inject({ url: '/api/v1/tasks', headers: { cookie } })).statusCode;
    expect(await see()).toBe(200);
    const ended = await admin.post<Account>(`/accounts/${body.account.id}/end`, {});
    expect([ended.status, ended.body.state.code, await see(), (await login(body.account.login, 'a password of his own')).statusCode]).toEqual([200, 'ended', 401, 401]);
    const again = await admin.post<Opened>(`/accounts/${body.account.id}/password`, {});
    expect([again.status, again.body.account.state.code, (await login(body.account.login, again.body.password)).statusCode]).toEqual([200, 'firstSignIn', 200]);
    // What had ended stays so.
    expect(await see()).toBe(401);
    expect((await acts()).slice(-4).map((a) => a.split(' ')[1])).toEqual(['roleGiven', 'passwordChanged', 'ended', 'reopened']);
  });

  it('have a role from its first day on, and not before', async () => {
    const { body } = await open({ role: { role: 'registrar', from: '2099-01-01' } });
    await settle(body);
    const reply = await login(body.account.login, 'a password of his own');
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    expect((await api.app.inject({ url: '/api/v1/imports', headers: { cookie } })).statusCode).toBe(403);
    await api.owner.query(`update role_grant set valid_from = '2026-01-01' where id = $1`, [body.account.roles[0]?.id]);
    expect((await api.app.inject({ url: '/api/v1/imports', headers: { cookie } })).statusCode).toBe(200);
  });

  it('lose a role on the day that is set, and what it opened with it', async () => {
    const { body } = await open({ role: { role: 'registrar', from: '2026-01-01' } });
    await settle(body);
    const reply = await login(body.account.login, 'a password of his own');
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const see = async (): Promise<number> => (await api.app.inject({ url: '/api/v1/imports', headers: { cookie } })).statusCode;
    const role = body.account.roles[0]?.id ?? '';
    expect(await see()).toBe(200);
    expect(faults(await admin.post<Problem>(`/roles/${role}/end`, { until: '2025-12-30' }))).toEqual([['until', 'FIELD.BEFORE_BEGINNING']]);
    expect((await admin.post(`/roles/${role}/end`, { until: '2026-03-01' })).status).toBe(204);
    expect(faults(await admin.post<Problem>(`/roles/${role}/end`, { until: '2026-04-01' }))).toEqual([['until', 'ACCOUNT.ROLE_ENDS_EARLIER']]);
    expect(await see()).toBe(403);
  });

  it('get roles within the rules: with a body where one is needed, administrators apart, none twice', async () => {
    const { body } = await open();
    const give = (role: object): Promise<Answer<Account & Problem>> => admin.post<Account & Problem>(`/accounts/${body.account.id}/roles`, { from: '2026-01-01', ...role });
    expect(faults(await give({ role: 'unitClerk' }))).toEqual([['body', 'FIELD.REQUIRED']]);
    expect(faults(await give({ role: 'unitClerk', body: '00000000-0000-4000-8000-000000000000' }))).toEqual([['body', 'FIELD.NOT_IN_LIST']]);
    expect(faults(await give({ role: 'deputy' }))).toEqual([['role', 'FIELD.NOT_IN_LIST']]);
    expect(faults(await give({ role: 'auditAdministrator', body: county.body('D01') }))).toEqual([['body', 'ACCOUNT.NOT_IN_A_BODY']]);
    expect(faults(await give({ role: 'registrar', until: '2025-01-01' }))).toEqual([['until', 'FIELD.BEFORE_BEGINNING']]);
    expect((await give({ role: 'auditAdministrator', until: '2026-01-31' })).status).toBe(200);
    expect(faults(await give({ role: 'systemAdministrator', from: '2026-01-31' }))).toEqual([['role', 'ACCOUNT.ADMINISTRATORS_APART']]);
    expect(faults(await give({ role: 'registrar' }))).toEqual([['role', 'ACCOUNT.ADMINISTRATORS_APART']]);
    const later = await give({ role: 'registrar', from: '2026-02-01' });
    expect([later.status, later.body.roles.length]).toEqual([200, 2]);
    expect(faults(await give({ role: 'registrar', from: '2026-05-01' }))).toEqual([['role', 'ACCOUNT.ROLE_HELD']]);
    expect(faults(await give({ role: 'unitClerk', body: county.body('D01'), from: '2026-03-01' }))).toEqual([['role', 'ACCOUNT.SIDES_APART']]);
  });

  it('are never changed by their own holder, nor by anybody else', async () => {
    const own = (await admin.get<Accounts>(`/accounts?q=${county.login('admin')}`)).body.rows[0];
    expect(own?.own).toBe(true);
    const answers = [
      await admin.post<Problem>(`/accounts/${own?.id ?? ''}/end`, {}), await admin.post<Problem>(`/accounts/${own?.id ?? ''}/password`, {}),
      await admin.post<Problem>(`/accounts/${own?.id ?? ''}/roles`, { role: 'registrar', from: '2026-01-01' }), await admin.post<Problem>(`/roles/${own?.roles[0]?.id ?? ''}/end`, { until: '2026-01-01' }),
    ];
    expect(answers.map((a) => [a.status, a.body.code])).toEqual(answers.map(() => [409, 'ACCOUNT.OWN']));
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    expect([(await registrar.get('/accounts')).status, (await registrar.post('/accounts', { name: '某', login: 'x' })).status, (await registrar.get('/account-acts')).status]).toEqual([403, 403, 403]);
    expect((await admin.get('/account-acts')).status).toBe(403);
  });

  it('tell the audit administrator who did what', async () => {
    const { body } = await open({ name: '审计某', role: { role: 'auditAdministrator', from: '2026-01-01' } });
    await settle(body);
    const reply = await login(body.account.login, 'a password of his own');
    const cookie = (reply.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; ');
    const told = await api.app.inject({ url: '/api/v1/account-acts?limit=3', headers: { cookie } });
    expect(told.json<{ rows: { sentence: string }[] }>().rows.map((r) => r.sentence)).toEqual(['审计某 修改了自己的密码。', expect.stringMatching(/^admin某 授予 审计某“审计管理员”，/) as unknown, 'admin某 为 审计某 开立账号。']);
    await expect(api.dataSource.query('delete from account_act')).rejects.toThrow(/permission denied/);
  });
});
