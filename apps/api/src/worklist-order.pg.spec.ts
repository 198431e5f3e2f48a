import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface Task { case: string; part: string; mainAction: { command: string } }
interface Tasks { rows: Task[]; next: string | null; counts: { commands: { code: string }[] } }
interface Page { ball: { command: { code: string } }[] }

jest.setTimeout(60_000);

/** In the order in which a registrar is to be offered them. */
const ON_REVIEW = ['register', 'returnForChange', 'refuseAdmission'];

describe('acts about one thing', () => {
  let api: TestApi;
  let county: County;
  let deputy: Person;
  let registrar: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    [deputy, registrar] = await Promise.all((['deputy', 'registrar'] as const).map((who) => Person.signIn(api.app, county.login(who)))) as [Person, Person];
    for (let n = 0; n < 3; n += 1) {
      const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于校门口护学岗的建议', text: '建议增设护学岗。' } });
      expect(await deputy.command(id, 'submit')).toMatchObject({ status: 200 });
    }
  });
  afterAll(() => api.close());

  it.each([1, 2, 200])('stand in the worklist with the main one first, none lost or doubled, in pages of %i', async (limit) => {
    const rows: Task[] = [];
    let after = '';
    do {
      const { body }: { body: Tasks } = await registrar.get<Tasks>(`/tasks?limit=${limit}${after}`);
      rows.push(...body.rows);
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    const byCase = new Map<string, string[]>();
    for (const row of rows) byCase.set(row.case, [...(byCase.get(row.case) ?? []), row.mainAction.command]);
    expect([...byCase.values()]).toEqual([ON_REVIEW, ON_REVIEW, ON_REVIEW]);
    // Those of one case stand beside one another.
    expect(rows.map((row) => row.case)).toEqual([...byCase.keys()].flatMap((id) => [id, id, id]));
  });

  it('are counted and named in the same order', async () => {
    const { body: { rows: [first], counts } } = await registrar.get<Tasks>('/tasks');
    expect(counts.commands.map(({ code }) => code)).toEqual(ON_REVIEW);
    expect((await registrar.get<Page>(`/suggestions/${first?.case}`)).body.ball.map(({ command }) => command.code)).toEqual(ON_REVIEW);
  });
});
