import { LocalAccounts } from '@huiying/auth';
import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, PASSWORD, type County } from '../testing/county';

jest.setTimeout(60_000);

describe('sign-in over HTTP', () => {
  let api: TestApi;
  let county: County;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
  });
  afterAll(() => api.close());

  const login = (name: string, password: string, remoteAddress = '10.0.0.1') =>
    api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login: name, password }, remoteAddress });

  it('says who is signed in, with today’s roles in both languages', async () => {
    const clerk = await Person.signIn(api.app, county.login('clerk'));
    const zh = await clerk.get<{ roles: { role: { label: string }; body: { name: string } }[] }>('/auth/me');
    const en = await clerk.get<{ roles: { role: { label: string } }[] }>('/auth/me', { 'accept-language': 'en-GB,en;q=0.9' });
    expect(zh.body.roles).toEqual([{ role: { code: 'unitClerk', label: '承办单位联络员' }, body: { id: county.body('D01'), name: '县住建局' } }]);
    expect(en.body.roles[0]?.role.label).toBe('clerk of the unit');
    expect(en.headers).toMatchObject({ 'cache-control': 'private, no-store', 'content-language': 'en' });
  });

  it('answers an unknown login and a wrong password alike', async () => {
    const unknown = await login('nobody', 'x');
    const wrong = await login(county.login('clerk'), 'x');
    expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
    expect(unknown.body).toBe(wrong.body);
    expect(unknown.headers['content-type']).toContain('application/problem+json');
  });

  it('knows a login in whatever case it is written', async () => {
    expect((await login(county.login('clerk').toUpperCase(), PASSWORD)).statusCode).toBe(200);
  });

  it('slows an address down and says for how long', async () => {
    const answers = [];
    for (let i = 0; i < 101; i += 1) answers.push(await login(`guess-${i}`, 'x', '10.9.9.9'));
    const last = answers.at(-1);
    expect(last?.statusCode).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts no right one against the address from which it comes: a whole office may stand behind it', async () => {
    const accounts = new LocalAccounts(api.dataSource, { address: { attempts: 2, windowMs: 300_000 } });
    const right = (): Promise<{ readonly ok: boolean }> => accounts.signIn(county.login('clerk'), PASSWORD, '10.8.8.8');
    for (const _of of ['one', 'another', 'a third']) expect(await right()).toMatchObject({ ok: true });
    for (const wrong of ['x', 'y']) expect(await accounts.signIn(county.login('clerk'), wrong, '10.8.8.8')).toEqual({ ok: false, reason: 'wrong' });
    expect(await right()).toMatchObject({ ok: false, reason: 'tooMany' });
  });

  it('sets a cookie that scripts and other sites cannot use, and keeps only digests', async () => {
    const reply = await login(county.login('registrar'), PASSWORD);
    const [session] = reply.headers['set-cookie'] as string[];
    expect(session).toMatch(/^huiying=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    const token = /^huiying=([\w-]+)/.exec(session ?? '')?.[1] ?? '';
    const { rows } = await api.owner.query<{ n: number }>(`select count(*)::int as n from auth_session where encode(token_hash, 'escape') like '%' || $1 || '%'`, [token]);
    expect(rows[0]?.n).toBe(0);
  });

  it('refuses a writing request without the second secret, and any after signing out', async () => {
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    const forged = await registrar.post<{ code: string }>('/auth/logout', {}, { 'x-csrf-token': 'other' });
    expect([forged.status, forged.body.code]).toEqual([403, 'AUTH.CSRF']);
    expect((await registrar.post('/auth/logout', {})).status).toBe(204);
    expect((await registrar.get('/auth/me')).status).toBe(401);
  });

  it('lets a program in by a bearer token until it has run out or is withdrawn', async () => {
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    const { body } = await registrar.post<{ id: string; token: string }>('/auth/tokens', { name: '对接', days: 30 });
    const ask = () => api.app.inject({ url: '/api/v1/tasks', headers: { authorization: `Bearer ${body.token}` } });
    expect((await ask()).statusCode).toBe(200);
    const ends = (at: string): Promise<unknown> => api.owner.query(`update api_token set expires_at = ${at} where id = $1`, [body.id]);
    await ends('clock_timestamp()');
    expect((await ask()).statusCode).toBe(401);
    await ends(`clock_timestamp() + interval '30 days'`);
    expect((await ask()).statusCode).toBe(200);
    const another = await api.app.inject({ method: 'POST', url: '/api/v1/auth/tokens', headers: { authorization: `Bearer ${body.token}` }, payload: { name: '更久', days: 365 } });
    expect([another.statusCode, another.json<{ code: string }>().code]).toEqual([403, 'AUTH.NOT_BY_TOKEN']);
    expect((await registrar.get<{ rows: { name: string }[] }>('/auth/tokens')).body.rows.map((r) => r.name)).toEqual(['对接']);
    const withdraw = ({ cookie, csrf }: Person) => api.app.inject({ method: 'DELETE', url: `/api/v1/auth/tokens/${body.id}`, headers: { cookie, 'x-csrf-token': csrf } });
    // It is his own: nobody else of the congress withdraws it.
    expect([(await withdraw(await Person.signIn(api.app, county.login('clerk')))).statusCode, (await ask()).statusCode]).toEqual([404, 200]);
    const gone = await withdraw(registrar);
    expect(gone.statusCode).toBe(204);
    expect((await ask()).statusCode).toBe(401);
  });
});
