import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { suggestion, type SuggestionState } from '@huiying/case-type-suggestion';
import { LocalAccounts } from '@huiying/auth';
import type { CaseId } from '@huiying/engine';
import { caseModules, Executor, OrderDesk } from '@huiying/executor';
import { dataSourceFor, withActor, worklist } from '@huiying/persistence';
import { ruleSets } from '@huiying/rules';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { counties } from '../county/stories';
import { wanghai } from '../county/wanghai';
import { demoRoleAccounts } from './demo-accounts';
import { sessionOf } from './session-of';
import { DEMO_NOW, loadDemoCounty, type DemoResult } from './load-demo-county';
import { situations } from '../../testing/situations';

const LONG = 180_000;
/** Cases with many orders of the process between their commands. */
const CUT_OFF = ['archived', 'coordination-exhausted', 'promise-overdue', 'rating-not-returned', 'sign-for-overdue', 'town-closed'];
const load = (database: TestDatabase, progress?: (done: number, total: number) => void): Promise<DemoResult> =>
  loadDemoCounty({ ownerUrl: database.ownerUrl, apiUrl: database.apiUrl, modules: caseModules, ...(progress && { progress }) });

describe('the demo county', () => {
  let database: TestDatabase;
  let owner: Client;
  let api: DataSource;
  let made: DemoResult;
  let states: readonly SuggestionState[];
  const told: string[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    api = await dataSourceFor({ url: database.apiUrl, applicationName: 'test', poolSize: 2 }).initialize();
    made = await load(database, (done, total) => told.push(`${done}/${total}`));
    states = (await owner.query<{ state: SuggestionState }>('select state from case_head where congress_id = $1', [wanghai.record.id])).rows.map(({ state }) => state);
  }, LONG);

  afterAll(async () => {
    await api.destroy();
    await owner.end();
    await database.drop();
  });

  const eventsOf = async (client: Client): Promise<{ case_id: string }[]> =>
    (await client.query<{ case_id: string }>('select case_id, seq, type, command_id from case_event order by case_id, seq')).rows;

  it('has its cases in two congresses and tells how far it is', async () => {
    const { rows } = await owner.query<{ kind: string; n: number }>('select c.kind, count(*)::int as n from case_head h join congress c on c.id = h.congress_id group by 1 order by 1');
    expect(rows).toEqual([{ kind: 'county', n: 66 }, { kind: 'town', n: 3 }]);
    expect(told.at(-1)).toBe(`${made.cases}/${made.cases}`);
    expect(new Set(told).size).toBe(made.cases);
  });

  it('has something in every stage of the process, on the main line and beside it', () => {
    const { rules } = ruleSets.recommended;
    const living = states.filter((state) => !suggestion.ended(state, rules));
    expect(new Set(living.map((state) => suggestion.stage(state, rules)))).toEqual(new Set(['intake', 'assign', 'answer', 'rate', 'second-handling', 'settle']));
    expect(new Set(living.flatMap((state) => suggestion.beside(state, rules)))).toEqual(new Set(['supervise', 'publish', 'track']));
  });

  it.each(Object.entries(situations))('has a case that is: %s', (_name, fits) => {
    expect(states.some(fits)).toBe(true);
  });

  it('owes nothing at the moment at which the demo begins: reminders, windows and requests of its past were given in their time', async () => {
    const desk = new OrderDesk(new Executor(api, caseModules));
    for (const { caseId, deadlines } of states) {
      const { facts } = await desk.loadFacts({ caseType: 'suggestion', caseId: caseId as CaseId, epoch: 1 });
      if (facts.ended) continue;
      expect([facts.owed, facts.next.filter(({ at }) => at <= DEMO_NOW), Object.keys(deadlines).length > 0 || facts.stage === 'intake']).toEqual([[], [], true]);
    }
    const { rows } = await owner.query<{ type: string; late: number }>(
      `select type, count(*) filter (where entered_at > $1)::int as late from case_event where type = any ($2) group by 1 order by 1`,
      [DEMO_NOW, ['ConsentAsked', 'ContactUnanswered', 'Escalated', 'ObjectionWindowClosed', 'RatingRequested', 'RatingWindowClosed', 'Reminded']]);
    expect(rows.map(({ type, late }) => `${type} ${late}`)).toEqual(['ConsentAsked 0', 'ContactUnanswered 0', 'Escalated 0', 'ObjectionWindowClosed 0', 'RatingRequested 0', 'RatingWindowClosed 0', 'Reminded 0']);
  });

  it('gave each order at its own moment: reminders at half past eight, the ends of windows at midnight', async () => {
    const { rows } = await owner.query<{ type: string; at: string }>(
      `select distinct type, to_char(entered_at at time zone 'Asia/Shanghai', 'HH24:MI:SS.MS') as at from case_event
        where type = any ($1) and body->>'actor' = 'system' and not (type = 'RatingWindowClosed' and body->'data'->>'by' <> 'time') order by 1, 2`,
      [['Reminded', 'ContactUnanswered', 'ObjectionWindowClosed', 'RatingWindowClosed']]);
    expect(rows.map(({ type, at }) => `${type} ${at}`)).toEqual(['ContactUnanswered 00:00:00.000', 'ObjectionWindowClosed 00:00:00.000', 'RatingWindowClosed 00:00:00.000', 'Reminded 08:30:00.000']);
  });

  it('leaves the clock where the demo begins', async () => {
    const { rows } = await owner.query<{ ahead: number }>('select extract(epoch from app_now() - $1::timestamptz)::float8 as ahead', [DEMO_NOW]);
    expect(rows[0]?.ahead).toBeGreaterThan(0);
    expect(rows[0]?.ahead).toBeLessThan(300);
  });

  it('gives numbers without a gap', async () => {
    const { rows } = await owner.query<{ whole: boolean }>('select count(*) = max(n) as whole from allocation group by congress_id, series_id');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ whole }) => whole)).toBe(true);
  });

  it('has an account for every role, which signs in with the printed password and holds the role', async () => {
    const accounts = new LocalAccounts(api);
    for (const { login, role, password } of demoRoleAccounts()) {
      const answer = await accounts.signIn(login, password, `address of ${login}`);
      expect(answer.ok && answer.signedIn.session.roles.map((r) => r.role)).toContain(role);
    }
  });

  it('leaves something to do for every printed account whose role can have a task: the deputy rates, the clerk signs', async () => {
    const { rules } = ruleSets.recommended;
    const grants = suggestion.table.filter((row) => Boolean(row.expected) && row.existsUnder?.(rules) !== false).flatMap(({ who }) => (typeof who === 'function' ? who(rules) : who));
    const withTasks = new Set(grants.filter(({ onlyOnPaper }) => !onlyOnPaper).map(({ role }) => role));
    expect([...withTasks].sort()).toEqual(['checker', 'committeeLeader', 'coordinator', 'deputy', 'registrar', 'system', 'unitClerk', 'unitHandler', 'unitLeader']);
    const todo = new Map<string, readonly string[]>();
    for (const { login, role } of demoRoleAccounts().filter((account) => withTasks.has(account.role))) {
      const member = wanghai.cast.find((one) => one.login === login);
      if (member === undefined) throw new Error(`nobody of the cast is ${login}`);
      const session = sessionOf(wanghai, member);
      const rows = await withActor(api, session, (db) => worklist(db, session, { asOf: DEMO_NOW, after: null, limit: 100, command: null, body: null, caseIds: null, lines: null, order: [] }));
      todo.set(role, [...(todo.get(role) ?? []), ...rows.map(({ command }) => command)]);
      expect([login, rows.length > 0]).toEqual([login, true]);
    }
    expect([todo.get('deputy'), todo.get('unitClerk'), todo.get('committeeLeader'), todo.get('checker')]).toEqual(
      [['rate'], ['signFor'], ['confirmProposed'], ['passReply']].map((commands) => expect.arrayContaining(commands)));
  });

  it('changes nothing when it is made again', async () => {
    const snapshot = async (): Promise<unknown> => (await owner.query(
      `select (select count(*) from case_event) as events, (select count(*) from case_command) as commands, (select count(*) from content) as contents, (select count(*) from account) as accounts,
              (select count(*) from role_grant) as grants, (select offset_ms from clock) as clock, (select string_agg(encode(chain_hash, 'hex'), ',' order by id) from case_head) as heads`)).rows;
    const before = await snapshot();
    expect(await load(database)).toEqual({ cases: made.cases, commands: 0, orders: 0 });
    expect(await snapshot()).toEqual(before);
  }, LONG);

  it('goes on where it was cut off, and ends as if it had not been', async () => {
    const other = await createDatabase();
    const client = new Client({ connectionString: other.ownerUrl });
    await client.connect();
    try {
      const some = counties().map((county) => ({ ...county, acts: county.acts.filter(({ caseKey }) => CUT_OFF.includes(caseKey)) }));
      const loadSome = (progress?: (done: number) => void): Promise<DemoResult> => loadDemoCounty({ ownerUrl: other.ownerUrl, apiUrl: other.apiUrl, modules: caseModules, counties: some, ...(progress && { progress }) });
      for (const until of [1, 4]) {
        await expect(loadSome((done) => {
          if (done >= until) throw new Error('cut off');
        })).rejects.toThrow('cut off');
      }
      expect((await loadSome()).commands).toBeLessThan(some.flatMap(({ acts }) => acts).length);
      const events = await eventsOf(client);
      const caseIds = new Set(events.map(({ case_id }) => case_id));
      expect(caseIds.size).toBe(CUT_OFF.length);
      expect(events).toEqual((await eventsOf(owner)).filter(({ case_id }) => caseIds.has(case_id)));
    } finally {
      await client.end();
      await other.drop();
    }
  }, LONG);
});
