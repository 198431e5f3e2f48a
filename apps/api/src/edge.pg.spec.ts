import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFirstAdministratorCode } from '@huiying/auth';
import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface ProblemBody { code: string; detail: string; status: number }

describe('around the cases', () => {
  let api: TestApi;
  let county: County;
  let web: string;

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'huiying-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>回应</title>');
    writeFileSync(join(web, 'assets', 'a-1f.js'), 'export {};');
    api = await startApi({ webFolder: web });
  });
  afterAll(async () => {
    await api.close();
    rmSync(web, { recursive: true });
  });

  it('makes the first administrator of an empty installation, once, with rules and calendar', async () => {
    const code = await makeFirstAdministratorCode(api.database.ownerUrl);
    const become = (with_: string) => api.app.inject({
      method: 'POST', url: '/api/v1/auth/first-administrator', payload: { code: with_, congressName: '乙县人大常委会', name: '管理员', login: 'first', password: 'long enough 12' },
    });
    expect((await become('another')).statusCode).toBe(401);
    expect((await become(code)).statusCode).toBe(201);
    expect((await become(code)).statusCode).toBe(401);
    const signIn = await api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login: 'first', password: 'long enough 12' } });
    expect(signIn.json<{ me: { roles: { role: { code: string } }[]; offers: object } }>().me).toMatchObject({ roles: [{ role: { code: 'systemAdministrator' } }], offers: { operations: true, open: false } });
    const { rows } = await api.owner.query<{ sets: number; years: number }>('select (select count(*)::int from rule_set) as sets, (select count(*)::int from calendar_year) as years');
    expect(rows[0]?.sets).toBe(1);
    expect(rows[0]?.years).toBeGreaterThan(3);
    county = await makeCounty(api.database.ownerUrl);
  });

  it('answers health checks and metrics to anybody', async () => {
    for (const url of ['/health/live', '/health/ready']) expect((await api.app.inject({ url })).json()).toEqual({ status: 'up' });
    const metrics = await api.app.inject({ url: '/metrics' });
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain('huiying_http_requests_total{method="GET",route="/health/live",status="200"');
  });

  it('serves the console, its assets for good, and its first page for addresses that only the browser knows', async () => {
    const get = (url: string, accept = 'text/html') => api.app.inject({ url, headers: { accept } });
    expect((await get('/')).body).toContain('回应');
    expect((await get('/assets/a-1f.js', '*/*')).headers['cache-control']).toContain('immutable');
    const deep = await get('/suggestions/0190?tab=replies');
    expect([deep.statusCode, deep.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect((await get('/assets/gone.js')).statusCode).toBe(404);
    expect((await get('/api/v1/nothing')).json<ProblemBody>()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await get('/')).headers['content-security-policy']).toContain("script-src 'self'");
  });

  it.each([
    ['broken JSON', '{"a":', 'application/json', 400], ['no JSON', 'a=1', 'text/plain', 415], ['a list', '[]', 'application/json', 400],
    ['a body beyond the limit', JSON.stringify({ login: 'x'.repeat(1_100_000), password: 'x' }), 'application/json', 413], ['endless nesting', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'application/json', 400],
  ])('refuses %s with a sentence', async (_, payload, type, status) => {
    const reply = await api.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload, headers: { 'content-type': type } });
    expect(reply.statusCode).toBe(status);
    expect(reply.json<ProblemBody>()).toMatchObject({ status, detail: expect.stringMatching(/。$/), code: expect.stringMatching(/^REQUEST\./) });
  });

  it('asks for the version where a row decides on what was read', async () => {
    const leader = await Person.signIn(api.app, county.login('unitLeader'));
    const answer = await leader.command<ProblemBody>('018f0000-0000-7000-8000-000000000000', 'sign-off-reply', { input: { docNumber: '1', signedBy: 'unitLeader' } });
    expect([answer.status, answer.body.code]).toEqual([428, 'IF_MATCH.MISSING']);
  });

  it('moves the clock of demo and test forward, never back, and nowhere else', async () => {
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    const before = await registrar.get<{ today: string }>('/clock');
    const moved = await registrar.post<{ today: string; aheadMs: number }>('/clock', { days: 10 });
    expect(new Date(moved.body.today).getTime() - new Date(before.body.today).getTime()).toBe(10 * 86_400_000);
    expect((await registrar.post<ProblemBody>('/clock', { to: before.body.today })).status).toBe(422);
    expect((await registrar.post<ProblemBody>('/clock', { days: 1, to: before.body.today })).status).toBe(422);
    const production = await startApi({ mode: 'production' });
    try {
      const other = await makeCounty(production.database.ownerUrl);
      const person = await Person.signIn(production.app, other.login('registrar'));
      expect([(await person.get('/clock')).status, (await person.post('/clock', { days: 1 })).status]).toEqual([404, 404]);
    } finally {
      await production.close();
    }
  });

  it('shows operators what waits, in codes, and restarts a case of their own congress only', async () => {
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    const admin = await Person.signIn(api.app, county.login('admin'));
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于停车的建议', text: '增设泊位。' } });
    const lag = await admin.get<{ waiting: number; rows: { case: string }[] }>('/operations/lag');
    expect(lag.body.rows.map((r) => r.case)).toContain(id);
    expect(JSON.stringify(lag.body)).not.toContain('停车');
    const process = await admin.get<{ epoch: number; waitingFor: { task: { code: string } }[] }>(`/operations/cases/${id}`);
    expect(process.body).toMatchObject({ epoch: 1, waitingFor: [{ task: { code: 'submit' } }] });
    expect((await admin.post<{ epoch: number }>(`/operations/cases/${id}/restart`, {})).body.epoch).toBe(2);
    const foreign = await Person.signIn(api.app, (await makeCounty(api.database.ownerUrl)).login('admin'));
    expect((await foreign.post(`/operations/cases/${id}/restart`, {})).status).toBe(404);
    expect((await admin.get<{ rows: unknown[] }>('/operations/parked')).body.rows).toEqual([]);
    expect((await admin.get('/operations/stalled')).status).toBe(200);
    expect((await admin.get(`/suggestions/${id}`)).status).toBe(403);
  });

  it('tries a parked order again and counts it', async () => {
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    const admin = await Person.signIn(api.app, county.login('admin'));
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于路灯的建议', text: '修复路灯。' } });
    await api.owner.query(`insert into parked_order (command_id, case_id, congress_id, stage, command, error_code) values (gen_random_uuid(), $1, $2, 'intake', 'remind', 'INTERNAL')`, [id, county.congressId]);
    expect((await admin.get<{ rows: { case: string; command: { label: string } }[] }>('/operations/parked')).body.rows).toMatchObject([{ case: id, command: { label: '提醒' } }]);
    expect((await admin.post<{ retried: number }>(`/operations/cases/${id}/retry-parked`, {})).body).toEqual({ retried: 1 });
  });

  it('records a fault under a number and says nothing of its data', async () => {
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    await api.owner.query('alter table meeting rename column code to code_gone');
    const answer = await registrar.get<ProblemBody & { number: string }>('/meetings');
    await api.owner.query('alter table meeting rename column code_gone to code');
    expect([answer.status, answer.body.code]).toEqual([500, 'INTERNAL']);
    expect(answer.body.detail).toContain(answer.body.number);
    expect(JSON.stringify(answer.body)).not.toMatch(/code_gone|column|meeting/);
  });
});
