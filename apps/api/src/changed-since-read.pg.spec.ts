import { Person, startApi, type TestApi } from '../testing/api';
import { makeCounty, type County, type StaffLogin } from '../testing/county';

interface Actions { actions: { command: string; path: string; part: string; allowed: boolean }[] }
interface Given { readonly input?: object; readonly part?: string }
type Who = StaffLogin | 'deputy';
type Version = Record<string, string>;

jest.setTimeout(60_000);

describe('a form that was read before somebody else acted', () => {
  let api: TestApi;
  let county: County;
  const people = new Map<Who, Person>();

  beforeAll(async () => {
    api = await startApi();
    county = await makeCounty(api.database.ownerUrl);
    for (const who of ['deputy', 'registrar', 'clerk', 'handler', 'unitLeader', 'otherClerk', 'otherLeader'] as const) people.set(who, await Person.signIn(api.app, county.login(who)));
  });
  afterAll(() => api.close());

  const as = (who: Who): Person => people.get(who)!;
  const actionOf = async (who: Who, id: string, command: string): Promise<Actions['actions'][number]> => {
    const found = (await as(who).get<Actions>(`/suggestions/${id}/allowed-actions`)).body.actions.find((a) => a.command === command && a.allowed);
    if (found === undefined) throw new Error(`${command} is not allowed for ${who}`);
    return found;
  };
  /** Status and code of the answer to a form that was read at that version. */
  const sent = async (who: Who, id: string, command: string, given: Given = {}, version?: Version): Promise<readonly unknown[]> => {
    const { path, part } = await actionOf(who, id, command);
    const { status, body } = await as(who).command<{ code?: string }>(id, path, { part, ...given }, version ?? (await as(who).read(id)));
    return status === 200 ? [200] : [status, body.code];
  };
  const act = async (who: Who, id: string, command: string, given: Given = {}): Promise<void> => {
    expect([command, ...(await sent(who, id, command, given))]).toEqual([command, 200]);
  };
  const contact = () => ({ input: { mode: 'faceToFace', stage: 'before', rank: 'deputyHead', deputies: [county.person('deputy')], note: '在单位面谈。' } });
  const draft = { input: { text: '拟增设两处站点。', class: 'A' } };
  const signature = { input: { docNumber: '甲建函〔2026〕3号', signedBy: 'unitLeader' } };
  const CHANGED = [412, 'CASE.CHANGED_SINCE_READ'];

  const handedOver = async (kinds: readonly ['main', 'co'] | readonly ['separate', 'separate']): Promise<string> => {
    const { body: { id } } = await as('deputy').post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于优化公交站点的建议', text: '站点过疏。' } });
    await act('deputy', id, 'submit');
    await act('registrar', id, 'register');
    await act('registrar', id, 'preAssign', { input: { units: kinds.map((kind, n) => ({ unit: county.body(n === 0 ? 'D01' : 'D02'), kind })) } });
    await act('registrar', id, 'handOver', { input: { difficulty: 'normal' } });
    await act('clerk', id, 'signFor');
    await act('otherClerk', id, 'signFor');
    return id;
  };

  it('is taken where another unit logged a contact, and refused after one of its own', async () => {
    const id = await handedOver(['separate', 'separate']);
    await act('handler', id, 'logContact', contact());
    const beforeTheAnswer = await as('handler').read(id);
    await act('deputy', id, 'confirmContact');
    expect(await sent('handler', id, 'submitReply', draft, beforeTheAnswer)).toEqual(CHANGED);

    const submitting = await as('handler').read(id);
    await act('otherClerk', id, 'logContact', contact());
    expect(await sent('handler', id, 'submitReply', draft, submitting)).toEqual([200]);

    const beforeAnother = await as('unitLeader').read(id);
    await act('handler', id, 'logContact', contact());
    expect(await sent('unitLeader', id, 'signOffReply', signature, beforeAnother)).toEqual(CHANGED);
    const signing = await as('unitLeader').read(id);
    await act('otherClerk', id, 'logContact', contact());
    expect(await sent('unitLeader', id, 'signOffReply', signature, signing)).toEqual([200]);
  });

  it('of the main unit is refused after a helper gave its opinion', async () => {
    const id = await handedOver(['main', 'co']);
    await act('handler', id, 'logContact', contact());
    await act('deputy', id, 'confirmContact');
    const before = await as('handler').read(id);
    await act('otherLeader', id, 'giveOpinion', { input: { text: '所需资金可在年度预算中安排。' } });
    expect(await sent('handler', id, 'submitReply', draft, before)).toEqual(CHANGED);
    expect(await sent('handler', id, 'submitReply', draft)).toEqual([200]);
  });

  it('on the units, the hand-over or the publication says what it was read at, and is refused on what somebody else proposed meanwhile', async () => {
    const { body: { id } } = await as('deputy').post<{ id: string }>('/suggestions', { input: { source: 'betweenSessions', title: '关于增设路灯的建议', text: '夜间照明不足。' } });
    await act('deputy', id, 'submit');
    await act('registrar', id, 'register');
    const units = (kind: 'main' | 'separate') => ({ input: { units: [{ unit: county.body('D01'), kind }] } });
    expect(await sent('registrar', id, 'preAssign', units('main'), {})).toEqual([428, 'IF_MATCH.MISSING']);
    const first = await as('registrar').read(id);
    expect(await sent('registrar', id, 'preAssign', units('main'), first)).toEqual([200]);
    expect(await sent('registrar', id, 'preAssign', units('separate'), first)).toEqual(CHANGED);
    const handing = await as('registrar').read(id);
    await act('registrar', id, 'preAssign', units('separate'));
    expect(await sent('registrar', id, 'handOver', { input: { difficulty: 'normal' } }, {})).toEqual([428, 'IF_MATCH.MISSING']);
    expect(await sent('registrar', id, 'handOver', { input: { difficulty: 'normal' } }, handing)).toEqual(CHANGED);
    await act('registrar', id, 'handOver', { input: { difficulty: 'normal' } });

    await act('clerk', id, 'signFor');
    await act('handler', id, 'logContact', contact());
    await act('deputy', id, 'confirmContact');
    await act('handler', id, 'submitReply', draft);
    await act('unitLeader', id, 'signOffReply', signature);
    const proposing = await as('unitLeader').read(id);
    expect(await sent('unitLeader', id, 'proposePublication', { input: { scope: 'full' } }, {})).toEqual([428, 'IF_MATCH.MISSING']);
    expect(await sent('unitLeader', id, 'proposePublication', { input: { scope: 'full' } }, proposing)).toEqual([200]);
    expect(await sent('unitLeader', id, 'proposePublication', { input: { scope: 'title' } }, proposing)).toEqual(CHANGED);
  });

  it('must have been read: a version that the case has not reached is refused in words that say what to do', async () => {
    const { body: { id, version } } = await as('deputy').post<{ id: string; version: number }>('/suggestions', { input: { source: 'betweenSessions', title: '关于修缮桥面的建议', text: '桥面破损。' } });
    const submit = async (read: number, language: string) =>
      (await as('deputy').command<{ code?: string; detail?: string }>(id, 'submit', {}, { 'if-match': `"${read}"`, 'accept-language': language }));
    const refused = await submit(version + 1, 'zh-CN');
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([412, 'CASE.VERSION_UNKNOWN', `这件没有版本 ${version + 1}。请重新打开这件，按现在的内容再提交。`]);
    expect((await submit(version + 1, 'en')).body.detail).toBe(`This case has no version ${version + 1}. Read it again, and act on what it says now.`);
    expect((await submit(version, 'en')).status).toBe(200);
  });
});
