import { Person, startApi, type Answer, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

jest.setTimeout(60_000);

interface SessionEnd { readonly endsAt: string; readonly secondsLeft: number; readonly limit: string }
interface Refusal { readonly code: string; readonly detail: string; readonly errors?: readonly { readonly field: string; readonly code: string }[] }

const HOURS = 3600;
/** Of one another: a busy machine may take that long between two looks at the clock. */
const NEAR_SECONDS = 60;

describe('a session that is kept while its person works', () => {
  let api: TestApi;
  let county: County;
  let clerk: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    // The only session there is: what the tests do to the table they do to this one.
    await api.owner.query('delete from auth_session');
    clerk = await Person.signIn(api.app, county.login('clerk'));
  });

  /** Makes the session as old as that, and lets it end so many seconds from now. */
  const age = (hours: number, endsIn: number) =>
    api.owner.query(`update auth_session set created_at = clock_timestamp() - $1 * interval '1 hour', expires_at = clock_timestamp() + $2 * interval '1 second'`, [hours, endsIn]);
  const end = async (): Promise<SessionEnd> => (await clerk.get<{ session: SessionEnd }>('/auth/me')).body.session;
  const keep = (): Promise<Answer<SessionEnd>> => clerk.post<SessionEnd>('/auth/session', {});
  const storedEnd = async (): Promise<Date | undefined> => (await api.owner.query<{ expires_at: Date }>('select expires_at from auth_session')).rows[0]?.expires_at;

  it('tells beforehand when it ends, and until when it can be kept', async () => {
    const { endsAt, secondsLeft, limit } = await end();
    expect(endsAt).toBe((await storedEnd())?.toISOString());
    expect(secondsLeft).toBeGreaterThan(12 * HOURS - NEAR_SECONDS);
    expect(secondsLeft).toBeLessThanOrEqual(12 * HOURS);
    expect(Date.parse(limit) - Date.parse(endsAt)).toBeGreaterThan((12 * HOURS - NEAR_SECONDS) * 1000);
    expect(Date.parse(limit) - Date.parse(endsAt)).toBeLessThanOrEqual(12 * HOURS * 1000);
  });

  it('goes on for twelve hours from when it is kept, and the cookies with it', async () => {
    await age(5, 200);
    const kept = await keep();
    expect(kept.status).toBe(200);
    expect(kept.body.secondsLeft).toBeGreaterThan(12 * HOURS - NEAR_SECONDS);
    expect(kept.body.secondsLeft).toBeLessThanOrEqual(12 * HOURS);
    expect(kept.body.endsAt).toBe((await storedEnd())?.toISOString());
    expect(await end()).toMatchObject({ endsAt: kept.body.endsAt, limit: kept.body.limit });
    const cookies = kept.headers['set-cookie'] as string[];
    const [session, csrf] = clerk.cookie.split('; ');
    expect(cookies).toEqual([
      `${session}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${kept.body.secondsLeft}`,
      `${csrf}; Path=/; SameSite=Lax; Max-Age=${kept.body.secondsLeft}`,
    ]);
  });

  it('ends a day after the sign-in, however often it is kept', async () => {
    await age(20, 200);
    const kept = await keep();
    expect(kept.body.endsAt).toBe(kept.body.limit);
    expect(kept.body.secondsLeft).toBeGreaterThan(4 * HOURS - NEAR_SECONDS);
    expect(kept.body.secondsLeft).toBeLessThanOrEqual(4 * HOURS);
    expect((await keep()).body).toMatchObject({ endsAt: kept.body.endsAt, limit: kept.body.limit });
  });

  it('is never made shorter by keeping it', async () => {
    await age(23, 3 * HOURS);
    const before = await end();
    expect((await keep()).body.endsAt).toBe(before.endsAt);
  });

  it('is not kept by a request that says more than there is to say', async () => {
    await age(5, 200);
    const before = await storedEnd();
    for (const [body, status, errors] of [[{ hours: 24 }, 422, [{ field: 'hours', code: 'FIELD.UNKNOWN' }]], [[], 400, undefined]] as const) {
      const asked = await clerk.post<Refusal>('/auth/session', body);
      expect([asked.status, asked.body.errors?.map(({ field, code }) => ({ field, code }))]).toEqual([status, errors]);
    }
    expect(await storedEnd()).toEqual(before);
  });

  it('is not kept without the second secret', async () => {
    await age(5, 200);
    const before = await storedEnd();
    const forged = await clerk.post<Refusal>('/auth/session', {}, { 'x-csrf-token': 'other' });
    expect([forged.status, forged.body.code]).toEqual([403, 'AUTH.CSRF']);
    expect(forged.headers['set-cookie']).toBeUndefined();
    expect(await storedEnd()).toEqual(before);
  });

  it.each([['has run out', 'update auth_session set expires_at = clock_timestamp()'], ['was closed', 'update auth_session set revoked_at = clock_timestamp()']])('is not kept once it %s', async (_, ending) => {
    await api.owner.query(ending);
    const before = await storedEnd();
    const late = await clerk.post<Refusal>('/auth/session', {});
    expect([late.status, late.body.code]).toEqual([401, 'AUTH.SIGN_IN_FIRST']);
    expect(await storedEnd()).toEqual(before);
    // Nor does it open anything any more.
    for (const address of ['/auth/me', '/tasks', '/suggestions']) expect([address, (await clerk.get(address)).status]).toEqual([address, 401]);
  });

  it('is nothing that a token has or keeps', async () => {
    const { body } = await clerk.post<{ token: string }>('/auth/tokens', { name: '对接', days: 30 });
    const authorization = `Bearer ${body.token}`;
    const me = await api.app.inject({ url: '/api/v1/auth/me', headers: { authorization } });
    expect(me.json<{ session: unknown }>().session).toBeNull();
    await age(5, 200);
    const before = await storedEnd();
    const asked = await api.app.inject({ method: 'POST', url: '/api/v1/auth/session', headers: { authorization, cookie: clerk.cookie, 'x-csrf-token': clerk.csrf } });
    expect([asked.statusCode, asked.json<Refusal>().code]).toEqual([403, 'AUTH.TOKEN_HAS_NO_SESSION']);
    expect(asked.json<Refusal>().detail).toContain('延长');
    expect(await storedEnd()).toEqual(before);
  });
});
