import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface Named { unit: { id: string; name: string } }
interface Page { assignments: (Named & { id: string })[]; units: { name: string }[]; ball: { holder: { name: string } }[] }
interface Timeline { rows: { type: string; day: string; sentence: string }[] }

jest.setTimeout(60_000);

describe('a unit that is renamed while its case is open', () => {
  let api: TestApi;
  let county: County;
  let registrar: Person;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    registrar = await Person.signIn(api.app, county.login('registrar'));
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    id = (await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于路灯的建议', text: '修复路灯。' } })).body.id;
    const give = async (who: Person, path: string, body: object = {}): Promise<void> => {
      const answer = await who.command(id, path, body, await who.read(id));
      if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    };
    await give(deputy, 'submit');
    await give(registrar, 'register');
    await give(registrar, 'pre-assign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }] } });
    await give(registrar, 'hand-over', { input: { difficulty: 'normal' } });
    const { body: clock } = await registrar.get<{ today: string }>('/clock');
    await registrar.post('/clock', { days: 10 });
    // From the fifth day on it has another name.
    await api.owner.query(`update body_name set valid_until = $3::date + 4 where congress_id = $1 and body_id = $2`, [county.congressId, county.body('D01'), clock.today]);
    await api.owner.query(
      `insert into body_name (congress_id, body_id, name, short_name, valid_from) values ($1, $2, '县住房和城市建设局', '县住房城建局', $3::date + 5)`, [county.congressId, county.body('D01'), clock.today]);
    const clerk = await Person.signIn(api.app, county.login('clerk'));
    const { body: page } = await clerk.get<Page>(`/suggestions/${id}`);
    await give(clerk, 'sign-for', { part: page.assignments[0]?.id });
  });
  afterAll(() => api.close());

  it('is called in the course of the case as on each day', async () => {
    const { body: { rows } } = await registrar.get<Timeline>(`/suggestions/${id}/timeline?limit=500`);
    const sentence = (type: string): string => rows.find((r) => r.type === type)?.sentence ?? '';
    expect(sentence('AssignmentCreated')).toContain('县住建局');
    expect(sentence('AssignmentAccepted')).toContain('县住房城建局');
  });

  it('is called on the page of the case as on the day of the fact, and where somebody is to act as today', async () => {
    const { body: page } = await registrar.get<Page>(`/suggestions/${id}`);
    expect(page.assignments.map((a) => a.unit.name)).toEqual(['县住建局']);
    expect(page.units.map((u) => u.name)).toEqual(['县住房城建局']);
    expect(page.ball.map((b) => b.holder.name)).toContain('县住房城建局');
  });
});
