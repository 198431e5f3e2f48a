import { randomUUID } from 'node:crypto';
import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County } from '../testing/county';

interface ProblemBody { code: string; detail: string; errors?: { field: string; code: string }[]; unlockBy?: { role: string }[] }
interface Page {
  id: string; version: number; title: string; numberText: string; label: { code: string; label: string }; text: { text: string } | null;
  facts: { replied: { done: boolean; text: string } };
  ball: { command: { code: string }; role: { code: string }; holder: { name: string }; mine: boolean }[];
  assignments: { id: string; state: { code: string }; unit: { id: string; name: string } }[];
  clocks: { id: string; kind: { code: string }; light: { code: string }; due: string }[];
}
interface Tasks { rows: { case: string; title: string; part: string; mainAction: { command: string; part: string }; light: { code: string }; clock: { id: string; due: string } | null; ball: unknown[] }[]; next: string | null; counts: { all: number; lights: Counted[]; commands: Counted[] } }
interface Counted { code: string; label: string; n: number }
interface Duty { command: string; part: string; entries: string[]; needsReason: boolean; needsReasonOnPaper: boolean; takesReason: boolean; needsOnBehalfOf: boolean; inputSchema: { required?: string[]; properties?: Record<string, Record<string, unknown>> }; days: { from: string; to: string; earlierOnlyOnPaper: boolean }; paperOf: { id: string; name: string }[] | null }
interface Actions { version: number; actions: { command: string; part: string; allowed: boolean; endsCase: boolean; entries: string[]; reasonText: string | null; label: string; inputSchema: { properties?: Record<string, { title?: string; 'x-options'?: { value: string; label: string }[] }> } }[] }

jest.setTimeout(60_000);

describe('suggestions over HTTP', () => {
  let api: TestApi;
  let county: County;
  let other: County;
  let deputy: Person;
  let registrar: Person;
  let clerk: Person;

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    other = await makeCounty(api.database.ownerUrl);
    deputy = await Person.signIn(api.app, county.login('deputy'));
    registrar = await Person.signIn(api.app, county.login('registrar'));
    clerk = await Person.signIn(api.app, county.login('clerk'));
  });
  afterAll(() => api.close());

  const openBody = (title = '关于老城区污水管网改造的建议') => ({ input: { source: 'betweenSessions', title, text: '建议分三年改造老城区污水管网。' } });
  const open = async (title?: string): Promise<string> => {
    const { status, body } = await deputy.post<{ id: string }>('/suggestions', openBody(title));
    expect(status).toBe(201);
    return body.id;
  };
  const page = async (who: Person, id: string): Promise<Page> => (await who.get<Page>(`/suggestions/${id}`)).body;
  const ok = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    expect({ status, body: status === 200 ? null : body }).toEqual({ status: 200, body: null });
  };
  const handedOver = async (title?: string): Promise<string> => {
    const id = await open(title);
    await ok(deputy.command(id, 'submit'));
    await ok(registrar.command(id, 'register'));
    await ok(registrar.command(id, 'pre-assign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }, { unit: county.body('D02'), kind: 'co' }] } }, await registrar.read(id)));
    await ok(registrar.command(id, 'hand-over', { input: { difficulty: 'normal' } }, await registrar.read(id)));
    return id;
  };

  it('leads a suggestion from the deputy to the unit that signs for it', async () => {
    const id = await handedOver();
    const seen = await page(clerk, id);
    expect(seen).toMatchObject({ title: '关于老城区污水管网改造的建议', label: { label: '待签收' }, text: { text: '建议分三年改造老城区污水管网。' }, facts: { replied: { done: false, text: '未答复' } } });
    const mine = seen.assignments.find((a) => a.unit.id === county.body('D01'));
    await ok(clerk.command(id, 'sign-for', { part: mine?.id }));
    expect((await page(clerk, id)).assignments.map((a) => a.state.code).sort()).toEqual(['accepted', 'awaiting']);
  });

  it('answers a repeat with the same key from memory and refuses the key for anything else', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await deputy.post<{ id: string; version: number }>('/suggestions', openBody(), key);
    const again = await deputy.post<{ id: string; repeated: boolean }>('/suggestions', openBody(), key);
    const other_ = await deputy.post<ProblemBody>('/suggestions', openBody('关于另一件事的建议'), key);
    expect([again.status, again.body.id, again.body.repeated]).toEqual([201, first.body.id, true]);
    expect([other_.status, other_.body.code]).toEqual([409, 'IDEMPOTENCY.KEY_REUSED']);
  });

  it.each([
    ['no key', { 'idempotency-key': '' }, {}, 400, 'IDEMPOTENCY.KEY_MALFORMED'],
    ['an unknown field', {}, { colour: 'red' }, 422, 'REQUEST.FIELDS'],
    ['a control character', {}, { title: '甲\u0001乙' }, 422, 'REQUEST.FIELDS'],
    ['half a surrogate pair', {}, { title: '甲\ud800乙' }, 422, 'REQUEST.FIELDS'],
    ['a text that is not NFC', {}, { title: 'e\u0301' }, 422, 'REQUEST.FIELDS'],
    ['a source that is not known', {}, { source: 'rumour' }, 422, 'REQUEST.FIELDS'],
  ])('refuses %s', async (_, headers, wrong, status, code) => {
    const body = openBody();
    const answer = await deputy.post<ProblemBody>('/suggestions', { input: { ...body.input, ...wrong } }, headers);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('names the field that is wrong, in the language asked for', async () => {
    const id = await open();
    const answer = await deputy.command<ProblemBody>(id, 'submit', { day: '2026-02-30' }, { 'accept-language': 'en' });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ field: 'day', code: 'FIELD.NOT_A_DAY', detail: 'There is no such day between 1900 and 2199; write it like 2026-03-02.' }]]);
  });

  it('says why something is not possible now, and never shows a foreign case', async () => {
    const id = await open();
    const early = await registrar.command<ProblemBody>(id, 'register');
    expect([early.status, early.body.code]).toEqual([409, 'CASE.NOT_IN_STATE']);
    expect(early.body.detail).toContain('草稿');
    const stranger = await Person.signIn(api.app, other.login('registrar'));
    const [foreign, unknown] = await Promise.all([stranger.get<ProblemBody>(`/suggestions/${id}`), stranger.get<ProblemBody>(`/suggestions/${randomUUID()}`)]);
    expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    expect((await stranger.command<ProblemBody>(id, 'register')).status).toBe(404);
    expect((await clerk.get(`/suggestions/${id}/timeline`)).status).toBe(404);
  });

  it('finds a title by two characters, and only what one may see', async () => {
    const id = await handedOver('关于校门口通学路改造的建议');
    const found = await clerk.get<{ rows: { id: string }[] }>(`/suggestions?q=${encodeURIComponent('学路')}`);
    expect(found.body.rows.map((r) => r.id)).toEqual([id]);
    const stranger = await Person.signIn(api.app, other.login('registrar'));
    expect((await stranger.get<{ rows: unknown[] }>(`/suggestions?q=${encodeURIComponent('学路')}`)).body.rows).toEqual([]);
  });

  it('pages through the list without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body }: { body: { rows: { id: string }[]; next: string | null } } = await registrar.get(`/suggestions?limit=2${after}`);
      seen.push(...body.rows.map((r) => r.id));
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    const { rows } = await api.owner.query<{ n: number }>('select count(*)::int as n from suggestion_view where congress_id = $1', [county.congressId]);
    expect([seen.length, new Set(seen).size]).toEqual([rows[0]?.n, rows[0]?.n]);
  });

  it('shows each person his own open tasks with date, light and the one act', async () => {
    const id = await handedOver('关于社区老年食堂布点的建议');
    const { body } = await clerk.get<Tasks>('/tasks');
    const task = body.rows.find((r) => r.case === id);
    expect(task).toMatchObject({ title: '关于社区老年食堂布点的建议', mainAction: { command: 'signFor' }, light: { code: expect.stringMatching(/normal|soon|urgent/) } });
    const admin = await Person.signIn(api.app, county.login('admin'));
    expect((await admin.get('/tasks')).status).toBe(403);
  });

  it('counts the tasks of all pages by light and by kind, acts about one deadline once, and lists those of one light', async () => {
    for (let n = 0; n < 3; n += 1) await handedOver();
    const read = async (query: string): Promise<Tasks> => (await clerk.get<Tasks>(`/tasks?${query}`)).body;
    const { rows } = await read('limit=200');
    const lines = [...new Map(rows.map((row) => [row.clock?.id ?? row.part, row])).values()];
    const tally = (codes: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]));
    const told = (counted: readonly Counted[]): Record<string, number> => Object.fromEntries(counted.map(({ code, n }) => [code, n]));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    const { counts, rows: first } = await read('limit=1');
    expect([first.length, counts.all]).toEqual([1, lines.length]);
    expect(told(counts.lights)).toEqual(tally(lines.map(({ light }) => light.code)));
    expect(told(counts.commands)).toMatchObject({ signFor: rows.filter(({ mainAction }) => mainAction.command === 'signFor').length });
    for (const { code, n } of counts.lights) {
      const ofLight = (await read(`limit=200&light=${code}`)).rows;
      expect(ofLight.every(({ light }) => light.code === code)).toBe(true);
      expect(new Set(ofLight.map((row) => row.clock?.id ?? row.part)).size).toBe(n);
    }
    // A kind of which nothing is left is still named; one that nobody knows is refused.
    expect((await read('command=deliverReply')).counts).toMatchObject({ all: 0, lights: [], commands: expect.arrayContaining([{ code: 'deliverReply', label: '答复送达', n: 0 }]) });
    for (const unknown of ['command=nothing', 'light=pink']) expect([unknown, (await clerk.get(`/tasks?${unknown}`)).status]).toEqual([unknown, 400]);
  });

  it('says of each act in which ways it may be entered, whether it needs a reason, and for which days', async () => {
    const id = await handedOver();
    const actionsOf = async (who: Person): Promise<Duty[]> => (await who.get<{ actions: Duty[] }>(`/suggestions/${id}/allowed-actions`)).body.actions;
    const duty = (actions: readonly Duty[], command: string): Duty | undefined => actions.find((a) => a.command === command);
    const leader = await Person.signIn(api.app, county.login('unitLeader'));
    const [byClerk, byLeader, byRegistrar] = [await actionsOf(clerk), await actionsOf(leader), await actionsOf(registrar)];
    expect([duty(byClerk, 'signFor')?.entries, duty(byRegistrar, 'signFor')?.entries]).toEqual([['screen'], ['paper']]);
    expect([duty(byClerk, 'signFor')?.needsReason, duty(byLeader, 'object')?.needsReason, duty(byRegistrar, 'terminate')?.needsReason]).toEqual([false, true, true]);
    const object = duty(byLeader, 'object');
    // On screen an objection is made on the day of its entry; whatever may be said earlier reaches back to its cause.
    expect([object?.days.from === object?.days.to, object?.days.earlierOnlyOnPaper, duty(byRegistrar, 'signFor')?.days.earlierOnlyOnPaper]).toEqual([true, true, false]);
    const onPaper = await clerk.command<ProblemBody>(id, 'sign-for', { part: duty(byClerk, 'signFor')?.part, entry: 'paper' });
    expect([onPaper.status, onPaper.body.errors]).toMatchObject([422, [{ field: 'entry', code: 'ENTRY.NOT_FROM_PAPER' }]]);
    const silent = await leader.command<ProblemBody>(id, 'object', { part: object?.part, input: { counterProposal: county.body('D02') } });
    expect([silent.status, silent.body.errors]).toMatchObject([422, [{ field: 'reason', code: 'REASON.MISSING' }]]);
  });

  it('says of each act what its rules ask of this person beyond the schema', async () => {
    const id = await handedOver();
    const actionsOf = async (who: Person): Promise<Duty[]> => (await who.get<{ actions: Duty[] }>(`/suggestions/${id}/allowed-actions`)).body.actions;
    const duty = (actions: readonly Duty[], command: string): Duty | undefined => actions.find((a) => a.command === command);
    const lead = await Person.signIn(api.app, county.login('deputy'));
    const [byHandler, byRegistrar, byLead] = [await actionsOf(await Person.signIn(api.app, county.login('handler'))), await actionsOf(registrar), await actionsOf(lead)];
    const waiver = (actions: readonly Duty[]): unknown => { const found = duty(actions, 'waiveContact'); return [found?.entries, found?.needsReason, found?.needsReasonOnPaper]; };
    // The committee says why it waives; on paper, and for himself, the deputy does not have to.
    expect([waiver(byRegistrar), waiver(byLead)]).toEqual([[['screen', 'paper'], true, false], [['screen'], false, false]]);
    // Only his paper can it be; who acts on screen is asked for nobody's.
    expect([duty(byRegistrar, 'waiveContact')?.paperOf, duty(byLead, 'waiveContact')?.paperOf]).toEqual([[{ id: county.person('deputy'), name: '代表甲' }], null]);
    const round = duty(byRegistrar, 'waiveContact')?.part;
    const silent = await registrar.command<ProblemBody>(id, 'waive-contact', { part: round });
    expect([silent.status, silent.body.errors]).toMatchObject([422, [{ field: 'reason', code: 'REASON.MISSING' }]]);
    const reply = duty(byHandler, 'submitReply')?.inputSchema;
    expect([reply?.required, reply?.properties?.['commitments']?.['x-required-when']]).toEqual([['text', 'class'], { field: 'class', is: ['B'] }]);
    const opening = async (who: Person): Promise<Duty | undefined> => duty((await who.get<{ actions: Duty[] }>('/suggestions/allowed-actions')).body.actions, 'open');
    const [ofDeputy, ofRegistrar] = [await opening(lead), await opening(registrar)];
    // What belongs to paper is asked of nobody who is at his own screen, nor is he offered a day that he may not say.
    const asked = (of: Duty | undefined): unknown => [of?.entries, of?.needsOnBehalfOf, Object.keys(of?.inputSchema.properties ?? {}).includes('scan'), of?.days.earlierOnlyOnPaper];
    expect([asked(ofDeputy), asked(ofRegistrar)]).toEqual([[['screen'], false, false, true], [['paper'], true, true, true]]);
    // A reason that nobody would read is not asked for.
    expect([ofDeputy?.takesReason, duty(byLead, 'waiveContact')?.takesReason, duty(byRegistrar, 'terminate')?.takesReason]).toEqual([false, true, true]);
    const form = ofDeputy?.inputSchema;
    expect([form?.required?.includes('session'), form?.properties?.['session']?.['x-required-when']]).toEqual([false, { field: 'source', is: ['session', 'motionConverted'] }]);
    // Where it comes from: a deputy says what he brings himself, the committee what it was sent too.
    const sources = (of: Duty | undefined): readonly string[] => (of?.inputSchema.properties?.['source']?.['x-options'] as { label: string }[] | undefined ?? []).map(({ label }) => label);
    expect([sources(ofDeputy), sources(ofRegistrar).length]).toEqual([['大会期间', '闭会期间', '采纳选民意见'], 7]);
    expect(form?.properties?.['source']?.['enum']).toEqual(['session', 'betweenSessions', 'voterOpinion']);
    const handedDown = await lead.post<ProblemBody>('/suggestions', { input: { source: 'handedDown', title: '关于河道的建议', text: '请疏浚。' } });
    expect([handedDown.status, handedDown.body.errors]).toMatchObject([422, [{ field: 'input.source', code: 'SUGGESTION.SOURCE_NOT_YOURS' }]]);
  });

  it('lets nobody act in the name of another on screen, nor of somebody whom the congress does not know', async () => {
    const id = await handedOver();
    const part = (await clerk.get<Actions>(`/suggestions/${id}/allowed-actions`)).body.actions.find((a) => a.command === 'signFor')?.part;
    const refusal = async (who: Person, body: object): Promise<unknown> => {
      const answer = await who.command<ProblemBody>(id, 'sign-for', { part, ...body });
      return [answer.status, answer.body.errors?.map((e) => [e.field, e.code])];
    };
    expect(await refusal(clerk, { onBehalfOf: county.person('deputy') })).toEqual([422, [['onBehalfOf', 'ENTRY.FOR_ANOTHER_ONLY_FROM_PAPER']]]);
    expect(await refusal(registrar, { entry: 'paper', onBehalfOf: '00000000-0000-4000-8000-000000000000' })).toEqual([422, [['onBehalfOf', 'FIELD.NOT_IN_LIST']]]);
    // A command of the case as a whole is not meant for a part of it.
    const elsewhere = await registrar.command<ProblemBody>(id, 'terminate', { part, reason: '误录', input: { why: 'wronglyEntered' } }, await registrar.read(id));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'PART.UNKNOWN']);
    expect((await registrar.command(id, 'sign-for', { part, entry: 'paper', onBehalfOf: county.person('clerk') })).status).toBe(200);
    const { body: { rows } } = await registrar.get<{ rows: { type: string; actor: { id: string } }[] }>(`/suggestions/${id}/timeline?limit=500`);
    expect(rows.find((r) => r.type === 'AssignmentAccepted')?.actor.id).toBe(county.person('registrar'));
  });

  it('lists what one may do now with the form for it, and why not', async () => {
    const id = await handedOver();
    const { body } = await clerk.get<Actions>(`/suggestions/${id}/allowed-actions`);
    const signFor = body.actions.find((a) => a.command === 'signFor');
    expect(signFor).toMatchObject({ allowed: true, label: '签收' });
    expect(body.actions.some((a) => a.command === 'register')).toBe(false);
    // What he does himself comes before what he enters from paper, and the end of the case after everything.
    const byRegistrar = (await registrar.get<Actions>(`/suggestions/${id}/allowed-actions`)).body.actions.filter((a) => a.allowed);
    expect([byRegistrar.at(-1)?.command, byRegistrar.filter((a) => a.endsCase).map((a) => a.command)]).toEqual(['terminate', ['terminate']]);
    const onScreen = byRegistrar.slice(0, -1).map((a) => a.entries.includes('screen'));
    expect([new Set(onScreen).size, onScreen]).toEqual([2, [...onScreen].sort((a, b) => Number(b) - Number(a))]);
    const form = (await registrar.get<Actions>('/suggestions/allowed-actions')).body.actions.find((a) => a.command === 'open');
    expect(form?.inputSchema.properties?.['source']).toMatchObject({ title: '来源', 'x-options': expect.arrayContaining([{ value: 'betweenSessions', label: '闭会期间' }]) });
  });

  it('tells the story in sentences of the language asked for', async () => {
    const id = await handedOver();
    const zh = await clerk.get<{ rows: { n: number; sentence: string; contents: { text: string }[] }[] }>(`/suggestions/${id}/timeline`);
    const en = await clerk.get<{ rows: { sentence: string }[] }>(`/suggestions/${id}/timeline`, { 'accept-language': 'en' });
    expect(zh.body.rows.map((r) => r.sentence)).toEqual(expect.arrayContaining(['代表甲提出建议', '交县住建局承办', expect.stringContaining('“签收”开始计时')]));
    expect(en.body.rows[0]?.sentence).toBe('代表甲 wrote the suggestion');
    expect(zh.body.rows.map((r) => r.n)).toEqual(zh.body.rows.map((_, i) => i + 1));
    expect(zh.body.rows[0]?.contents.map((c) => c.text)).toContain('建议分三年改造老城区污水管网。');
  });

  it('explains a date by its ledger', async () => {
    const id = await handedOver();
    const clock = (await page(clerk, id)).clocks.find((c) => c.kind.code === 'replyUnit');
    const { body } = await clerk.get<{ lines: { text: string }[] }>(`/deadlines/${clock?.id ?? ''}/explanation`);
    expect(body.lines[0]?.text).toMatch(/3 个月/);
    expect(body.lines.at(-1)?.text).not.toMatch(/\{/);
  });

  it('makes no new version of the same words, and keeps the words that stay', async () => {
    const words = { title: '关于增设路灯的建议', text: '夜间照明不足。' };
    const { body: { id } } = await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', ...words } });
    const revise = async (input: object) => deputy.command<ProblemBody>(id, 'revise-text', { input }, await deputy.read(id));
    const kept = async () => (await api.owner.query<{ kind: string; n: number }>('select kind, count(*)::int as n from content where case_id = $1 group by kind order by kind', [id])).rows;
    for (const input of [words, { text: words.text }, { ...words, source: 'betweenSessions' }]) {
      const same = await revise(input);
      expect([same.status, same.body.errors?.map((e) => [e.field, e.code])]).toEqual([422, [['input.text', 'TEXT.UNCHANGED']]]);
    }
    expect(await kept()).toEqual([{ kind: 'body', n: 1 }, { kind: 'title', n: 1 }]);
    expect((await revise({ ...words, text: '夜间照明不足，老人易跌倒。' })).status).toBe(200);
    expect(await kept()).toEqual([{ kind: 'body', n: 2 }, { kind: 'title', n: 1 }]);
    // Another kind of text with the same words is another text.
    expect((await revise({ text: words.title })).status).toBe(200);
    expect(await kept()).toEqual([{ kind: 'body', n: 3 }, { kind: 'title', n: 1 }]);
  });

  it('refuses what was decided on an older version', async () => {
    const id = await handedOver();
    const assignment = (await page(clerk, id)).assignments.find((a) => a.unit.id === county.body('D01'));
    await ok(clerk.command(id, 'sign-for', { part: assignment?.id }));
    const leader = await Person.signIn(api.app, county.login('unitLeader'));
    const late = await leader.command<ProblemBody>(id, 'object', { part: assignment?.id, reason: '不属本单位职责', input: { counterProposal: county.body('D02') } }, { 'if-match': '"3"' });
    expect([late.status, late.body.code]).toEqual([412, 'CASE.CHANGED_SINCE_READ']);
    expect((await leader.command<ProblemBody>(id, 'object', { part: assignment?.id }, { 'if-match': '3' })).status).toBe(400);
  });
});
