import { ruleSets } from '@huiying/rules';
import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface Light { code: string }
interface Clock { id: string; kind: { code: string }; light: Light }
interface Lists { rows: { id: string; case: string; clock: Clock | null; light: Light }[] }

jest.setTimeout(60_000);

/** The recommended set in which nothing is pressing before its very last day. */
const unhurried = (): object => {
  const { rules } = ruleSets.recommended;
  const at = <T extends object>(parameter: T, value: number): T => ({ ...parameter, value });
  return {
    id: 'unhurried', version: 1,
    rules: {
      ...rules, 'light.soonShare': at(rules['light.soonShare'], 0), 'light.urgentShare': at(rules['light.urgentShare'], 0), 'light.urgentWorkingDays': at(rules['light.urgentWorkingDays'], 0),
    },
  };
};

describe('the light of three working days to sign for', () => {
  let api: TestApi;
  let county: County;
  let deputy: Person;
  let registrar: Person;
  let clerk: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    [deputy, registrar, clerk] = await Promise.all((['deputy', 'registrar', 'clerk'] as const).map((who) => Person.signIn(api.app, county.login(who)))) as [Person, Person, Person];
  });
  afterAll(() => api.close());

  const handedOver = async (): Promise<string> => {
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于校门口护学岗的建议', text: '建议增设护学岗。' } });
    const steps: readonly (readonly [Person, string, object])[] = [
      [deputy, 'submit', {}], [registrar, 'register', {}], [registrar, 'pre-assign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }] } }], [registrar, 'hand-over', { input: { difficulty: 'normal' } }],
    ];
    for (const [who, command, body] of steps) expect(await who.command(id, command, body, await who.read(id))).toMatchObject({ status: 200 });
    return id;
  };

  /** Wherever a light is shown: page, list, worklist, and why the day is that day. */
  const lightsOf = async (id: string): Promise<readonly (string | undefined)[]> => {
    const { body: { clocks } } = await clerk.get<{ clocks: Clock[] }>(`/suggestions/${id}`);
    const onPage = clocks.find(({ kind }) => kind.code === 'signFor');
    const inList = (await clerk.get<Lists>('/suggestions')).body.rows.find((row) => row.id === id)?.clock;
    const task = (await clerk.get<Lists>('/tasks')).body.rows.find((row) => row.case === id);
    const explained = (await clerk.get<{ clock: Clock }>(`/deadlines/${onPage?.id}/explanation`)).body.clock;
    expect([inList?.kind.code, task?.clock?.kind.code, explained.kind.code]).toEqual(['signFor', 'signFor', 'signFor']);
    return [onPage, inList, task, explained].map((one) => one?.light.code);
  };

  it('is that of the rules that the case is pinned to; a set from before the lights had parameters gives the figures of then', async () => {
    const stored = await api.owner.query<{ lights: number }>(
      `update rule_set set data = data #- '{rules,light.soonShare}' #- '{rules,light.urgentShare}' #- '{rules,light.urgentWorkingDays}' where congress_id = $1
       returning (select count(*)::int from jsonb_object_keys(data->'rules') as key where key like 'light.%') as lights`, [county.congressId]);
    expect(stored.rows).toEqual([{ lights: 0 }]);
    const before = await handedOver();
    expect(await lightsOf(before)).toEqual(['urgent', 'urgent', 'urgent', 'urgent']);

    await api.owner.query("insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, 'suggestion', 'unhurried-1', '2020-01-02', $2)", [county.congressId, JSON.stringify(unhurried())]);
    const after = await handedOver();
    expect(await lightsOf(after)).toEqual(['normal', 'normal', 'normal', 'normal']);
    expect(await lightsOf(before)).toEqual(['urgent', 'urgent', 'urgent', 'urgent']);
  });
});
