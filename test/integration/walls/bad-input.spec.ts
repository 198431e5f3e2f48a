import { randomUUID } from 'node:crypto';
import { commandSchemas, httpCommandNames, jsonSchemaOf, type HttpCommandName, type JsonSchema } from '@huiying/contracts/schemas';
import { pathOf } from '../../../apps/api/src/commands/path';
import { ask, problemOf, type Answer, type Asked } from './support/caller';
import { County } from './support/county';
import { Installation } from './support/installation';
import { intake, liveTo } from './support/life';
import { Player } from './support/player';
import { etagFor } from './support/version';

jest.setTimeout(120_000);

/** A value of the wrong kind for any field, each with the name of what is wrong with it. */
const WRONG: readonly (readonly [what: string, of: (schema: JsonSchema) => unknown])[] = [
  ['an object instead', () => ({ surprise: true })],
  ['a number instead', (schema) => (schema.type === 'integer' ? 1.5 : 17)],
  ['nothing but null', () => null],
];
/** Texts that no store could keep, or that would overflow it. */
const BAD_TEXTS: readonly string[] = ['甲\u0000乙', '甲\ud800乙', '\udc00', 'e\u0301', ' \n ', '', '\u200b', '\u3164', '\u202egnp.exe', '字'.repeat(50_001)];

const ID = '00000000-0000-4000-8000-000000000000';
const cursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url');
/** Made by hand: with what no text may hold, or a moment that the database does not know. */
const CURSORS = [
  `/suggestions?after=${cursor({ meeting: '\u0000', number: 1, caseId: ID })}`, `/tasks?after=${cursor({ asOf: '2026-03-02T00:00:00Z', share: '1', caseId: ID, command: '\u0000', partId: ID })}`,
  `/tasks?after=${cursor({ asOf: '0000-01-01T00:00:00Z', share: '1', caseId: ID, command: 'rate', partId: ID })}`, `/imports?after=${cursor({ at: '0000-01-01T00:00:00Z', id: ID })}`,
];

describe('what is wrong with a request', () => {
  const county = new County('alpha');
  const other = new County('beta');
  let installation: Installation;
  let player: Player;
  let foreign: Player;
  let standing: string;

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await county.put(ownerUrl);
      await other.put(ownerUrl);
    });
    player = new Player(installation, county, 'bad');
    foreign = new Player(installation, other, 'foreign');
    await liveTo(intake(player));
    await foreign.step('lead', 'open');
    standing = etagFor('registrar', await player.state());
  });
  afterAll(() => installation.close());

  const count = async (): Promise<unknown> => (await installation.owner.query(
    'select (select count(*) from case_event)::int as events, (select count(*) from case_head)::int as cases, (select count(*) from content)::int as contents, (select count(*) from case_command)::int as commands, (select sum(last) from series)::int as numbers')).rows[0];
  let before: unknown;
  beforeEach(async () => {
    before = await count();
  });
  afterEach(async () => {
    expect(await count()).toEqual(before);
  });

  const post = (url: string, payload: object | string, headers: Asked['headers'] = {}, who: 'registrar' | 'lead' = 'registrar'): Promise<Answer> =>
    ask(installation, county, who, 'POST', url, { payload, headers: { 'idempotency-key': randomUUID(), 'if-match': standing, ...headers } });
  const give = (command: HttpCommandName, payload: object): Promise<Answer> =>
    post(command === 'open' ? '/api/v1/suggestions' : `${player.address}/commands/${pathOf(command)}`, payload, {}, command === 'open' ? 'lead' : 'registrar');
  /** Refused with a code and a sentence; with fields, each with its own. */
  const refused = (answer: Answer): readonly [status: number, code: string, fields: readonly string[]] => {
    const { code, detail, errors = [] } = problemOf(answer);
    for (const text of [detail, ...errors.map((e) => e.detail)]) expect(text).toMatch(/[。.！]$/);
    for (const one of [code, ...errors.map((e) => e.code)]) expect(one).toMatch(/^[A-Z_]+(\.[A-Z_]+)*$/);
    return [answer.status, code, errors.map((e) => e.field)];
  };
  const inputSchemas = (command: HttpCommandName): readonly JsonSchema[] => {
    const schema = jsonSchemaOf(commandSchemas[command]);
    return schema.anyOf ?? schema.oneOf ?? [schema];
  };

  it.each(httpCommandNames)('%s refuses fields of the wrong kind, unknown ones and what no text may hold, naming the field', async (command) => {
    const full: object = player.inputs[command](await player.state());
    const wrong: unknown[] = [];
    const check = async (field: string, input: object): Promise<void> => {
      const [status, code, fields] = refused(await give(command, { input }));
      if (status !== 422 || code !== 'REQUEST.FIELDS' || !fields.some((f) => f === field || f.startsWith(`${field}.`))) wrong.push({ field, input: JSON.stringify(input).slice(0, 80), status, code, fields });
    };
    await check('input.colour', { ...full, colour: 'red' });
    for (const schema of inputSchemas(command)) {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (!Object.hasOwn(full, name) || 'const' in field) continue;
        for (const [, of] of WRONG) await check(`input.${name}`, { ...full, [name]: of(field) });
        if ([field, ...(field.anyOf ?? [])].some((form) => typeof form['x-content'] === 'string')) for (const text of BAD_TEXTS) await check(`input.${name}`, { ...full, [name]: text });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a day that does not exist', { day: '2026-02-30' }, 'day'], ['a day with an hour', { day: '2026-03-02T09:00' }, 'day'], ['a day that is a number', { day: 20260302 }, 'day'],
    ['a part that is no id', { part: 'the-first' }, 'part'], ['a way of entry that is not known', { entry: 'telepathy' }, 'entry'], ['an import that is none', { entry: 'import' }, 'entry'],
    ['a reason that is not a text', { reason: 5 }, 'reason'], ['a reason without end', { reason: '字'.repeat(2001) }, 'reason'], ['somebody who is no id', { onBehalfOf: '1 or 1=1' }, 'onBehalfOf'],
    ['no input', { input: undefined }, 'input'], ['an input that is a list', { input: [] }, 'input'], ['an unknown field beside it', { hurry: true }, 'hurry'],
  ])('refuses %s', async (_what, envelope, field) => {
    expect(refused(await give('signFor', { input: {}, ...envelope }))).toEqual([422, 'REQUEST.FIELDS', [field]]);
  });

  it.each([
    ['what is not JSON', '{"input": {', {}, 400], ['a list', '[]', {}, 400], ['a bare word', '"sign"', {}, 415], ['nothing', '', {}, 400],
    ['a depth without bottom', `{"input": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`, {}, 400], ['a key of the prototype', '{"input": {}, "__proto__": {"a": 1}}', {}, 400],
    ['a body without end', JSON.stringify({ input: { scan: '字'.repeat(600_000) } }), {}, 413], ['another kind of content', 'a,1', { 'content-type': 'text/csv' }, 415], ['a form of HTML', 'input=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415], ['a form with files', '--a--', { 'content-type': 'multipart/form-data; boundary=a' }, 415],
    ['a key that is too short', '{"input":{}}', { 'idempotency-key': 'short' }, 400], ['a key with a blank', '{"input":{}}', { 'idempotency-key': 'two words 1' }, 400],
    ['a version without quotes', '{"input":{}}', { 'if-match': '3' }, 400], ['any version', '{"input":{}}', { 'if-match': '*' }, 400], ['a version that is no number', '{"input":{}}', { 'if-match': '"0x3"' }, 400],
  ])('refuses %s', async (_what, payload, headers, status) => {
    expect(refused(await post(`${player.address}/commands/sign-for`, payload, headers))[0]).toBe(status);
  });

  it('refuses a command without its key, and one without the version that it overwrites', async () => {
    const bare = (path: string, headers: Asked['headers']): Promise<Answer> => ask(installation, county, 'registrar', 'POST', `${player.address}/commands/${path}`, { payload: { input: {} }, headers });
    expect(refused(await bare('register', {})).slice(0, 2)).toEqual([400, 'IDEMPOTENCY.KEY_MISSING']);
    expect(refused(await bare('close', { 'idempotency-key': randomUUID() })).slice(0, 2)).toEqual([428, 'IF_MATCH.MISSING']);
  });

  it('refuses what is not there, not his, or not yet possible', async () => {
    const unknown = randomUUID();
    for (const id of [unknown, foreign.caseId, 'not-an-id', "' or 1=1 --"]) {
      for (const path of ['', '/timeline', '/allowed-actions']) expect([id, path, refused(await ask(installation, county, 'registrar', 'GET', `/api/v1/suggestions/${encodeURIComponent(id)}${path}`)).slice(0, 2)]).toEqual([id, path, [404, 'NOT_FOUND']]);
      expect([id, refused(await post(`/api/v1/suggestions/${encodeURIComponent(id)}/commands/register`, { input: {} })).slice(0, 2)]).toEqual([id, [404, 'NOT_FOUND']]);
    }
    expect(refused(await post(`${player.address}/commands/abolish`, { input: {} })).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    expect(refused(await give('register', { input: {} }))[0]).toBe(409);
    expect(refused(await give('close', { input: {} }))[0]).toBe(409);
    expect(refused(await give('grantExtension', { part: unknown, input: {} })).slice(0, 2)).toEqual([404, 'PART.UNKNOWN']);
    expect(refused(await give('preAssign', { input: { units: [{ unit: other.body('D01'), kind: 'main' }] } }))[0]).toBe(409);
    expect(refused(await give('open', { reason: null, input: { ...player.inputs.open(await player.state()), proposedUnits: [other.body('D01')] } }))).toEqual([422, 'UNIT.UNKNOWN', ['input.proposedUnits']]);
    expect(refused(await give('open', { input: { ...player.inputs.open(await player.state()), session: '99-9' } }))).toEqual([422, 'SUGGESTION.SESSION_UNKNOWN', ['input.session']]);
  });

  it.each([
    '/tasks?limit=0', '/tasks?limit=9999', '/tasks?limit=x', '/tasks?after=e30', '/tasks?after=%00', '/tasks?after=bm9uZQ', '/tasks?colour=red', '/tasks?command=drop', '/tasks?command=', '/suggestions?number=-1', '/suggestions?number=99999999999999999999', '/suggestions?lead=me',
    '/suggestions?overdue=maybe', `/suggestions?q=${'x'.repeat(101)}`, '/suggestions?q=a&q=b', `/suggestions/00000000-0000-4000-8000-000000000000/timeline?after=-1`, '/people?limit=x', '/bodies?on=2026-02-30', '/exports/session-ledger?meeting=18-3&format=doc',
    '/bodies?on=0000-01-01', ...CURSORS, '/suggestions?q=%00%00', '/suggestions?q=a', '/tasks?q=%E5%BB%BA', '/suggestions?q=%20a%20', '/suggestions?meeting=%00', '/tasks?q=%00%00', '/suggestions?label=a%00b', '/suggestions?label=%27', '/suggestions?label=drop', '/suggestions?state=none', '/suggestions?source=petition', '/people?q=%00',
  ])('refuses to look for %s', async (address) => {
    const answer = await ask(installation, county, 'registrar', 'GET', `/api/v1${address}`);
    expect([address, answer.status >= 400 && answer.status < 500 ? 'refused' : answer.status]).toEqual([address, 'refused']);
    refused(answer);
  });

  it('says in its sentence which condition of an address is wrong, and how', async () => {
    const asked = async (address: string) => problemOf(await ask(installation, county, 'registrar', 'GET', `/api/v1${address}`));
    expect(await asked('/suggestions?q=%E5%BB%BA')).toMatchObject({
      code: 'REQUEST.QUERY', detail: '网址中的查询条件有误，请改正后再试。q：至少两个字；按编号查找时可以只输一位数字。', errors: [{ field: 'q', code: 'FIELD.WORDS_TOO_SHORT' }],
    });
    expect(await asked('/tasks?command=drop&limit=0')).toMatchObject({ code: 'REQUEST.QUERY', errors: [{ field: 'limit', code: 'FIELD.TOO_SMALL' }, { field: 'command', code: 'FIELD.NOT_IN_LIST' }] });
  });

  it('says once that a text is missing', async () => {
    for (const empty of ['', ' ']) {
      const { errors } = problemOf(await give('returnForChange', { reason: empty, input: {} }));
      expect([empty, errors?.map(({ field, code }) => [field, code])]).toEqual([empty, [['reason', 'FIELD.REQUIRED']]]);
    }
  });

  it('reads an id in capital letters as the same id, in an address and in a body', async () => {
    const capitals = player.caseId.toUpperCase();
    expect((await ask(installation, county, 'registrar', 'GET', `/api/v1/suggestions/${capitals}`)).status).toBe(200);
    const named = async (...ids: readonly string[]) =>
      JSON.parse((await post('/api/v1/suggestions/commands/hand-over/preview', { cases: ids.map((id) => ({ id })) })).body) as { cases?: { id: string; title: string | null }[]; errors?: { code: string }[] };
    expect((await named(capitals)).cases).toEqual((await named(player.caseId)).cases);
    expect((await named(capitals)).cases?.[0]).toMatchObject({ id: player.caseId, title: expect.any(String) as string });
    expect((await named(capitals, player.caseId)).errors?.map(({ code }) => code)).toEqual(['FIELD.TWICE']);
    const { status, body } = await post('/api/v1/suggestions/commands/hand-over', { input: { difficulty: 'normal' }, cases: [{ id: capitals, version: 1 }] });
    expect([status, body.includes(player.caseId), body.includes(capitals)]).toEqual([412, true, false]);
  });

  it.each([
    '/suggestions?number=2147483648', '/suggestions?number=9007199254740991', `/suggestions?q=${encodeURIComponent("' or 1=1 --")}`, '/suggestions?q=%25%25', '/suggestions?q=999999999999', '/suggestions?q=%F0%9F%98%80%F0%9F%98%80', '/suggestions?q=%5C%5C', '/suggestions?q=%27%27',
    '/suggestions?q=%ED%A0%80%ED%A0%80', '/people?q=%25%25', `/people?after=${Buffer.from(JSON.stringify({ rank: 9_007_199_254_740_991, id: '00000000-0000-4000-8000-000000000000' })).toString('base64url')}`,
  ])('finds nothing for %s, and nothing breaks by it', async (address) => {
    const answer = await ask(installation, county, 'registrar', 'GET', `/api/v1${address}`);
    expect([address, answer.status, (JSON.parse(answer.body) as { rows: unknown[] }).rows]).toEqual([address, 200, []]);
  });

  it('ends a story where somebody asks beyond its end', async () => {
    const answer = await ask(installation, county, 'registrar', 'GET', `/api/v1/suggestions/${player.caseId}/timeline?after=9007199254740991`);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { rows: [], next: null }]);
  });
});
