import { addMonths, calendarOf, daysBetween, parseDay, workingDaysBetween, type Day } from '@huiying/engine';
import { calendarYearOf, calendarYears } from '@huiying/rules';
import { Person, startApi, type CommandAnswer, type TestApi } from '../testing/api';
import { makeCounty, type County, type StaffLogin } from '../testing/county';

type Who = StaffLogin | 'deputy' | 'cosigner';
interface Action { command: string; path: string; part: string; allowed: boolean; needsIfMatch: boolean; reasonText: string | null; partLabel: string | null }
interface Actions { version: number; actions: Action[] }
interface Page {
  version: number; label: { code: string }; title: string; facts: { replied: { done: boolean }; closed: { done: boolean }; fulfilled: { text: string }; satisfied: { text: string } };
  replies: { id: string; state: { code: string }; text: { text: string } | null; class: { label: string } | null; window: { text: string; state: { code: string } } }[];
  ratings: { marks: { mark: { label: string } }[]; reason: { id: string; text: string } | null; mine: boolean }[]; commitments: { id: string; measure: { text: string } | null; state: { code: string } }[];
  rounds: { no: number; label: string }[]; contacts: { faceToFace: boolean }[]; opinions: unknown[];
  clocks: { kind: { code: string }; due: string; status: string; remaining: { workingDays: number; days: number } }[];
}
interface ProblemBody { errors?: { field: string; code: string; detail?: string }[] }
interface Timeline { rows: { n: number; type: string; sentence: string; contents: { text: string | null }[] }[] }

/** Acts as the console does: by what is listed as allowed, with the part and the version that stand there. */
class Desk {
  private readonly people = new Map<Who, Person>();
  constructor(private readonly api: TestApi, readonly county: County) {}

  async as(who: Who): Promise<Person> {
    const known = this.people.get(who) ?? await Person.signIn(this.api.app, this.county.login(who));
    this.people.set(who, known);
    return known;
  }

  async actions(who: Who, id: string): Promise<Actions> {
    return (await (await this.as(who)).get<Actions>(`/suggestions/${id}/allowed-actions`)).body;
  }

  async act(who: Who, id: string, command: string, body: { input?: object; reason?: string; entry?: string; onBehalfOf?: string; part?: (a: Action) => boolean } = {}): Promise<CommandAnswer> {
    const { part, ...rest } = body;
    const { version, actions } = await this.actions(who, id);
    const action = actions.find((a) => a.command === command && a.allowed && (part?.(a) ?? true));
    if (action === undefined) throw new Error(`${command} is not allowed for ${who}: ${JSON.stringify(actions.filter((a) => a.command === command))}`);
    const answer = await (await this.as(who)).command<CommandAnswer>(id, action.path, { part: action.part, ...rest }, action.needsIfMatch ? { 'if-match': `"${version}"` } : {});
    if (answer.status !== 200) throw new Error(`${command} by ${who}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async page(who: Who, id: string): Promise<Page> {
    const { status, body } = await (await this.as(who)).get<Page>(`/suggestions/${id}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }

  async timeline(who: Who, id: string, language = 'zh-CN'): Promise<Timeline> {
    const { status, body } = await (await this.as(who)).get<Timeline>(`/suggestions/${id}/timeline?limit=500`, { 'accept-language': language });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  }
}

const DAY_AHEAD = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

jest.setTimeout(60_000);

describe('a whole life over HTTP', () => {
  let api: TestApi;
  let desk: Desk;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    desk = new Desk(api, await makeCounty(api.database.ownerUrl));
    const deputy = await desk.as('deputy');
    id = (await deputy.post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于优化城东公交站点的建议', text: '城东站点过疏。' } })).body.id;
  });
  afterAll(() => api.close());

  it('goes from the draft to a delivered reply', async () => {
    const { county } = desk;
    await desk.act('deputy', id, 'submit');
    await desk.act('registrar', id, 'register');
    await desk.act('coordinator', id, 'preAssign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }, { unit: county.body('D02'), kind: 'co' }] } });
    await desk.act('registrar', id, 'handOver', { input: { difficulty: 'normal' } });
    await desk.act('clerk', id, 'signFor');
    await desk.act('otherClerk', id, 'signFor');
    await desk.act('otherLeader', id, 'giveOpinion', { input: { text: '所需资金可在年度预算中安排。' } });
    const missing = (await desk.actions('handler', id)).actions.find((a) => a.command === 'submitReply');
    expect(missing).toMatchObject({ allowed: false, reasonText: expect.stringContaining('联系') });
    await desk.act('handler', id, 'logContact', { input: { mode: 'faceToFace', stage: 'before', rank: 'deputyHead', deputies: [county.person('deputy')], note: '在单位面谈。' } });
    await desk.act('deputy', id, 'confirmContact');
    await desk.act('handler', id, 'submitReply', { input: { text: '拟增设两处站点。', class: 'B', commitments: [{ owner: '规划科 甲', due: DAY_AHEAD(90), measure: '增设两处站点' }] } });
    expect((await desk.page('deputy', id)).replies[0]).toMatchObject({ state: { code: 'none' }, text: null });
    await desk.act('unitLeader', id, 'signOffReply', { input: { docNumber: '甲建函〔2026〕3号', signedBy: 'unitLeader' } });
    await desk.act('checker', id, 'passReply');
    await desk.act('clerk', id, 'deliverReply', { input: { way: 'inPerson' } });
    const seen = await desk.page('deputy', id);
    expect(seen.replies[0]).toMatchObject({ state: { code: 'delivered' }, text: { text: '拟增设两处站点。' }, class: { label: 'B类 正在解决或列入计划' } });
    expect(seen.facts).toMatchObject({ replied: { done: true }, closed: { done: false }, fulfilled: { text: '0/1 项已落实' }, satisfied: { text: '尚未征求评价' } });
  });

  it('keeps a rating from the unit until the window closes', async () => {
    const satisfied = async (who: Parameters<typeof desk.page>[0]): Promise<string> => (await desk.page(who, id)).facts.satisfied.text;
    const toldBefore = await satisfied('clerk');
    await desk.act('registrar', id, 'requestRating');
    // To the others it says so once he is asked; the unit reads one word throughout.
    expect([toldBefore, await satisfied('clerk'), await satisfied('deputy'), await satisfied('registrar')]).toEqual(['待评价', '待评价', '待评价', '待评价']);
    const before = await desk.page('clerk', id);
    const timelineBefore = await desk.timeline('clerk', id);
    await desk.act('deputy', id, 'rate', { input: { marks: { attitude: 'satisfied', result: 'notSatisfied' }, ratingReason: '站点仍然过疏', ownView: 'partlySolved' } });
    expect(await desk.page('clerk', id)).toEqual(before);
    expect(await desk.timeline('clerk', id)).toEqual(timelineBefore);
    expect(before.replies[0]?.window.text).toContain('评价期内不显示');
    const own = await desk.page('deputy', id);
    expect(own.ratings[0]).toMatchObject({ mine: true, reason: { text: '站点仍然过疏' } });
    const reason = own.ratings[0]?.reason?.id ?? '';
    expect((await (await desk.as('clerk')).get(`/contents/${reason}`)).status).toBe(404);
    expect((await (await desk.as('deputy')).get(`/contents/${reason}`)).status).toBe(200);
    await desk.act('registrar', id, 'endRatingWindow');
    expect((await desk.page('clerk', id)).ratings[0]?.marks.map((m) => m.mark.label)).toEqual(['满意', '不满意']);
  });

  it('goes through a second handling to the close, with its promise in tracking', async () => {
    await desk.act('registrar', id, 'openSecondHandling', { input: { requiredChanges: ['再增设一处站点'] } });
    await desk.act('clerk', id, 'signFor');
    await desk.act('handler', id, 'logContact', { input: { mode: 'telephone', stage: 'during', rank: 'handler', deputies: [desk.county.person('deputy')], note: '电话说明。' } });
    await desk.act('deputy', id, 'confirmContact');
    await desk.act('handler', id, 'submitReply', { input: { text: '增设第三处。', class: 'A', changesAnswered: [{ change: 0, answer: '已列入。' }] } });
    await desk.act('unitLeader', id, 'returnDraft', { reason: '请写明地点' });
    await desk.act('handler', id, 'submitReply', { input: { text: '在东门增设第三处。', class: 'A', changesAnswered: [{ change: 0, answer: '已列入。' }] } });
    await desk.act('unitLeader', id, 'signOffReply', { input: { docNumber: '甲建函〔2026〕9号', signedBy: 'unitLeader' } });
    await desk.act('checker', id, 'passReply');
    await desk.act('clerk', id, 'deliverReply', { input: { way: 'post' } });
    await desk.act('registrar', id, 'requestRating');
    await desk.act('deputy', id, 'rate', { input: { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved' } });
    await desk.act('registrar', id, 'endRatingWindow');
    await desk.act('registrar', id, 'close');
    const seen = await desk.page('registrar', id);
    expect(seen).toMatchObject({ label: { code: 'tracking' }, facts: { closed: { done: true }, satisfied: { text: '满意' } } });
    expect(seen.rounds.map((r) => r.label)).toEqual(['第1轮', '第2轮']);
    expect(seen.contacts.map((c) => c.faceToFace)).toEqual([true, false]);
  });

  it('fulfils the promise', async () => {
    await desk.act('handler', id, 'reportProgress', { input: { note: '已完成选址', percent: 40 } });
    await desk.act('unitLeader', id, 'requestCrossOff', { input: { evidence: '站点已启用' } });
    await desk.act('registrar', id, 'verifyCommitment');
    expect((await desk.page('deputy', id)).facts.fulfilled.text).toBe('1/1 项已落实');
  });

  it('tells its whole story to everybody concerned in both languages, without a gap in anybody’s numbering', async () => {
    const roles: Who[] = ['registrar', 'leader', 'coordinator', 'clerk', 'deputy'];
    for (const who of roles) {
      for (const language of ['zh-CN', 'en']) {
        const { rows } = await desk.timeline(who, id, language);
        expect(rows.length).toBeGreaterThan(20);
        expect(rows.filter((r) => /[{}]|undefined|null/.test(r.sentence))).toEqual([]);
      }
    }
    const { rows } = await desk.timeline('clerk', id);
    expect(rows.map((r) => r.n)).toEqual(rows.map((_, i) => i + 1));
    const outside = (await desk.timeline('deputy', id)).rows.map((r) => r.type);
    expect(outside).not.toContain('ReplySubmitted');
    expect(outside).toContain('RatingGiven');
  });

  it('shows another deputy nothing, as he is not among the signers', async () => {
    expect((await (await desk.as('cosigner')).get(`/suggestions/${id}`)).status).toBe(404);
  });

  it('writes every text into content and no word of it elsewhere', async () => {
    const { rows } = await api.owner.query<{ n: number }>(
      `select (select count(*)::int from case_event where case_id = $1 and convert_from(bytes, 'UTF8') like '%站点%') + (select count(*)::int from case_head where id = $1 and state::text like '%站点%') as n`, [id]);
    expect(rows[0]?.n).toBe(0);
  });

  it('answers for fifty promises at the furthest day that may be promised, and takes none beyond it', async () => {
    const { county } = desk;
    const input = { source: 'betweenSessions', title: '关于分期更新供水管网的建议', text: '老城供水管网老化。' };
    const one = (await (await desk.as('deputy')).post<{ id: string }>('/suggestions', { input })).body.id;
    await desk.act('deputy', one, 'submit');
    await desk.act('registrar', one, 'register');
    await desk.act('coordinator', one, 'preAssign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }] } });
    await desk.act('registrar', one, 'handOver', { input: { difficulty: 'normal' } });
    await desk.act('clerk', one, 'signFor');
    await desk.act('handler', one, 'logContact', { input: { mode: 'faceToFace', stage: 'before', rank: 'deputyHead', deputies: [county.person('deputy')], note: '在单位面谈。' } });
    await desk.act('deputy', one, 'confirmContact');

    const today = parseDay(DAY_AHEAD(0))!;
    const furthest = addMonths(today, 240);
    const reply = (last: Day) => ({ text: '分五十段更新。', class: 'B', commitments: Array.from({ length: 50 }, (_, n) => ({ owner: '管网科', due: n === 49 ? last : furthest, measure: `更新第${n + 1}段` })) });
    const { actions } = await desk.actions('handler', one);
    const submit = actions.find((a) => a.command === 'submitReply')!;
    const beyond = await (await desk.as('handler')).command<ProblemBody>(one, submit.path, { part: submit.part, input: reply('2199-12-31' as Day) });
    expect([beyond.status, beyond.body.errors]).toMatchObject([422, [{ field: 'input.commitments.49.due', code: 'COMMITMENT.TOO_FAR_AHEAD', detail: expect.stringContaining(`${furthest.slice(0, 4)}年`) }]]);

    await desk.act('handler', one, 'submitReply', { input: reply(furthest) });
    await desk.act('unitLeader', one, 'signOffReply', { input: { docNumber: '甲建函〔2026〕12号', signedBy: 'unitLeader' } });
    await desk.act('checker', one, 'passReply');
    await desk.act('clerk', one, 'deliverReply', { input: { way: 'inPerson' } });
    const page = await desk.page('deputy', one);
    // In the order in which they were written, which their days do not tell.
    expect(page.commitments.map(({ measure }) => measure?.text)).toEqual(Array.from({ length: 50 }, (_, n) => `更新第${n + 1}段`));
    const clocks = page.clocks.filter((c) => c.kind.code === 'commitment');
    const calendar = calendarOf(calendarYears.flatMap((year) => calendarYearOf(year) ?? []));
    const left = { due: furthest, status: 'running', remaining: { workingDays: workingDaysBetween(today, furthest, calendar), days: daysBetween(today, furthest) } };
    expect(clocks).toEqual(Array.from({ length: 50 }, () => expect.objectContaining({ ...left, remaining: expect.objectContaining(left.remaining) })));
    expect((await desk.actions('unitLeader', one)).actions.filter((a) => a.command === 'moveCommitment' && a.allowed)).toHaveLength(50);
  });
});
