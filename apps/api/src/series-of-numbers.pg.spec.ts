import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty } from '../testing/county';

interface Row { id: string; case: string; numberText: string; seriesText: string }
interface List { rows: Row[] }

jest.setTimeout(60_000);

describe('a number that two series have', () => {
  let api: TestApi;
  let registrar: Person;
  const ids: Record<'ofSession' | 'converted' | 'between' | 'draft', string> = { ofSession: '', converted: '', between: '', draft: '' };
  let year: string;

  beforeAll(async () => {
    api = await startApi();
    const county = await makeCounty(api.database.ownerUrl);
    const deputy = await Person.signIn(api.app, county.login('deputy'));
    registrar = await Person.signIn(api.app, county.login('registrar'));
    const onPaper = { entry: 'paper', onBehalfOf: county.person('deputy') };
    const open = async (origin: object, who = deputy, how: object = {}): Promise<string> => {
      const { status, body } = await who.post<{ id: string }>('/suggestions', { ...how, input: { title: '关于校门口护学岗的建议', text: '建议增设护学岗。', ...origin } });
      expect(status).toBe(201);
      return body.id;
    };
    const registered = async (origin: object, who = deputy, how: object = {}): Promise<string> => {
      const id = await open(origin, who, how);
      expect(await deputy.command(id, 'submit')).toMatchObject({ status: 200 });
      expect(await registrar.command(id, 'register')).toMatchObject({ status: 200 });
      return id;
    };
    ids.ofSession = await registered({ source: 'session', session: '18-3' });
    ids.converted = await registered({ source: 'motionConverted', session: '18-3' }, registrar, onPaper);
    ids.between = await registered({ source: 'betweenSessions' });
    ids.draft = await open({ source: 'betweenSessions' });
    const { rows } = await api.owner.query<{ year: string }>('select extract(year from registered_on)::text as year from suggestion_view where case_id = $1', [ids.between]);
    year = rows[0]?.year ?? '';
  });
  afterAll(() => api.close());

  const told = ({ numberText, seriesText }: Row): readonly string[] => [numberText, seriesText];
  const expected = (): Record<string, readonly string[]> => ({
    [ids.ofSession]: ['第001号', '十八届三次会议'], [ids.converted]: ['第002号', '十八届三次会议'], [ids.between]: ['第001号', `${year}年闭会期间`],
  });

  it('stands in the list, in the worklist and on its page with the series that it is of', async () => {
    const list = (await registrar.get<List>('/suggestions')).body.rows;
    expect(Object.fromEntries(list.map((row) => [row.id, told(row)]))).toEqual({ ...expected(), [ids.draft]: ['未编号', '闭会期间'] });
    const tasks = (await registrar.get<List>('/tasks')).body.rows;
    expect(Object.fromEntries(tasks.map((row) => [row.case, told(row)]))).toEqual(expected());
    for (const [id, words] of Object.entries(expected())) expect(told((await registrar.get<Row>(`/suggestions/${id}`)).body)).toEqual(words);
  });

  it('has its series in the reader\'s language, and before registration where it comes from', async () => {
    const english = async (id: string): Promise<readonly string[]> => told((await registrar.get<Row>(`/suggestions/${id}`, { 'accept-language': 'en' })).body);
    expect(await english(ids.ofSession)).toEqual(['No. 001', '18th congress, 3rd session']);
    expect(await english(ids.between)).toEqual(['No. 001', `between sessions, ${year}`]);
    expect(await english(ids.draft)).toEqual(['no number yet', 'between sessions']);
  });
});
