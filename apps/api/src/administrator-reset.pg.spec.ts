import { administratorLogins, resetAdministrator } from '@huiying/auth';
import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, PASSWORD, type County } from '../testing/county';

jest.setTimeout(60_000);

describe('a sole administrator who has lost his password', () => {
  let api: TestApi;
  let county: County;
  let login: string;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    login = county.login('admin');
  });
  afterAll(() => api.close());

  const signIn = (password: string) => api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login, password } });
  const statuses = async (password: string, times: number) => {
    const answers: number[] = [];
    for (let n = 0; n < times; n += 1) answers.push((await signIn(password)).statusCode);
    return answers;
  };

  it('is found among the administrators, and nobody else is', async () => {
    expect(await administratorLogins(api.database.ownerUrl)).toEqual([login]);
  });

  it('gets a password for one sign-in on the machine itself, and must choose his own', async () => {
    const before = await Person.signIn(api.app, login);
    const { body: token } = await before.post<{ token: string }>('/auth/tokens', { name: '对接', days: 30 });
    expect(await statuses('forgotten', 6)).toEqual([401, 401, 401, 401, 401, 429]);
    const reset = await resetAdministrator(api.database.ownerUrl, login.toUpperCase());
    if (reset.outcome !== 'reset') throw new Error(reset.outcome);
    expect(reset.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    // What was open is open no more.
    expect((await before.get('/auth/me')).status).toBe(401);
    expect((await api.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${token.token}` } })).statusCode).toBe(401);
    expect((await signIn(PASSWORD)).statusCode).toBe(401);
    const signedIn = await signIn(reset.password);
    expect([signedIn.statusCode, signedIn.json<{ me: { mustChangePassword: boolean } }>().me.mustChangePassword]).toEqual([200, true]);
    const { csrf } = signedIn.json<{ csrf: string }>();
    const headers = { cookie: (signedIn.headers['set-cookie'] as string[]).map((c) => c.split(';')[0]).join('; '), 'x-csrf-token': csrf };
    expect((await api.app.inject({ url: '/api/v1/accounts', headers })).statusCode).toBe(403);
    const chosen = await api.app.inject({ method: 'POST', url: '/api/v1/auth/password', headers, payload: { current: reset.password, next: 'a new one, 够长的' } });
    expect(chosen.statusCode).toBe(204);
    expect((await api.app.inject({ url: '/api/v1/accounts', headers })).statusCode).toBe(200);
    expect([(await signIn(reset.password)).statusCode, (await signIn('a new one, 够长的')).statusCode]).toEqual([401, 200]);
  });

  it('is told apart by the audit administrator from one whom a colleague helped', async () => {
    await api.owner.query(`insert into role_grant (congress_id, person_id, role, valid_from) values ($1, $2, 'auditAdministrator', '2020-01-01')`, [county.congressId, county.person('otherClerk')]);
    const auditor = await Person.signIn(api.app, county.login('otherClerk'));
    const { body } = await auditor.get<{ rows: { act: string; sentence: string }[] }>('/account-acts', { 'accept-language': 'zh-CN' });
    expect(body.rows.filter((r) => r.act === 'passwordReset').map((r) => r.sentence)).toEqual(['admin某 的密码已在系统所在机器上重设。']);
  });

  it('is the only one who is helped so', async () => {
    const before = (await api.owner.query('select login, password_hash, must_change from account order by login')).rows;
    expect(await resetAdministrator(api.database.ownerUrl, 'nobody')).toEqual({ outcome: 'unknown' });
    expect(await resetAdministrator(api.database.ownerUrl, county.login('registrar'))).toEqual({ outcome: 'notAdministrator' });
    expect((await api.owner.query('select login, password_hash, must_change from account order by login')).rows).toEqual(before);
  });
});
