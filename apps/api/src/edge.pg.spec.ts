import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Person, startApi, startApiOn, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface ProblemBody { code: string; detail: string; status: number; errors?: { code: string; detail: string }[] }

jest.setTimeout(60_000);

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
    county = await makeCounty(api.database.ownerUrl);
  });
  afterAll(async () => {
    await api.close();
    rmSync(web, { recursive: true });
  });

  it('answers health checks to anybody, and metrics to its own machine alone where no token is set', async () => {
    for (const url of ['/health/live', '/health/ready']) expect((await api.app.inject({ url })).json()).toEqual({ status: 'up' });
    const metrics = await api.app.inject({ url: '/metrics' });
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain('huiying_http_requests_total{method="GET",route="/health/live",status="200"');
    // The look-up of the health check has brought a connection that rests now.
    expect(metrics.body).toMatch(/huiying_db_connections\{state="idle"[^}]*\} [1-9]/);
    expect(metrics.body).toMatch(/huiying_db_waiting\{[^}]*\} 0/);
    for (const other of [{ remoteAddress: '10.0.0.7' }, { headers: { 'x-forwarded-for': '127.0.0.1' } }, { headers: { forwarded: 'for=127.0.0.1' } }]) {
      expect((await api.app.inject({ url: '/metrics', ...other })).json<ProblemBody>()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });

  it('is alive and not ready while nothing would tell the processes', async () => {
    const { app, close } = await startApiOn(api.database, {}, { running: false });
    try {
      const ready = await app.inject({ url: '/health/ready' });
      expect([ready.statusCode, ready.json<ProblemBody>().code, ready.headers['retry-after']]).toEqual([503, 'NOT_READY', '1']);
      expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
    } finally {
      await close();
    }
  });

  it.each(['/api/v1/%', '/api/v1/suggestions/%E0%A4%A', '/%zz'])('says in words that the address %s cannot be read, and does not repeat it', async (url) => {
    const answer = await api.app.inject({ url, headers: { 'accept-language': 'zh-CN' } });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['content-language']).toBe('zh-CN');
    expect(answer.json<ProblemBody>()).toMatchObject({ status: 400, code: 'REQUEST.BAD_ADDRESS', detail: expect.stringContaining('首页') as string });
    expect(answer.body).not.toContain('%');
  });

  it.each([
    ['what is no HTTP', 'GET  / HTTP/9\r\n\r\n', 400, 'REQUEST.NOT_HTTP'], ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'REQUEST.HEADERS_TOO_LARGE'],
    ['a request for no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400, 'REQUEST.NOT_HTTP'], ['what expects more than an answer', 'GET /nothing HTTP/1.1\r\nHost: a\r\nExpect: more\r\nConnection: close\r\n\r\n', 404, 'NOT_FOUND'],
    ['two lengths', 'POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', 400, 'REQUEST.NOT_HTTP'],
  ])('answers %s with a problem document as well, and ends the connection', async (_, sent, status, code) => {
    if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8');
    expect(head.toLowerCase()).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toMatchObject({ status, code, detail: expect.stringMatching(/。$/) as string });
  });

  it('answers metrics by their token, from anywhere, and to nobody without it', async () => {
    const guarded = await startApi({ metricsToken: 'for the collector' });
    try {
      const asked = async (authorization?: string) => (await guarded.app.inject({ url: '/metrics', remoteAddress: '10.0.0.7', headers: authorization === undefined ? {} : { authorization } })).statusCode;
      expect([await asked('Bearer for the collector'), await asked('Bearer for the collector '), await asked('Bearer another'), await asked()]).toEqual([200, 404, 404, 404]);
    } finally {
      await guarded.close();
    }
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
    // A newly built console is served without a restart.
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>新版</title>');
    utimesSync(join(web, 'index.html'), new Date(), new Date(Date.now() + 5000));
    expect((await get('/suggestions/0190')).body).toContain('新版');
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
    const tooFar = await registrar.post<ProblemBody>('/clock', { to: '2199-12-31' });
    expect([tooFar.status, tooFar.body.errors?.map(({ code, detail }) => [code, detail.replace(/\d+/g, '0')])]).toEqual([422, [['FIELD.CLOCK_TOO_FAR', '时钟最远只能拨到0年0月0日。']]]);
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

  it('counts what stands still beyond what it lists', async () => {
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    const admin = await Person.signIn(api.app, county.login('admin'));
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于树荫的建议', text: '补种行道树。' } });
    await api.owner.query(`insert into parked_order (command_id, case_id, congress_id, stage, command, error_code, parked_at) select gen_random_uuid(), $1, $2, 'intake', 'remind', 'CODE_' || n, timestamptz '2026-01-01' + n * interval '1 second' from generate_series(1, 1005) n`, [id, county.congressId]);
    const { body: { total, rows } } = await admin.get<{ total: number; rows: { errorCode: string }[] }>('/operations/parked');
    expect([total, rows.map((row) => row.errorCode)]).toEqual([1005, Array.from({ length: 1000 }, (_, n) => `CODE_${n + 1}`)]);
    await api.owner.query('delete from parked_order where case_id = $1', [id]);
    // As after everybody has lost his role.
    const before = (await admin.get<{ total: number }>('/operations/stalled')).body.total;
    await api.owner.query(`insert into task (congress_id, case_id, command, part_id, role, subject, since_seq, veiled) select $1, $2, 'signFor', gen_random_uuid(), 'unitClerk', 'person:' || gen_random_uuid(), 1, false from generate_series(1, 1005)`, [county.congressId, id]);
    const stalled = (await admin.get<{ total: number; rows: object[] }>('/operations/stalled')).body;
    expect([stalled.total - before, stalled.rows.length]).toEqual([1005, 1000]);
  });

  it('does under one key once what would otherwise be done again', async () => {
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    const admin = await Person.signIn(api.app, county.login('admin'));
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于校车的建议', text: '增开校车。' } });
    const twice = async <T>(who: Person, url: string, body: object, key: string) => [await who.post<T & ProblemBody>(url, body, { 'idempotency-key': key }), await who.post<T & ProblemBody>(url, body, { 'idempotency-key': key })] as const;

    const restarts = await Promise.all([1, 2, 3].map(() => admin.post<{ epoch: number }>(`/operations/cases/${id}/restart`, {}, { 'idempotency-key': 'restart-1' })));
    expect(restarts.map((r) => [r.status, r.body.epoch])).toEqual([[202, 2], [202, 2], [202, 2]]);
    expect((await admin.post<ProblemBody>(`/operations/cases/${id}/retry-parked`, {}, { 'idempotency-key': 'restart-1' })).body).toMatchObject({ status: 409, code: 'IDEMPOTENCY.KEY_REUSED' });
    expect((await admin.post<{ epoch: number }>(`/operations/cases/${id}/restart`, {}, { 'idempotency-key': 'restart-2' })).body.epoch).toBe(3);

    await api.owner.query(`insert into parked_order (command_id, case_id, congress_id, stage, command, error_code) values (gen_random_uuid(), $1, $2, 'intake', 'remind', 'INTERNAL')`, [id, county.congressId]);
    expect((await twice<{ retried: number }>(admin, `/operations/cases/${id}/retry-parked`, {}, 'retry-once')).map((r) => r.body)).toEqual([{ retried: 1 }, { retried: 1 }]);

    const [moved, again] = await twice<{ today: string; aheadMs: number }>(admin, '/clock', { days: 3 }, 'move-once');
    expect(again.body).toEqual(moved.body);
    expect((await admin.get<{ aheadMs: number }>('/clock')).body.aheadMs).toBe(moved.body.aheadMs);

    const [token, renewed] = await twice<{ id: string; token: string }>(deputy, '/auth/tokens', { name: '脚本', days: 3 }, 'token-once');
    expect([renewed.body.id, renewed.body.token === token.body.token]).toEqual([token.body.id, false]);
    const signedIn = async (secret: string) => (await api.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${secret}` } })).statusCode;
    expect([await signedIn(token.body.token), await signedIn(renewed.body.token)]).toEqual([401, 200]);
    expect((await deputy.get<{ rows: { id: string }[] }>('/auth/tokens')).body.rows).toHaveLength(1);
    expect((await deputy.post<ProblemBody>('/auth/tokens', { name: '另一个', days: 3 }, { 'idempotency-key': 'token-once' })).body.code).toBe('IDEMPOTENCY.KEY_REUSED');
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
