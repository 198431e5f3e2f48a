import type { JsonSchema } from '@huiying/contracts/schemas';
import { ask, problemOf, type Answer } from './support/caller';
import { County, type Who } from './support/county';
import { isCommandPath, operations, resolved, type Operation } from './support/described';
import { Installation } from './support/installation';
import { afterwards, handling, intake, liveTo, replying, rounds } from './support/life';
import { Player } from './support/player';
import { addressedIn } from './support/probes';
import { whoCan } from './support/rights-by-hand';
import { stageFile } from './support/stage-file';
import { etagFor } from './support/version';
import { WatchedPlayer } from './support/watched-player';

jest.setTimeout(180_000);

/** What an id in the address names, by the words before it; an address that is not listed fails the test. */
const KINDS: Readonly<Record<string, string>> = {
  '/api/v1/accounts': 'account', '/api/v1/auth/tokens': 'api_token', '/api/v1/contents': 'content', '/api/v1/deadlines': 'deadline', '/api/v1/files': 'stored_file', '/api/v1/imports': 'import_run',
  '/api/v1/operations/cases': 'case_head', '/api/v1/people': 'person', '/api/v1/roles': 'role_grant', '/api/v1/suggestions': 'case_head',
};
/** What else may stand in an address: it names nothing that belongs to a congress. */
const NAMES_NOTHING: Readonly<Record<string, string>> = { row: '1', year: '2031' };
/** Query parameters: whose id they are, or null where they are none. */
const QUERIES: Readonly<Record<string, string | null>> = {
  body: 'body', lead: 'person',
  after: null, limit: null, q: null, on: null, closed: null, meeting: null, format: null, kind: null, opensOn: null, closesOn: null, filter: null, role: null, source: null, label: null, state: null, number: null, overdue: null, command: null, light: null,
};
/** Required ones that are no id. */
const VALUES: Readonly<Record<string, string>> = { meeting: '18-3' };

/** Who may use the routes that not everybody may; else the registrar. */
const AS: Readonly<Record<string, Who>> = { accounts: 'admin', roles: 'admin', operations: 'admin', 'calendar-years': 'admin', 'account-acts': 'auditor' };
const actorFor = ({ path }: Operation): Who => AS[path.split('/')[3] ?? ''] ?? 'registrar';

/** Refused as never his own: the same answer for a person of his congress, of the other, and for nobody. */
const NOT_FOR_OTHERS: ReadonlySet<string> = new Set(['listReveals']);
/** Bodies whose rules between fields no schema can say. */
const BODIES: Readonly<Record<string, object>> = { openAccount: { name: '某', login: 'of-the-other' }, giveRole: { role: 'registrar', from: '2026-01-01' }, changeImportRow: { choice: 'skip' } };

/** Acts on many cases, which their bodies name. */
const ON_MANY: ReadonlySet<string> = new Set(['handOverTogether', 'previewHandOver']);

const placesIn = ({ path }: Operation): readonly string[] => [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '');
const kindIn = ({ path }: Operation): string | undefined => KINDS[path.split('/{id}')[0] ?? ''];

/** The least that a schema lets through. */
function least(written: JsonSchema): unknown {
  const schema = resolved(written);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const [variant] = schema.anyOf ?? schema.oneOf ?? [];
  if (variant !== undefined) return least(variant);
  if (schema.properties !== undefined) return Object.fromEntries((schema.required ?? []).map((name) => [name, least(schema.properties?.[name] ?? {})]));
  switch (schema.type) {
    case 'array': return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => least(schema.items ?? {}));
    case 'integer': case 'number': return Math.max(Number(schema['minimum'] ?? 1), 1);
    case 'boolean': return true;
    case 'string': return schema['format'] === 'uuid' ? '00000000-0000-4000-8000-000000000000' : schema['format'] === 'date' || schema['x-widget'] === 'day' ? '2026-03-02' : '某某某某某某某某某某';
    default: return {};
  }
}

/** Places of ids in a body, as paths. */
function idsIn(written: JsonSchema, at: readonly string[] = []): readonly (readonly string[])[] {
  const schema = resolved(written);
  if (schema['format'] === 'uuid') return [at];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => idsIn(field, [...at, name])), ...(schema.items === undefined ? [] : idsIn(schema.items, [...at, '0'])),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => idsIn(one, at)),
  ];
}

describe('ids of the other congress, at every place that the description of the API knows', () => {
  const [ours, theirs] = [new County('alpha'), new County('beta')];
  const foreign = new Map<string, readonly string[]>();
  let installation: Installation;
  let other: Player;
  let own: Player;

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await ours.put(ownerUrl);
      await theirs.put(ownerUrl);
    });
    other = new Player(installation, theirs, 'equal');
    for (const chapter of [intake, handling, replying]) await liveTo(chapter(other));
    await installation.owner.query(
      `insert into import_run (id, congress_id, kind, state, digest, workbook, layout, created_by) values (gen_random_uuid(), $1, 'units', 'read', '', '', '{}', $2)`, [theirs.congressId, theirs.person('registrar')]);
    await stageFile(installation, theirs, 'registrar');
    for (const table of new Set([...Object.values(KINDS), ...Object.values(QUERIES).filter((kind) => kind !== null)])) {
      const { rows } = await installation.owner.query<{ id: string }>(`select id from ${table} where congress_id = $1 order by id limit 3`, [theirs.congressId]);
      foreign.set(table, rows.map((r) => r.id));
    }
    own = new WatchedPlayer(installation, ours, 'equal', tryTheirsInEveryField);
    for (const chapter of [intake, handling, replying, afterwards, rounds]) await liveTo(chapter(own));
  });
  afterAll(() => installation.close());

  const theirId = (kind: string): string => {
    const [id] = foreign.get(kind) ?? [];
    if (id === undefined) throw new Error(`the other congress has no ${kind}`);
    return id;
  };
  const addressOf = (operation: Operation, query: Readonly<Record<string, string>> = {}): string => {
    const kind = kindIn(operation);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? theirId(kind ?? '') : NAMES_NOTHING[name] ?? ''));
    const needed = Object.fromEntries(operation.parameters.filter((p) => p.in === 'query' && p.required).map((p) => [p.name, VALUES[p.name] ?? '']));
    const search = new URLSearchParams({ ...needed, ...query }).toString();
    return search === '' ? path : `${path}?${search}`;
  };
  const bodyOf = ({ id, body }: Operation): object | undefined => {
    if (body === null) return undefined;
    return BODIES[id] ?? (isCommand(id) ? { input: own.inputs[id](state), reason: '理由', part: null } : (least(body) as object));
  };
  let state: Awaited<ReturnType<Player['state']>>;
  const isCommand = (id: string): id is keyof Player['inputs'] => id in own.inputs;
  const send = (operation: Operation, url: string, payload = bodyOf(operation)): Promise<Answer> =>
    ask(installation, ours, actorFor(operation), operation.method, url, { headers: { 'idempotency-key': `other-${operation.id}`, 'if-match': '"1"' }, ...(payload !== undefined && { payload }) });
  const rowsOfTheirs = async (): Promise<unknown> => (await installation.owner.query(
    `select (select max(seq) from case_head where congress_id = $1) as seq, (select count(*)::int from account_act) as acts, (select count(*)::int from contact_reveal) as reveals, (select count(*)::int from role_grant) as grants,
            (select count(*)::int from account where disabled) as ended, (select count(*)::int from api_token where revoked_at is not null) as closed, (select max(version) from process_outbox) as orders`, [theirs.congressId])).rows[0];
  beforeAll(async () => {
    state = await own.state();
  });

  /** Places of ids in commands that were tried while the command was possible. */
  const tried = new Set<string>();
  const taken: unknown[] = [];

  async function tryTheirsInEveryField(player: Player): Promise<void> {
    const now = await player.state();
    const theirParts = Object.keys((await other.state()).assignments);
    for (const one of addressedIn(now)) {
      const operation = operations.find((o) => o.id === one.command);
      const places = idsIn(operation?.body ?? {}).filter((place) => !tried.has(`${one.command} ${place.join('.')}`));
      const able = places.length === 0 ? null : await whoCan(player, one, now);
      if (operation === undefined || able === null) continue;
      for (const place of places) {
        tried.add(`${one.command} ${place.join('.')}`);
        for (const id of [theirId('person'), theirId('body'), theirId('stored_file'), theirParts[0] ?? '']) {
          const full = { part: one.part, entry: able.entry, reason: '理由', input: player.inputs[one.command](now) };
          const answer = await ask(installation, ours, able.who, 'POST', operation.path.replace('{id}', player.caseId), { payload: withAt(full, place, id), headers: { 'idempotency-key': `theirs-${tried.size}-${id}`, 'if-match': etagFor(able.who, now) } });
          const named = answer.status < 300 ? '' : (problemOf(answer).errors ?? []).map((e) => e.field).join();
          const head = place.slice(0, 2).join('.');
          const refused = place[0] === 'part' ? answer.status === 404 || answer.status === 403 : answer.status === 422 && named.startsWith(head);
          if (!refused) taken.push([one.command, place.join('.'), able, answer.status, answer.body.slice(0, 200)]);
        }
      }
    }
    expect(taken).toEqual([]);
  }

  it('are taken by no field of a command that is possible', () => {
    expect(taken).toEqual([]);
    expect(tried.size).toBeGreaterThan(60);
  });

  it('leave no place out', () => {
    const unknown = operations.flatMap((o) => [
      ...placesIn(o).filter((name) => (name === 'id' ? kindIn(o) === undefined : NAMES_NOTHING[name] === undefined)).map((name) => `${o.id}: ${o.path} has ${name}`),
      ...o.parameters.filter((p) => p.in === 'query' && QUERIES[p.name] === undefined).map((p) => `${o.id}: ?${p.name}`),
      ...o.parameters.filter((p) => p.in === 'query' && p.required && VALUES[p.name] === undefined).map((p) => `${o.id}: ?${p.name} has no value`),
    ]);
    expect(unknown).toEqual([]);
    expect(operations.filter((o) => placesIn(o).includes('id')).length).toBeGreaterThan(70);
  });

  it.each(operations.filter((o) => placesIn(o).includes('id')).map((o) => [`${o.method} ${o.path}`, o] as const))('are unknown at %s', async (_name, operation) => {
    const before = await rowsOfTheirs();
    const answer = await send(operation, addressOf(operation));
    expect([answer.status, problemOf(answer).code]).toEqual(NOT_FOR_OTHERS.has(operation.id) ? [403, 'PERMISSION.NOT_YOURS'] : [404, 'NOT_FOUND']);
    expect(answer.body).not.toContain(theirId(kindIn(operation) ?? ''));
    expect(await rowsOfTheirs()).toEqual(before);
  });

  const filtered = operations.flatMap((o) => o.parameters.filter((p) => p.in === 'query' && typeof QUERIES[p.name] === 'string').map((p) => [`${o.path}?${p.name}`, o, p.name] as const));
  it.each(filtered)('find nothing at %s', async (_name, operation, parameter) => {
    const answer = await send(operation, addressOf(operation, { [parameter]: theirId(QUERIES[parameter] ?? '') }));
    expect([answer.status, (JSON.parse(answer.body) as { rows: unknown[] }).rows]).toEqual([200, []]);
  });

  const withIds = operations.filter((o) => o.body !== null && !isCommandPath(o) && !ON_MANY.has(o.id)).flatMap((o) => idsIn(o.body ?? {}).map((place) => [`${o.id} ${place.join('.')}`, o, place] as const));
  it.each(withIds)('are no choice in %s', async (_name, operation, place) => {
    const before = await rowsOfTheirs();
    const ofBody = place.at(-1) === 'body';
    const payload = operation.id === 'openAccount'
      ? (ofBody ? { name: '某', login: 'of-the-other', role: { role: 'unitClerk', body: theirId('body'), from: '2026-01-01' } } : { personId: theirId('person'), login: 'of-the-other' })
      : withAt(operation.id === 'giveRole' ? { role: 'unitClerk', from: '2026-01-01' } : bodyOf(operation) ?? {}, place, theirId(ofBody ? 'body' : 'person'));
    const ownAccount = (await installation.owner.query<{ id: string }>('select id from account where congress_id = $1 and person_id = $2', [ours.congressId, ours.person('clerk')])).rows[0]?.id ?? '';
    const answer = await send(operation, operation.path.replace('{id}', ownAccount), payload);
    expect([answer.status, (problemOf(answer).errors ?? []).map((e) => [e.field, e.code])]).toEqual([422, [[place.join('.'), 'FIELD.NOT_IN_LIST']]]);
    expect(await rowsOfTheirs()).toEqual(before);
  });

  it.each(operations.filter((o) => ON_MANY.has(o.id)).map((o) => [o.id, o] as const))('are unknown among the many of %s', async (_name, operation) => {
    const before = await rowsOfTheirs();
    const places = idsIn(operation.body ?? {});
    expect(places).toEqual([['cases', '0', 'id']]);
    const [theirs_, nobodys] = await Promise.all([theirId('case_head'), '00000000-0000-4000-8000-000000000000'].map((id) => send(operation, operation.path, withAt(bodyOf(operation) ?? {}, ['cases', '0', 'id'], id))));
    expect([theirs_?.status, theirs_?.body.replaceAll(theirId('case_head'), '')]).toEqual([nobodys?.status, nobodys?.body.replaceAll('00000000-0000-4000-8000-000000000000', '')]);
    expect(theirs_?.body).toContain('NOT_FOUND');
    expect(await rowsOfTheirs()).toEqual(before);
  });
});

/** The body with another value at a place. */
function withAt(body: object, [name = '', ...rest]: readonly string[], value: unknown): object {
  const inner: unknown = Reflect.get(body, name);
  const next = rest.length === 0 ? value : withAt(typeof inner === 'object' && inner !== null ? inner : {}, rest, value);
  return Array.isArray(body) || name === '0' ? [next, ...(Array.isArray(body) ? body.slice(1) : [])] : { ...body, [name]: next };
}
