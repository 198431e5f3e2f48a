import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface Reveal { id: string; at: string; atText: string; by: { id: string; name: string }; roles: { role: { code: string; label: string }; body: { id: string; name: string } | null }[]; reason: string }
interface Page { rows: Reveal[]; next: string | null }

jest.setTimeout(60_000);

describe('who opened one\'s own contact data', () => {
  let api: TestApi;
  let county: County;
  let deputy: Person;
  let address: string;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    deputy = await Person.signIn(api.app, county.login('deputy'));
    address = `/people/${county.person('deputy')}/reveals`;
    const clerk = await Person.signIn(api.app, county.login('clerk'));
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    for (const [who, reason] of [[clerk, '约时间面商'], [registrar, '核对手机号'], [clerk, '改约时间']] as const) {
      const opened = await who.post<{ phone: string }>(address, { reason });
      if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
    }
  });
  afterAll(() => api.close());

  const all = async (query: string): Promise<Page> => (await deputy.get<Page>(`${address}${query}`)).body;

  it('says who, in what function, when and why, the newest first', async () => {
    const { rows, next } = await all('');
    expect([rows.map((r) => [r.by.name, r.reason]), next]).toEqual([[['clerk某', '改约时间'], ['registrar某', '核对手机号'], ['clerk某', '约时间面商']], null]);
    expect(rows[0]?.roles).toEqual([{ role: { code: 'unitClerk', label: expect.stringMatching(/./) as string }, body: { id: county.body('D01'), name: '县住建局' } }]);
    expect(rows[0]?.by.id).toBe(county.person('clerk'));
    expect(rows[0]?.atText).toMatch(/\d+:\d+/);
  });

  it('comes page by page, each entry once', async () => {
    const found: Reveal[] = [];
    let after = '';
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await all(`?limit=1${after}`);
      found.push(...page.rows);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(found).toEqual((await all('')).rows);
    expect((await deputy.get(`${address}?after=e30`)).status).toBe(400);
    expect((await deputy.get(`${address}?limit=0`)).status).toBe(400);
  });

  it('says the names and functions of that day, whatever they are now', async () => {
    const [today] = (await api.owner.query<{ day: string }>(`select (app_now() at time zone 'Asia/Shanghai')::date::text as day`)).rows;
    // Tomorrow the body has another name, and the clerk another function.
    await api.owner.query('update body_name set valid_until = $3::date where congress_id = $1 and body_id = $2', [county.congressId, county.body('D01'), today?.day]);
    await api.owner.query(`insert into body_name (congress_id, body_id, name, short_name, valid_from) values ($1, $2, '县建设局', '县建设局', $3::date + 1)`, [county.congressId, county.body('D01'), today?.day]);
    await api.owner.query(`update role_grant set valid_until = $3::date where congress_id = $1 and person_id = $2`, [county.congressId, county.person('clerk'), today?.day]);
    await api.owner.query(`insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, 'unitLeader', $3, $4::date + 1)`, [county.congressId, county.person('clerk'), county.body('D02'), today?.day]);
    const registrar = await Person.signIn(api.app, county.login('registrar'));
    expect((await registrar.post('/clock', { days: 10 })).status).toBe(200);
    const clerk = await Person.signIn(api.app, county.login('clerk'));
    expect((await clerk.post(address, { reason: '新的单位来联系' })).status).toBe(201);
    const { rows } = await all('');
    expect([0, 1].map((i) => rows[i]?.roles.map((r) => [r.role.code, r.body?.name]))).toEqual([[['unitLeader', '县财政局']], [['unitClerk', '县住建局']]]);
  });

  it('is told to nobody but himself', async () => {
    for (const who of ['registrar', 'admin', 'cosigner'] as const) expect([who, (await (await Person.signIn(api.app, county.login(who))).get(address)).status]).toEqual([who, 403]);
  });
});
