import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface Suggestion { id: string; label: { code: string; label: string }; number: number | null; receiptNumber: number | null }
interface List<Row> { rows: Row[]; counts?: { all: number }; stages?: { code: string; label: string }[] }
interface ProblemBody { code: string; errors: { field: string; code: string; detail: string }[] }

jest.setTimeout(60_000);

describe('looking for a suggestion', () => {
  let api: TestApi;
  let county: County;
  let people: Record<'deputy' | 'cosigner' | 'registrar' | 'clerk' | 'otherClerk', Person>;
  let stranger: Person;
  /** Handed over to 住建局 with 财政局 beside it, led by 代表甲. */
  let handedOver: Suggestion;
  /** Still under review, led by 代表乙. */
  let received: Suggestion;

  const submitted = async (who: Person, title: string): Promise<string> => {
    const { body: { id } } = await who.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title, text: '建议分三年办完。' } });
    expect(await who.command(id, 'submit')).toMatchObject({ status: 200 });
    return id;
  };

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    const other = await makeCounty(api.database.ownerUrl);
    const entries = await Promise.all((['deputy', 'cosigner', 'registrar', 'clerk', 'otherClerk'] as const).map(async (who) => [who, await Person.signIn(api.app, county.login(who))] as const));
    people = Object.fromEntries(entries) as typeof people;
    stranger = await Person.signIn(api.app, other.login('registrar'));
    const { registrar } = people;
    const first = await submitted(people.deputy, '关于老城区污水管网改造的建议');
    const second = await submitted(people.cosigner, '关于社区老年食堂布点的建议');
    expect(await registrar.command(first, 'register')).toMatchObject({ status: 200 });
    expect(await registrar.command(first, 'pre-assign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }, { unit: county.body('D02'), kind: 'co' }] } }, await registrar.read(first))).toMatchObject({ status: 200 });
    expect(await registrar.command(first, 'hand-over', { input: { difficulty: 'normal' } }, await registrar.read(first))).toMatchObject({ status: 200 });
    [handedOver, received] = await Promise.all([first, second].map(async (id) => (await registrar.get<Suggestion>(`/suggestions/${id}`)).body)) as [Suggestion, Suggestion];
  });
  afterAll(() => api.close());

  const find = async (who: Person, q: string): Promise<readonly string[]> => (await who.get<List<Suggestion>>(`/suggestions?q=${encodeURIComponent(q)}`)).body.rows.map(({ id }) => id);
  const written = (n: number | null): string => String(n).padStart(3, '0');

  it('goes by its number, as it is written, said or typed', async () => {
    expect([handedOver.number, handedOver.receiptNumber, received.number, received.receiptNumber]).toEqual([1, 1, null, 2]);
    for (const q of [written(1), '1', `第${written(1)}号`, 'No. 001', '第1号']) expect([q, await find(people.registrar, q)]).toEqual([q, [handedOver.id]]);
    for (const q of [written(2), '2', `来件${written(2)}`, 'receipt 2']) expect([q, await find(people.registrar, q)]).toEqual([q, [received.id]]);
    for (const q of ['第002号', '3', '999999999']) expect([q, await find(people.registrar, q)]).toEqual([q, []]);
  });

  it('goes by the lead deputy and by the units that take part, also by a name from before', async () => {
    expect(await find(people.registrar, '代表甲')).toEqual([handedOver.id]);
    expect(await find(people.registrar, '代表乙')).toEqual([received.id]);
    for (const q of ['住建', '县财政局']) expect([q, await find(people.registrar, q)]).toEqual([q, [handedOver.id]]);
    await api.owner.query("update body_name set other_names = '{县建设局}' where congress_id = $1 and body_id = $2", [county.congressId, county.body('D01')]);
    expect(await find(people.registrar, '建设局')).toEqual([handedOver.id]);
  });

  it('finds nothing by who else is in the register, nor by his telephone number', async () => {
    for (const q of ['registrar某', 'clerk某', '代表工委', '城东镇', '13800000001']) expect([q, await find(people.registrar, q)]).toEqual([q, []]);
  });

  it('finds only what one may see: not another deputy\'s, not before the hand-over, not in another congress', async () => {
    for (const q of ['代表乙', '2', '来件002']) for (const who of [people.deputy, people.clerk]) expect([q, await find(who, q)]).toEqual([q, []]);
    for (const q of ['代表甲', '1', '第001号', '县财政局']) {
      expect([q, await find(people.otherClerk, q)]).toEqual([q, [handedOver.id]]);
      expect([q, await find(stranger, q)]).toEqual([q, []]);
    }
  });

  it('is the same in the worklist, whose counts follow it', async () => {
    const tasks = async (q: string): Promise<readonly [readonly string[], number | undefined]> => {
      const { rows, counts } = (await people.registrar.get<List<{ case: string }>>(`/tasks?q=${encodeURIComponent(q)}`)).body;
      return [[...new Set(rows.map((row) => row.case))], counts?.all];
    };
    for (const q of ['2', '来件002', '代表乙']) expect([q, await tasks(q)]).toEqual([q, [[received.id], 1]]);
    expect(await tasks('第099号')).toEqual([[], 0]);
    const all = (await people.registrar.get<List<unknown>>('/tasks')).body.rows.length;
    expect((await people.registrar.get<List<unknown>>('/tasks?q=%20')).body.rows.length).toBe(all);
  });

  it('is narrowed by unit and by stage, of which every one that there is has its words', async () => {
    const list = async (query: string): Promise<List<Suggestion>> => (await people.registrar.get<List<Suggestion>>(`/suggestions?${query}`)).body;
    const ids = async (query: string): Promise<readonly string[]> => (await list(query)).rows.map(({ id }) => id);
    expect([await ids(`body=${county.body('D02')}`), await ids(`body=${county.body('T01')}`)]).toEqual([[handedOver.id], []]);
    expect([await ids('label=toSignFor'), await ids('label=review'), await ids('label=closed')]).toEqual([[handedOver.id], [received.id], []]);
    expect(await ids(`label=review&body=${county.body('D01')}`)).toEqual([]);
    const { rows, stages = [] } = await list('');
    expect(stages).toEqual(expect.arrayContaining(rows.map(({ label }) => label)));
    expect(stages).toContainEqual({ code: 'awaitingRating', label: '待评价' });
    expect(new Set(stages.map(({ label }) => label)).size).toBe(stages.length);
  });

  it.each(['/suggestions', '/tasks'])('says at %s that one character is too few', async (path) => {
    for (const q of ['建', ' 建 ', 'a']) {
      const { status, body } = await people.registrar.get<ProblemBody>(`${path}?q=${encodeURIComponent(q)}`);
      expect([q, status, body.errors]).toEqual([q, 400, [{ field: 'q', code: 'FIELD.WORDS_TOO_SHORT', detail: '至少两个字；按编号查找时可以只输一位数字。' }]]);
    }
  });

  it('goes by its receipt number only until it has a number of its own, or where that is asked for', async () => {
    const third = await submitted(people.deputy, '关于校门口护学岗的建议');
    expect(await people.registrar.command(third, 'register')).toMatchObject({ status: 200 });
    expect((await people.registrar.get<Suggestion>(`/suggestions/${third}`)).body).toMatchObject({ number: 2, receiptNumber: 3 });
    expect([await find(people.registrar, '3'), await find(people.registrar, '来件003')]).toEqual([[], [third]]);
    expect([...(await find(people.registrar, '2'))].sort()).toEqual([received.id, third].sort());
  });

  it('chooses among all that the words find, however many they are', async () => {
    // A thousand more of the same words, which are found first.
    await api.owner.query(`create temporary table more as select (lpad(n::text, 8, '0') || '-0000-4000-8000-000000000000')::uuid as id, (lpad(n::text, 8, '0') || '-0000-4000-9000-000000000000')::uuid as title from generate_series(1, 1000) as n`);
    const also = (table: string, changed: string, where: string): Promise<unknown> =>
      api.owner.query(`insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${changed}))).* from ${table} t, more where ${where}`, [handedOver.id]);
    await also('case_head', `'id', more.id`, 't.id = $1');
    await also('case_access', `'case_id', more.id`, 't.case_id = $1');
    await also('case_search', `'case_id', more.id`, 't.case_id = $1');
    await also('content', `'id', more.title, 'case_id', more.id`, `t.case_id = $1 and t.kind = 'title'`);
    await also('suggestion_view', `'case_id', more.id, 'title_ref', more.title, 'number', 5000`, 't.case_id = $1');
    const { body } = await people.registrar.get<List<Suggestion>>(`/suggestions?q=${encodeURIComponent('污水')}&number=${handedOver.number}`);
    expect(body.rows.map(({ id }) => id)).toEqual([handedOver.id]);
  });
});
