import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isHttpCommand } from '@huiying/contracts/schemas';
import { isHandlingSide, withActor, type ActorSession } from '@huiying/persistence';
import { ask, problemOf, type Answer } from './support/caller';
import { County, STAFF, type Who } from './support/county';
import { ADDRESSES, harvest, namedIn, routes, type Named } from './support/gets';
import { Installation } from './support/installation';
import { handling, intake, liveTo, replying } from './support/life';
import { Player } from './support/player';
import { stageFile } from './support/stage-file';
import { addressedIn, probe } from './support/probes';

jest.setTimeout(120_000);

const QUERIES = join(__dirname, '..', '..', '..', 'libs', 'persistence', 'src', 'queries');
/** What a statement compares with the congress that is asked for. */
const CONDITION = /(?:\b\w+\.)?congress_id = \$1\b/g;

describe('two congresses in one installation', () => {
  const [ours, theirs] = [new County('alpha'), new County('beta')];
  let installation: Installation;
  let life: Player;
  let foreign: Named;

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await ours.put(ownerUrl);
      await theirs.put(ownerUrl);
    });
    // The same life in both, word for word.
    for (const county of [ours, theirs]) {
      life = new Player(installation, county, 'equal');
      for (const chapter of [intake, handling, replying]) await liveTo(chapter(life));
    }
    await installation.owner.query(
      `insert into import_run (id, congress_id, kind, state, digest, workbook, layout, created_by) values (gen_random_uuid(), $1, 'units', 'read', '', '', '{}', $2)`, [theirs.congressId, theirs.person('registrar')]);
    await stageFile(installation, theirs, 'registrar');
    foreign = await namedIn(installation, theirs);
  });
  afterAll(() => installation.close());

  /** Every id that belongs to the other congress. */
  const theirIds = async (): Promise<readonly string[]> => {
    const tables = ['case_head', 'content', 'deadline', 'person', 'body', 'role_grant', 'stored_file', 'account', 'api_token', 'import_run'];
    const { rows } = await installation.owner.query<{ id: string }>(tables.map((t) => `select id from ${t} where congress_id = $1`).join(' union all '), [theirs.congressId]);
    return rows.map((r) => r.id);
  };

  it.each(['registrar', 'lead', 'clerk', 'coordinator', 'admin'] as const)('show %s nothing of the other, at any address', async (who) => {
    const ids = await theirIds();
    const found = await harvest(installation, ours, who, { ...foreign, body: theirs.body('D01'), lead: theirs.person('lead') });
    const naming = new Set([...foreign.cases, ...foreign.contents, ...foreign.files, ...foreign.deadlines, ...foreign.imports]);
    expect(naming.size).toBeGreaterThan(20);
    for (const [address, answer] of found) {
      const isNamed = [...naming].some((id) => address.includes(id));
      expect([address, isNamed ? [403, 404].includes(answer.status) : answer.status < 500]).toEqual([address, true]);
      if (isNamed && answer.status === 404) expect(problemOf(answer).code).toBe('NOT_FOUND');
      expect([address, ids.filter((id) => answer.body.includes(id))]).toEqual([address, []]);
    }
  });

  it('answer the same for what is the other\'s and for what does not exist', async () => {
    const made = (id: string): string => `${id.slice(0, -4)}0000`;
    for (const addressOf of [(id: string) => `/suggestions/${id}`, (id: string) => `/suggestions/${id}/timeline`, (id: string) => `/suggestions/${id}/allowed-actions`]) {
      const [theirsAnswer, noneAnswer] = await Promise.all([foreign.cases[0] ?? '', made(foreign.cases[0] ?? '')].map((id) => ask(installation, ours, 'registrar', 'GET', `/api/v1${addressOf(id)}`)));
      expect([theirsAnswer?.status, theirsAnswer]).toEqual([404, noneAnswer]);
    }
  });

  it('take no command for a case of the other, whoever gives it', async () => {
    const state = await life.state();
    const stranger = new Player(installation, ours, 'stranger');
    const commands = [...new Map(addressedIn(state).map((one) => [one.command, one])).values()];
    const answers: unknown[] = [];
    for (const one of commands) {
      const who: Who = one.command === 'submitReply' ? 'handler' : 'registrar';
      const { status, body } = await probe(stranger.addressing(life.caseId), who, one, state, '"999999"');
      if (status !== 404 || !body.includes('NOT_FOUND')) answers.push([one.command, status, body]);
    }
    expect(answers).toEqual([]);
    expect((await life.state()).seq).toBe(state.seq);
  });

  const theirAccount = async (): Promise<string> => {
    const { rows } = await installation.owner.query<{ id: string }>('select id from account where congress_id = $1 and person_id = $2', [theirs.congressId, theirs.person('registrar')]);
    return rows[0]?.id ?? '';
  };

  /** Routes that write and are no commands: what they answer to ids of the other congress. */
  const WRITING: Readonly<Record<string, (() => Promise<Answer>) | 'names nothing'>> = {
    login: 'names nothing', logout: 'names nothing', firstAdministrator: 'names nothing', changePassword: 'names nothing', openToken: 'names nothing', moveClock: 'names nothing', putCalendarYear: 'names nothing', uploadImport: 'names nothing', uploadFile: 'names nothing',
    closeToken: async () => {
      const { rows } = await installation.owner.query<{ id: string }>('select id from api_token where congress_id = $1 and person_id = $2', [theirs.congressId, theirs.person('registrar')]);
      return ask(installation, ours, 'registrar', 'DELETE', `/api/v1/auth/tokens/${rows[0]?.id ?? ''}`);
    },
    // A person of the other congress is none that could be chosen, so naming him is a wrong field and no address.
    openAccount: 'names nothing',
    endAccount: async () => write('admin', `/accounts/${await theirAccount()}/end`, {}),
    resetPassword: async () => write('admin', `/accounts/${await theirAccount()}/password`, {}),
    giveRole: async () => write('admin', `/accounts/${await theirAccount()}/roles`, { role: 'registrar', from: '2026-01-01' }),
    endRole: async () => {
      const { rows } = await installation.owner.query<{ id: string }>('select id from role_grant where congress_id = $1 and person_id = $2', [theirs.congressId, theirs.person('registrar')]);
      return write('admin', `/roles/${rows[0]?.id ?? ''}/end`, { until: '2026-12-31' });
    },
    revealContact: () => write('registrar', `/people/${theirs.person('lead')}/reveals`, { reason: '联系' }),
    restartCase: () => write('admin', `/operations/cases/${foreign.cases[0] ?? ''}/restart`, {}),
    retryParked: () => write('admin', `/operations/cases/${foreign.cases[0] ?? ''}/retry-parked`, {}),
    readImportAgain: () => write('registrar', `/imports/${foreign.imports[0] ?? ''}/read-again`, {}),
    confirmImport: () => write('registrar', `/imports/${foreign.imports[0] ?? ''}/confirm`, {}),
    changeImportRow: () => ask(installation, ours, 'registrar', 'PATCH', `/api/v1/imports/${foreign.imports[0] ?? ''}/rows/1`, { payload: { choice: 'skip' } }),
  };
  const write = (who: Who, address: string, payload: object): Promise<Answer> => ask(installation, ours, who, 'POST', `/api/v1${address}`, { payload, headers: { 'idempotency-key': 'of-the-other' } });

  it('are tried by every route that there is', () => {
    const tried = [...Object.keys(ADDRESSES), ...Object.keys(WRITING)];
    expect(routes.map((r) => r.id).filter((id) => !isHttpCommand(id)).sort()).toEqual(tried.sort());
  });

  it('give no account to a person of the other', async () => {
    const answer = await write('admin', '/accounts', { personId: theirs.person('lead'), login: 'of-the-other' });
    expect([answer.status, (JSON.parse(answer.body) as { errors?: unknown }).errors]).toEqual([422, [expect.objectContaining({ field: 'personId', code: 'FIELD.NOT_IN_LIST' })]]);
    const giving = await write('admin', '/accounts', { name: '某', login: 'in-a-foreign-body', role: { role: 'unitClerk', body: theirs.body('D01'), from: '2026-01-01' } });
    expect([giving.status, (JSON.parse(giving.body) as { errors?: unknown }).errors]).toEqual([422, [expect.objectContaining({ field: 'role.body', code: 'FIELD.NOT_IN_LIST' })]]);
  });

  it.each(Object.keys(WRITING).filter((id) => WRITING[id] !== 'names nothing'))('are kept apart by %s', async (id) => {
    const asked = WRITING[id];
    if (asked === undefined || asked === 'names nothing') throw new Error('nothing to ask');
    const answer = await asked();
    expect([answer.status, problemOf(answer).code]).toEqual([404, 'NOT_FOUND']);
  });

  describe('when a statement forgets its congress', () => {
    const session = (county: County, who: keyof typeof STAFF): ActorSession => {
      const [role, code] = STAFF[who];
      const roles = [{ role, bodyId: code === null ? null : county.body(code), bodyKind: who === 'clerk' ? 'governmentDepartment' : 'congressBody' }];
      return { congressId: county.congressId, personId: county.person(who), roles, handling: isHandlingSide(roles) };
    };
    /** Values under which each finds rows in the other congress. */
    const VALUES: Readonly<Record<string, () => readonly unknown[]>> = {
      'ball.sql': () => [theirs.congressId, foreign.cases, '2026-03-02'],
      'case-state.sql': () => [theirs.congressId, foreign.cases[0]],
      'contents.sql': () => [theirs.congressId, foreign.contents],
      'suggestion-list.sql': () => [theirs.congressId, null, null, null, null, null, null, null, null, false, '2026-03-02', null, null, null, 50, null],
      'timeline.sql': () => [theirs.congressId, foreign.cases[0], null, 500],
      'worklist.sql': () => [theirs.congressId, ['deputy'], [`person:${theirs.person('lead')}`], '2026-03-02T01:00:00Z', null, null, null, null, 50, null, null, foreign.cases],
    };
    const files = readdirSync(QUERIES, { recursive: true, withFileTypes: true }).filter((f) => f.name.endsWith('.sql')).map((f) => relative(QUERIES, join(f.parentPath, f.name))).sort();

    it('knows every statement', () => {
      expect(files).toEqual(Object.keys(VALUES).sort());
    });

    it.each(files)('%s finds nothing of the other all the same', async (file) => {
      const text = readFileSync(join(QUERIES, file), 'utf8');
      // Keeps the parameter in use, so that the statement stays one.
      const forgetful = text.replace(/--.*$/gm, '').replace(CONDITION, '$1::uuid is not null');
      expect(forgetful).not.toMatch(/congress_id = \$1/);
      const rowsOf = (county: County, sql: string): Promise<unknown[]> => {
        const values = [...(VALUES[file]?.() ?? [])];
        // Under our own actor the whole list would come: only what is theirs may not.
        if (file === 'suggestion-list.sql') values[15] = foreign.cases;
        return withActor(installation.dataSource, session(county, 'registrar'), (db) => db.query(sql, values));
      };
      expect((await rowsOf(theirs, text)).length).toBeGreaterThan(0);
      expect((await rowsOf(theirs, forgetful)).length).toBeGreaterThan(0);
      expect(await rowsOf(ours, forgetful)).toEqual([]);
    });
  });
});
