import { Person, startApi, startApiOn, type TestApi } from '../testing/api';
import { makeCounty, PASSWORD, type County, type StaffLogin } from '../testing/county';

jest.setTimeout(120_000);

interface Tried { readonly since: string; readonly sinceText: string; readonly count: number; readonly onlyKnownNetworks: boolean }

describe('wrong passwords', () => {
  let api: TestApi;
  let county: County;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
  });
  afterAll(() => api.close());

  const attempt = async (login: string, password: string, remoteAddress: string, app = api.app) => {
    const { statusCode, headers, body } = await app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login, password }, remoteAddress });
    return { status: statusCode, waits: Number(headers['retry-after'] ?? 0), body: statusCode === 200 ? '' : body };
  };
  const statusOf = async (...of: Parameters<typeof attempt>): Promise<number> => (await attempt(...of)).status;
  /** Wrong ones, one after another; what each was answered. */
  const guess = async (login: string, times: number, from: (n: number) => string) => {
    const answers = [];
    for (let n = 0; n < times; n += 1) answers.push(await attempt(login, `guess ${n}`, from(n)));
    return answers;
  };
  /** As if so much time had gone by: everything of the past lies further back. */
  const later = async (interval: string): Promise<void> => {
    await api.owner.query(`update login_tries set hour_began = hour_began - $1::interval, wrong_since = wrong_since - $1::interval, last_wrong = last_wrong - $1::interval, last_at = last_at - $1::interval`, [interval]);
    await api.owner.query(`update network_tries set waits_until = waits_until - $1::interval, last_at = last_at - $1::interval`, [interval]);
    await api.owner.query(`update known_network set last_at = last_at - $1::interval`, [interval]);
  };
  const triedOn = async (who: StaffLogin): Promise<Tried | null | undefined> => {
    const admin = await Person.signIn(api.app, county.login('admin'));
    const { body } = await admin.get<{ rows: { login: string; wrongPasswords: Tried | null }[] }>(`/accounts?q=${county.login(who)}`, { 'accept-language': 'en' });
    return body.rows.find((row) => row.login === county.login(who))?.wrongPasswords;
  };

  it('make the address wait from which they come, and nobody else: the owner signs in meanwhile', async () => {
    const handler = county.login('handler');
    expect((await guess(handler, 5, () => '10.1.0.1')).map((a) => a.status)).toEqual([401, 401, 401, 401, 401]);
    const waiting = await attempt(handler, PASSWORD, '10.1.0.1');
    expect(waiting.status).toBe(429);
    expect(waiting.waits).toBeGreaterThan(20);
    expect(waiting.waits).toBeLessThanOrEqual(30);
    expect(await statusOf(handler, PASSWORD, '10.1.0.2')).toBe(200);
    // The owner's success elsewhere takes nothing from the stranger's wait; for other accounts his address is free.
    expect(await statusOf(handler, PASSWORD, '10.1.0.1')).toBe(429);
    expect(await statusOf(county.login('unitLeader'), PASSWORD, '10.1.0.1')).toBe(200);
  });

  it('wait twice as long each time, a quarter of an hour at most, and not at all after a right one', async () => {
    const checker = county.login('checker');
    await guess(checker, 5, () => '10.2.0.1');
    const waits = [];
    for (let n = 0; n < 7; n += 1) {
      waits.push((await attempt(checker, 'x', '10.2.0.1')).waits);
      await later('15 minutes');
      expect(await statusOf(checker, 'x', '10.2.0.1')).toBe(401);
    }
    for (const [n, most] of [30, 60, 120, 240, 480, 900, 900].entries()) {
      expect(waits[n]).toBeLessThanOrEqual(most);
      expect(waits[n]).toBeGreaterThan(most - 15);
    }
    await later('15 minutes');
    expect(await statusOf(checker, PASSWORD, '10.2.0.1')).toBe(200);
    expect((await guess(checker, 4, () => '10.2.0.1')).map((a) => a.status)).toEqual([401, 401, 401, 401]);
    expect(await statusOf(checker, PASSWORD, '10.2.0.1')).toBe(200);
  });

  it('are counted for the whole network of an IPv6 address', async () => {
    const login = county.login('coordinator');
    await guess(login, 5, (n) => `2001:db8:0:7::${n + 1}`);
    expect(await statusOf(login, PASSWORD, '2001:db8:0:7:ffff::1')).toBe(429);
    expect(await statusOf(login, PASSWORD, '2001:db8:0:8::1')).toBe(200);
  });

  it('are no more let through when many come at once', async () => {
    const login = county.login('registrar');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => statusOf(login, `guess ${n}`, '10.3.0.1')));
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  });

  it('are not forgotten by another api, nor by a new start', async () => {
    const login = county.login('leader');
    await guess(login, 3, () => '10.4.0.1');
    const other = await startApiOn(api.database);
    try {
      expect([await statusOf(login, 'x', '10.4.0.1', other.app), await statusOf(login, 'x', '10.4.0.1', other.app)]).toEqual([401, 401]);
      expect([await statusOf(login, PASSWORD, '10.4.0.1', other.app), await statusOf(login, PASSWORD, '10.4.0.1')]).toEqual([429, 429]);
      expect(await statusOf(login, PASSWORD, '10.4.0.2', other.app)).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('from many addresses leave only those to go on from which the account was signed in to before', async () => {
    const clerk = county.login('clerk');
    expect(await statusOf(clerk, PASSWORD, '10.5.0.1')).toBe(200);
    const answers = await guess(clerk, 50, (n) => `10.5.1.${n % 25}`);
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([401]));
    const stranger = await attempt(clerk, PASSWORD, '10.5.2.1');
    expect(stranger.status).toBe(429);
    expect(stranger.waits).toBeGreaterThan(3500);
    expect(stranger.waits).toBeLessThanOrEqual(3600);
    // From the known address wrong ones are counted as ever.
    expect([await statusOf(clerk, 'x', '10.5.0.1'), await statusOf(clerk, PASSWORD, '10.5.0.1')]).toEqual([401, 200]);
    expect(await statusOf(clerk, PASSWORD, '10.5.2.1')).toBe(429);
    await later('61 minutes');
    expect(await statusOf(clerk, PASSWORD, '10.5.2.1')).toBe(200);
    // Nobody has signed in from there for ninety days: it is known no more.
    await later('91 days');
    await guess(clerk, 50, (n) => `10.5.3.${n % 25}`);
    expect(await statusOf(clerk, PASSWORD, '10.5.0.1')).toBe(429);
  });

  it('on a login that nobody has are answered word for word as on one that is known', async () => {
    const [known, unknown] = [county.login('otherLeader'), 'nobody-has-it'];
    const answersOn = async (login: string, net: string) => [
      ...await guess(login, 7, () => `${net}.0.1`), ...await guess(login, 50, (n) => `${net}.1.${n % 25}`),
      await attempt(login, 'x', `${net}.2.1`),
    ];
    const [onKnown, onUnknown] = [await answersOn(known, '10.6'), await answersOn(unknown, '10.7')];
    const shape = ({ status, waits, body }: Awaited<ReturnType<typeof attempt>>) => ({ status, waits: Math.ceil(waits / 30), body: body.replace(/\d+/g, '#') });
    expect(onUnknown.map(shape)).toEqual(onKnown.map(shape));
    expect(onKnown.map((a) => a.status)).toEqual([...new Array<number>(5).fill(401), 429, 429, ...new Array<number>(45).fill(401), ...new Array<number>(6).fill(429)]);
  });

  it('on an ended account, even the right one, are answered like any other', async () => {
    await api.owner.query('update account set disabled = true where login = $1', [county.login('otherClerk')]);
    const answers = await Promise.all([county.login('otherClerk'), 'never-opened'].map((login) => attempt(login, PASSWORD, '10.8.0.1')));
    expect(answers.map((a) => a.status)).toEqual([401, 401]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('are told to the administrator from the fifth on: since when, how many, and who may still go on', async () => {
    const login = county.login('deputy');
    const on = () => triedOn('deputy' as StaffLogin);
    const before = Date.now();
    await guess(login, 4, (n) => `10.9.0.${n}`);
    expect(await on()).toBeNull();
    await guess(login, 2, (n) => `10.9.1.${n}`);
    const tried = await on();
    expect(tried).toMatchObject({ count: 6, onlyKnownNetworks: false, sinceText: expect.stringMatching(/\d{2}:\d{2}$/) });
    expect(new Date(tried?.since ?? 0).getTime()).toBeGreaterThanOrEqual(before - 1000);
    // The owner's own sign-in hides nothing of it.
    expect(await statusOf(login, PASSWORD, '10.9.9.9')).toBe(200);
    await guess(login, 44, (n) => `10.9.2.${n % 22}`);
    expect(await on()).toMatchObject({ count: 50, onlyKnownNetworks: true });
    await later('61 minutes');
    expect(await on()).toMatchObject({ count: 50, onlyKnownNetworks: false });
    await later('23 hours');
    expect(await on()).toBeNull();
  });

  it('leave no address and no login behind, and after a day of rest nothing', async () => {
    await guess('typed-in-the-wrong-field', 1, () => '10.10.0.1');
    const { rows: [kept] } = await api.owner.query<{ all: string }>(`select (select string_agg(t::text, ' ') from login_tries t) || (select string_agg(t::text, ' ') from network_tries t) || (select string_agg(t::text, ' ') from known_network t) as all`);
    const inHex = (text: string): string => Buffer.from(text).toString('hex');
    for (const word of ['10.10.0.1', 'typed-in-the-wrong-field']) for (const form of [word, inHex(word)]) expect(kept?.all).not.toContain(form);
    await later('91 days');
    for (let n = 0; n < 20; n += 1) await guess('one-more', 1, () => `10.10.1.${n}`);
    const { rows } = await api.owner.query<{ n: number }>(`select (select count(*) from login_tries where last_at < now() - interval '1 day')::int + (select count(*) from network_tries where last_at < now() - interval '1 day')::int
      + (select count(*) from known_network where last_at < now() - interval '90 days')::int as n`);
    expect(rows[0]?.n).toBe(0);
  });

  it('at the change of one’s own password have a limit that no stranger can use up', async () => {
    const login = county.login('cosigner');
    const inside = await Person.signIn(api.app, login);
    await guess(login, 50, (n) => `10.11.0.${n % 25}`);
    const change = (current: string) => inside.post<{ code: string }>('/auth/password', { current, next: 'another one, 够长的' });
    const answers = [];
    for (let n = 0; n < 11; n += 1) answers.push((await change('x')).status);
    expect(answers).toEqual([...new Array<number>(10).fill(422), 429]);
    // The limit is that person's alone.
    const other = await Person.signIn(api.app, county.login('unitLeader'));
    expect((await other.post('/auth/password', { current: PASSWORD, next: 'another one, 够长的' })).status).toBe(204);
  });
});
