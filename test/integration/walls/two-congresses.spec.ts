import { randomUUID } from 'node:crypto';
import { isHttpCommand } from '@huiying/contracts/schemas';
import type { CongressId } from '@huiying/engine';
import { dataSourceFor, entities, records, withActor, type ActorSession } from '@huiying/persistence';
import { testDatabaseUrl, testServerPort } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { ask, problemOf, type Answer } from './support/caller';
import { County, type Who } from './support/county';
import { ADDRESSES, harvest, namedIn, routes, type Named } from './support/gets';
import { Installation } from './support/installation';
import { handling, intake, liveTo, replying } from './support/life';
import { Player } from './support/player';
import { addressedIn, probe } from './support/probes';
import { sessionOf } from './support/session';
import { stageFile } from './support/stage-file';
import { DOORS_ACROSS, forgetful, leaveTraces, statements, VALUES } from './support/statements';

jest.setTimeout(120_000);

describe('two congresses in one installation', () => {
  const [ours, theirs] = [new County('alpha'), new County('beta')];
  let installation: Installation;
  let life: Player;
  let foreign: Named;
  let theirCalendarEntry: string;

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
    theirCalendarEntry = await leaveTraces(installation, theirs);
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
      const { status, body } = await probe(stranger.addressing(life.caseId), who, one, state);
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
  const WRITING: Readonly<Record<string, (() => Promise<Answer>) | 'names nothing' | 'says of each that it is unknown'>> = {
    login: 'names nothing', logout: 'names nothing', keepSession: 'names nothing', firstAdministrator: 'names nothing', changePassword: 'names nothing', openToken: 'names nothing', moveClock: 'names nothing', putCalendarYear: 'names nothing', uploadImport: 'names nothing', uploadFile: 'names nothing',
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
    handOverTogether: () => write('registrar', '/suggestions/commands/hand-over', { input: { difficulty: 'normal' }, cases: [{ id: foreign.cases[0], version: 1 }] }),
    // By every id in its body: `ids-of-the-other`.
    previewHandOver: 'says of each that it is unknown',
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

  it.each(Object.keys(WRITING).filter((id) => typeof WRITING[id] === 'function'))('are kept apart by %s', async (id) => {
    const asked = WRITING[id];
    if (typeof asked !== 'function') throw new Error('nothing to ask');
    const answer = await asked();
    expect([answer.status, problemOf(answer).code]).toEqual([404, 'NOT_FOUND']);
  });

  describe('when a statement forgets its congress', () => {
    /** Of a congress in which there is nothing at all. */
    const stranger: ActorSession = { congressId: randomUUID() as CongressId, personId: ours.person('registrar'), roles: [{ role: 'registrar', bodyId: null, bodyKind: null }], handling: false };
    const rowsFor = (who: ActorSession, text: string, congress: string, values: readonly unknown[], dataSource = installation.dataSource): Promise<object[]> =>
      withActor(dataSource, who, (db) => db.query<object>(text, [congress, ...values]));
    /** Of the owner of the tables, for whom there is no wall. */
    let withoutWall: DataSource;
    beforeAll(async () => {
      withoutWall = await dataSourceFor({ url: testDatabaseUrl(testServerPort(), 'owner', installation.database), applicationName: 'test-owner', poolSize: 1 }).initialize();
    });
    afterAll(() => withoutWall.destroy());
    const series = async (): Promise<string> => (await installation.owner.query<{ id: string }>('select series_id as id from allocation where congress_id = $1 and n = 1', [theirs.congressId])).rows[0]?.id ?? '';

    it('knows how to ask every reviewed query', () => {
      expect([...statements.keys()]).toEqual(Object.keys(VALUES).sort());
    });

    it.each([...statements.keys()])('%s finds nothing of the other all the same', async (name) => {
      const text = statements.get(name) ?? '';
      const forgotten = forgetful(text);
      expect(forgotten).not.toMatch(/congress_id = \$1|congress\.id = \$1/);
      expect(forgotten).not.toBe(text.replace(/--.*$/gm, ''));
      const values = VALUES[name]?.({ county: theirs, named: foreign, series: await series(), calendarEntry: theirCalendarEntry }) ?? [];
      const [they, we] = [sessionOf(theirs, 'registrar'), sessionOf(ours, 'registrar')];
      // It would find something of theirs, and does so for them even without its condition.
      expect((await rowsFor(they, text, theirs.congressId, values)).length).toBeGreaterThan(0);
      expect((await rowsFor(they, forgotten, theirs.congressId, values)).length).toBeGreaterThan(0);
      // Asked by us for theirs it answers what it would answer about ourselves, and by somebody with nothing: nothing.
      const answered = await rowsFor(we, forgotten, theirs.congressId, values);
      expect(answered).toEqual(await rowsFor(we, text, ours.congressId, values));
      const nothing = await rowsFor(stranger, text, stranger.congressId, values);
      expect(await rowsFor(stranger, forgotten, theirs.congressId, values)).toEqual(nothing);
      // It is the wall that keeps it from them: without one the same question is answered.
      expect(await rowsFor(stranger, forgotten, theirs.congressId, values, withoutWall)).not.toEqual(nothing);
      const told = JSON.stringify(answered);
      expect((await theirIds()).filter((id) => told.includes(id))).toEqual([]);
    });

    it.each(entities.map((entity) => [entity.name, entity] as const))('the records of %s are one\'s own', async (name, entity) => {
      const belongsTo = (row: object): unknown => new Map(Object.entries(row)).get(name === 'Congress' ? 'id' : 'congressId');
      const seenBy = async (county: County): Promise<unknown[]> => {
        const rows = await withActor(installation.dataSource, sessionOf(county, 'registrar'), (db) => records<object>(db, entity).find());
        return [...new Set(rows.map(belongsTo))];
      };
      expect(await seenBy(theirs)).toEqual([theirs.congressId]);
      expect(await seenBy(ours)).toEqual([ours.congressId]);
    });

    it('no function of the database passes by the wall but those that must', async () => {
      const { rows } = await installation.owner.query<{ name: string; asks: boolean }>(`
        select proname as name, prosrc ~ 'app_(congress|case)\\(\\)' as asks from pg_proc
         where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype and has_function_privilege('huiying_app', oid, 'execute')`);
      expect(rows.length).toBeGreaterThan(DOORS_ACROSS.length);
      expect(rows.filter((r) => !r.asks).map((r) => r.name).sort()).toEqual([...DOORS_ACROSS].sort());
    });
  });
});
