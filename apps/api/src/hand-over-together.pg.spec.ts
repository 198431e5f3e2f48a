import { randomUUID } from 'node:crypto';
import { Person, startApi, startApiOn, type ApiBeside, type CommandAnswer, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface ProblemBody { code: string; detail?: string; cases?: { id: string; code: string; detail: string }[]; errors?: { field: string; code: string }[] }
interface Together extends ProblemBody { cases: ({ id: string; code: string; detail: string } & CommandAnswer)[] }
interface Preview { form: { command: string } | null; cases: { id: string; version: number | null; title: string | null; allowed: boolean; units: { name: string; role: { code: string } }[]; reasonCode: string | null; replyDue: { difficulty: string; due: string }[] }[] }
interface Named { id: string; version: number; difficulty?: string }

const ADDRESS = '/suggestions/commands/hand-over';
const HARD = { difficulty: 'hard' };

jest.setTimeout(120_000);

describe('handing over many suggestions together', () => {
  let api: TestApi;
  let beside: ApiBeside;
  let county: County;
  let deputy: Person;
  let registrar: Person;
  let registrarBeside: Person;
  let coordinator: Person;
  let clerk: Person;
  let stranger: Person;

  beforeAll(async () => {
    api = await startApi();
    beside = await startApiOn(api.database);
    county = await makeCounty(api.database.ownerUrl);
    const other = await makeCounty(api.database.ownerUrl);
    [deputy, registrar, coordinator, clerk] = await Promise.all((['deputy', 'registrar', 'coordinator', 'clerk'] as const).map((who) => Person.signIn(api.app, county.login(who)))) as [Person, Person, Person, Person];
    registrarBeside = await Person.signIn(beside.app, county.login('registrar'));
    stranger = await Person.signIn(api.app, other.login('registrar'));
  });
  afterAll(async () => {
    await beside.close();
    await api.close();
  });

  const versionOf = async (who: Person, id: string): Promise<number> => Number(/\d+/.exec((await who.read(id))['if-match'])?.[0]);
  const named = async (ids: readonly string[]): Promise<Named[]> => Promise.all(ids.map(async (id) => ({ id, version: await versionOf(registrar, id) })));
  const units = (code: string) => ({ input: { units: [{ unit: county.body(code), kind: 'main' }] } });
  const registered = async (): Promise<string> => {
    const { body: { id } } = await deputy.post<CommandAnswer>('/suggestions', { input: { source: 'betweenSessions', title: '关于增设公交站点的建议', text: '站点过疏。' } });
    await deputy.command(id, 'submit');
    expect((await registrar.command(id, 'register')).status).toBe(200);
    return id;
  };
  const proposed = async (n: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let i = 0; i < n; i += 1) {
      const id = await registered();
      expect((await registrar.command(id, 'pre-assign', units('D01'), await registrar.read(id))).status).toBe(200);
      ids.push(id);
    }
    return ids;
  };
  const handOver = (who: Person, cases: readonly Named[], more: object = {}, key = randomUUID()) => who.post<Together>(ADDRESS, { input: { difficulty: 'normal' }, cases, ...more }, { 'idempotency-key': key });
  /** What stands in the database of these cases, behind all walls. */
  const written = async (ids: readonly string[]): Promise<unknown> => (await api.owner.query(
    `select (select json_agg(json_build_array(id, seq) order by id) from case_head where id = any($1)) as heads, (select count(*)::int from case_event where case_id = any($1)) as events,
            (select count(*)::int from case_command where case_id = any($1)) as commands, (select count(*)::int from deadline where case_id = any($1)) as deadlines, (select count(*)::int from content where case_id = any($1)) as contents`, [ids])).rows[0];
  const dues = async (ids: readonly string[]): Promise<string[]> => (await Promise.all(ids.map((id) => registrar.get<{ clocks: { kind: { code: string }; due: string }[] }>(`/suggestions/${id}`)))).map(({ body }) => body.clocks.find((c) => c.kind.code === 'replyDeputy')?.due ?? '');

  it('does all of them, each with its difficulty, by the day that the preview told', async () => {
    const ids = await proposed(3);
    const before = await written(ids);
    const preview = await registrar.post<Preview>(`${ADDRESS}/preview`, { cases: ids.map((id) => ({ id })) });
    expect(preview.body.form?.command).toBe('handOver');
    expect(preview.body.cases.map((c) => [c.allowed, c.title])).toEqual(ids.map(() => [true, '关于增设公交站点的建议']));
    expect(preview.body.cases[0]?.units).toMatchObject([{ name: '县住建局', role: { code: 'main' } }]);
    expect(await written(ids)).toEqual(before);
    const told = (id: string, difficulty: string): string => preview.body.cases.find((c) => c.id === id)?.replyDue.find((d) => d.difficulty === difficulty)?.due ?? 'none';
    expect(told(ids[0]!, 'hard') > told(ids[0]!, 'normal')).toBe(true);

    const [first, second, third] = await named(ids) as [Named, Named, Named];
    const { status, body } = await handOver(registrar, [third, { ...first, ...HARD }, second]);
    expect([status, body.cases.map((c) => [c.id, c.stage, c.repeated])]).toEqual([200, [third, first, second].map(({ id }) => [id, 'assign', false])]);
    expect(body.cases.map((c) => c.version)).toEqual(await Promise.all([third, first, second].map(({ id }) => versionOf(registrar, id))));
    expect(await dues(ids)).toEqual([told(ids[0]!, 'hard'), told(ids[1]!, 'normal'), told(ids[2]!, 'normal')]);
  });

  it('does none where some cannot, and says of each of these why', async () => {
    const [fine, changed] = await proposed(2) as [string, string];
    const early = await registered();
    const cases = await named([fine, changed, early]);
    await coordinator.command(changed, 'pre-assign', units('D02'), await coordinator.read(changed));
    const unknown = { id: randomUUID(), version: 3 };
    const before = await written([fine, changed, early]);
    const { status, body } = await handOver(registrar, [...cases, unknown], { reason: '常委会决定。' });
    expect([status, body.code]).toEqual([409, 'CASES.NOT_ALL']);
    expect(body.cases.map((c) => [c.id, c.code])).toEqual([[changed, 'CASE.CHANGED_SINCE_READ'], [early, 'CASE.NOT_IN_STATE'], [unknown.id, 'NOT_FOUND']]);
    expect(body.detail).toBe('一件也没有交办：共 4 件，其中 3 件不能交办。各件的原因分别列出。');
    expect(body.cases[1]?.detail).toContain('已登记');
    expect(await written([fine, changed, early])).toEqual(before);
    const alone = await registrar.post<Together>(ADDRESS, { input: { difficulty: 'normal' }, cases: cases.slice(0, 2) }, { 'idempotency-key': randomUUID(), 'accept-language': 'en' });
    expect([alone.body.code, alone.body.detail]).toEqual(['CASE.CHANGED_SINCE_READ', 'Nothing was handed over: 1 of 2 suggestions stood in the way. It has changed since you opened it. What you entered is kept.']);
    // The key is not used up by a refusal, and what is changed alone answers like the single command.
    expect([(await handOver(registrar, cases.slice(0, 2))).status, (await handOver(registrar, cases.slice(2))).status]).toEqual([412, 409]);
    expect((await handOver(registrar, await named([fine, changed]))).status).toBe(200);
  });

  it('previews the same reasons', async () => {
    const [fine] = await proposed(1) as [string];
    const early = await registered();
    const unknown = randomUUID();
    const { body } = await registrar.post<Preview>(`${ADDRESS}/preview`, { cases: [unknown, early, fine].map((id) => ({ id })) });
    expect(new Map(body.cases.map((c) => [c.id, [c.allowed, c.reasonCode, c.replyDue.length]]))).toEqual(new Map<string, unknown>([[fine, [true, null, 2]], [early, [false, 'CASE.NOT_IN_STATE', 0]], [unknown, [false, 'NOT_FOUND', 0]]]));
    const tomorrow = await registrar.post<Preview>(`${ADDRESS}/preview`, { day: '2099-01-01', cases: [{ id: fine }] });
    expect(tomorrow.body).toMatchObject({ form: { command: 'handOver' }, cases: [{ allowed: false, reasonCode: 'DAY.IN_THE_FUTURE' }] });
  });

  it('answers a repeat from memory, whichever api is asked, and refuses the key for any other list', async () => {
    const ids = await proposed(3);
    const [first, second, third] = (await named(ids)).sort((a, b) => (a.id < b.id ? -1 : 1)) as [Named, Named, Named];
    const key = randomUUID();
    const done = await handOver(registrar, [first, second], {}, key);
    expect(done.status).toBe(200);
    const before = await written(ids);
    const again = await handOver(registrarBeside, [first, second], {}, key);
    expect([again.status, again.body.cases]).toEqual([200, done.body.cases.map((c) => ({ ...c, repeated: true }))]);
    const others: readonly (readonly Named[])[] = [[first, second, third], [second, third], [third], [first], [first, { ...second, ...HARD }]];
    for (const cases of others) {
      const { status, body } = await handOver(registrar, cases, {}, key);
      expect([status, body.code]).toEqual([409, 'IDEMPOTENCY.KEY_REUSED']);
    }
    expect((await registrar.command<ProblemBody>(third.id, 'hand-over', { input: { difficulty: 'normal' } }, { 'if-match': `"${third.version}"`, 'idempotency-key': key })).body.code).toBe('IDEMPOTENCY.KEY_REUSED');
    expect(await written(ids)).toEqual(before);
  });

  it('does each case once where two lists in opposite order are sent at once to two apis', async () => {
    const ids = await proposed(8);
    const cases = await named(ids);
    const answers = await Promise.all([handOver(registrar, cases), handOver(registrarBeside, [...cases].reverse()), handOver(registrarBeside, cases.slice(0, 4)), handOver(registrar, [...cases.slice(2)].reverse())]);
    // One list that overlaps with the others wins; whoever loses has changed nothing.
    const won = answers.filter((a) => a.status === 200);
    expect(won.length).toBeGreaterThan(0);
    expect(answers.map((a) => a.status).filter((s) => ![200, 412].includes(s))).toEqual([]);
    const done = won.flatMap((a) => a.body.cases.map((c) => c.id));
    expect(new Set(done).size).toBe(done.length);
    const { rows } = await api.owner.query<{ id: string; n: number }>(`select case_id as id, count(*)::int as n from case_event where case_id = any($1) and type = 'HandedOver' group by case_id order by case_id`, [ids]);
    expect(rows).toEqual([...done].sort().map((id) => ({ id, n: 1 })));
  });

  it('is for whoever may hand over one, and for none that he does not see', async () => {
    const ids = await proposed(2);
    const cases = await named(ids);
    const before = await written(ids);
    for (const [who, status, code] of [[coordinator, 403, 'PERMISSION.NOT_YOURS'], [deputy, 403, 'PERMISSION.NOT_YOURS'], [clerk, 404, 'NOT_FOUND'], [stranger, 404, 'NOT_FOUND']] as const) {
      const { status: answered, body } = await handOver(who, cases);
      expect([answered, body.code, body.cases.map((c) => c.code)]).toEqual([status, code, [code, code]]);
      const preview = await who.post<Preview>(`${ADDRESS}/preview`, { cases: ids.map((id) => ({ id })) });
      expect(preview.body.form).toBeNull();
      expect(preview.body.cases.map((c) => [c.allowed, c.reasonCode, c.title === null])).toEqual(ids.map(() => [false, code, status === 404]));
    }
    expect(await written(ids)).toEqual(before);
  });

  it.each<readonly [string, object, string, string]>([
    ['no case', { cases: [] }, 'cases', 'FIELD.TOO_FEW'],
    ['more than two hundred', { cases: Array.from({ length: 201 }, () => ({ id: randomUUID(), version: 1 })) }, 'cases', 'FIELD.TOO_MANY'],
    ['the same case twice', { cases: ['', ''].map(() => ({ id: '00000000-0000-4000-8000-000000000000', version: 1 })) }, 'cases', 'FIELD.TWICE'],
    ['a case without a version', { cases: [{ id: randomUUID() }] }, 'cases.0.version', 'FIELD.REQUIRED'],
    ['no id', { cases: [{ id: '1', version: 1 }] }, 'cases.0.id', 'FIELD.NOT_AN_ID'],
    ['no difficulty', { input: {} }, 'input.difficulty', 'FIELD.REQUIRED'],
    ['an unknown difficulty of one case', { cases: [{ id: randomUUID(), version: 1, difficulty: 'easy' }] }, 'cases.0.difficulty', 'FIELD.NOT_IN_LIST'],
    ['a field for one case only', { part: randomUUID() }, 'part', 'FIELD.UNKNOWN'],
  ])('refuses %s', async (_, wrong, field, code) => {
    const { status, body } = await handOver(registrar, [{ id: randomUUID(), version: 1 }], wrong);
    expect([status, body.errors?.map((e) => [e.field, e.code])]).toEqual([422, [[field, code]]]);
  });

  it('keeps the reason with every case, and names the field that is wrong for all', async () => {
    const ids = await proposed(2);
    const cases = await named(ids);
    const future = await handOver(registrar, cases, { day: '2099-01-01' });
    expect([future.status, future.body.code, future.body.errors?.map((e) => e.field), future.body.cases.map((c) => c.id).sort()]).toEqual([422, 'DAY.IN_THE_FUTURE', ['day'], [...ids].sort()]);
    expect((await handOver(registrar, cases, { reason: '常委会主任会议决定。' })).status).toBe(200);
    const { rows } = await api.owner.query<{ id: string; body: string }>(`select case_id as id, body from content where case_id = any($1) and kind = 'reason' order by case_id`, [ids]);
    expect(rows).toEqual([...ids].sort().map((id) => ({ id, body: '常委会主任会议决定。' })));
  });
});
