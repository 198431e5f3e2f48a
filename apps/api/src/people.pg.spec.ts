import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

jest.setTimeout(60_000);

describe('the people of a county', () => {
  let api: TestApi;
  let county: County;
  let registrar: Person;
  let clerk: Person;
  let deputy: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    [registrar, clerk, deputy] = await Promise.all([Person.signIn(api.app, county.login('registrar')), Person.signIn(api.app, county.login('clerk')), Person.signIn(api.app, county.login('deputy'))]);
  });
  afterAll(() => api.close());

  it('lists who has a role in a body, and not who has the role elsewhere and another one there', async () => {
    const inBoth = [county.congressId, county.person('otherClerk'), county.body('D01')];
    await api.owner.query(`insert into role_grant (id, congress_id, person_id, role, body_id, valid_from) values (gen_random_uuid(), $1, $2, 'unitHandler', $3, '2020-01-01')`, inBoth);
    const listed = async (role: string): Promise<readonly string[]> => (await registrar.get<{ rows: { id: string }[] }>(`/people?role=${role}&body=${county.body('D01')}`)).body.rows.map((row) => row.id).sort();
    expect(await listed('unitClerk')).toEqual([county.person('clerk')]);
    expect(await listed('unitHandler')).toEqual([county.person('handler'), county.person('otherClerk')].sort());
    await api.owner.query('delete from role_grant where congress_id = $1 and person_id = $2 and body_id = $3', inBoth);
  });

  it('masks phones and opens them only with a reason that the person can read', async () => {
    const list = await registrar.get<{ rows: { id: string; phone: string }[] }>('/people?role=deputy');
    expect(list.body.rows[0]?.phone).toBe('138****0001');
    const shown = await registrar.post<{ phone: string }>(`/people/${county.person('deputy')}/reveals`, { reason: '联系办理' });
    expect([shown.status, shown.body.phone]).toEqual([201, '13800000001']);
    const reveals = await deputy.get<{ rows: { reason: string }[] }>(`/people/${county.person('deputy')}/reveals`);
    expect(reveals.body.rows.map((r) => r.reason)).toEqual(['联系办理']);
    expect((await clerk.get(`/people/${county.person('deputy')}/reveals`)).status).toBe(403);
  });
});
