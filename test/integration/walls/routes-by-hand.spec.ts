import { randomUUID } from 'node:crypto';
import { ask, problemOf, type Answer } from './support/caller';
import { County, everybody, type Who } from './support/county';
import { isCommandPath, operations, type Operation } from './support/described';
import { Installation } from './support/installation';
import { intake, liveTo } from './support/life';
import { Player } from './support/player';
import { roleOf } from './support/rights-by-hand';

jest.setTimeout(180_000);

/** Everybody who takes part in cases. */
const CASES = ['deputy', 'groupSecretary', 'registrar', 'committeeLeader', 'coordinator', 'checker', 'unitClerk', 'unitHandler', 'unitLeader', 'supervisor', 'chair', 'securityOfficer'];
/** Of them those who call people: not the deputies themselves, and not the keeper of secrets. */
const STAFF = CASES.filter((role) => role !== 'deputy' && role !== 'securityOfficer');

/** `public`: without sign-in · `signedIn`: whoever he is · `himself`: the person whom the address names · `byPassword`: whoever signed in with it, no token. */
type May = 'public' | 'signedIn' | 'himself' | 'byPassword' | readonly string[];

/** Who may use which route that is no command, by hand. A route without a line fails the test. */
const ROUTES: Readonly<Record<string, May>> = {
  live: 'public', ready: 'public', metrics: 'public',
  login: 'public', firstStart: 'public', firstAdministrator: 'public',
  me: 'signedIn', logout: 'signedIn', changePassword: 'signedIn', listTokens: 'signedIn', closeToken: 'signedIn', openToken: 'byPassword', keepSession: 'byPassword',
  listAccounts: ['systemAdministrator'], openAccount: ['systemAdministrator'], endAccount: ['systemAdministrator'], resetPassword: ['systemAdministrator'], giveRole: ['systemAdministrator'], endRole: ['systemAdministrator'],
  listAccountActs: ['auditAdministrator'],
  setUp: ['systemAdministrator', 'registrar'],
  listBodies: 'signedIn', listPeople: 'signedIn', listMeetings: 'signedIn', readRules: 'signedIn',
  revealContact: STAFF, listReveals: 'himself',
  listCalendarYears: ['systemAdministrator'], putCalendarYear: ['systemAdministrator'],
  processLag: ['systemAdministrator'], parkedOrders: ['systemAdministrator'], stalledTasks: ['systemAdministrator'], caseProcess: ['systemAdministrator'], restartCase: ['systemAdministrator'], retryParked: ['systemAdministrator'],
  // Demo and test only: in production the clock is not there for anybody.
  getClock: 'signedIn', moveClock: 'signedIn',
  listImports: ['registrar'], getImport: ['registrar'], listImportRows: ['registrar'], changeImportRow: ['registrar'], uploadImport: ['registrar'], readImportAgain: ['registrar'], confirmImport: ['registrar'],
  // Only what he sees of the cases comes of these; whom a case is visible to is another table.
  listTasks: CASES, listSuggestions: CASES, openingActions: CASES, getSuggestion: CASES, getTimeline: CASES, getAllowedActions: CASES, explainDeadline: CASES, getContent: CASES, getFile: CASES, uploadFile: CASES, exportSessionLedger: CASES,
  // Of each case in the list it is asked again whether he may hand it over.
  handOverTogether: CASES, previewHandOver: CASES,
};

const others = operations.filter((o) => !isCommandPath(o));

/** An address of the route at which nothing is. */
const addressOf = ({ path }: Operation, id: string): string =>
  path.replace('{id}', id).replace('{row}', '1').replace('{year}', '2031') + (path.includes('session-ledger') ? '?meeting=18-3&format=csv' : '');

describe('the rights to every route that is no command, by hand', () => {
  const county = new County('alpha');
  let installation: Installation;
  let life: Player;

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
    life = new Player(installation, county, 'routes');
    await liveTo(intake(life), 'handedOver');
  });
  afterAll(() => installation.close());

  const askAs = (who: Who | null, operation: Operation, id: string = randomUUID()): Promise<Answer> =>
    ask(installation, county, who, operation.method, addressOf(operation, id), { headers: { 'idempotency-key': randomUUID(), ...(operation.takesBytes && { 'content-type': 'application/octet-stream' }) }, ...(operation.body !== null && { payload: {} }) });

  it('have a line for every route, and no line without one', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(others.map((o) => o.id).sort());
    expect(others.filter((o) => /[{}]/.test(addressOf(o, 'x'))).map((o) => o.path)).toEqual([]);
  });

  it.each(others.map((o) => [o.id, o] as const))('to %s are those of its line', async (id, operation) => {
    const may = ROUTES[id];
    const nobody = await askAs(null, operation);
    expect(nobody.status === 401).toBe(may !== 'public');
    const wrong: unknown[] = [];
    for (const who of everybody) {
      const answer = await askAs(who, operation);
      const code = answer.status === 403 || answer.status === 401 ? problemOf(answer).code : '';
      const expected = may === 'byPassword' ? (id === 'keepSession' ? 'AUTH.TOKEN_HAS_NO_SESSION' : 'AUTH.NOT_BY_TOKEN') : may === 'himself' || (Array.isArray(may) && !may.includes(roleOf(who))) ? 'PERMISSION.NOT_YOURS' : '';
      if (code !== expected || answer.status >= 500) wrong.push([who, answer.status, code]);
    }
    expect(wrong).toEqual([]);
  });

  it('give what one opened of somebody to that person alone', async () => {
    const operation = others.find((o) => o.id === 'listReveals');
    if (operation === undefined) throw new Error('the route is not there');
    for (const who of ['lead', 'cosigner', 'registrar', 'admin'] as const) expect([who, (await askAs(who, operation, county.person('lead'))).status]).toEqual([who, who === 'lead' ? 200 : 403]);
  });

  /** By relation: the same list is full for one and empty for another of the same role. */
  it.each([
    ['lead', 'strangeDeputy'], ['clerk', 'strangeClerk'], ['handler', 'strangeHandler'], ['unitLeader', 'strangeLeader'], ['secretary', 'strangeSecretary'], ['coordinator', 'partyCoordinator'], ['checker', 'partyChecker'],
  ] as const)('show the case in every list to %s and in none to %s', async (participant, stranger) => {
    const seenBy = async (who: Who, url: string): Promise<readonly [number, boolean]> => {
      const answer = await ask(installation, county, who, 'GET', `/api/v1${url}`);
      return [answer.status, answer.body.includes(life.caseId) || answer.body.includes('title的文字')];
    };
    for (const url of ['/suggestions?limit=200', '/suggestions?number=1', `/suggestions?q=${encodeURIComponent('的文字')}`, '/exports/session-ledger?meeting=18-3&format=csv']) {
      expect([url, await seenBy(participant, url), await seenBy(stranger, url)]).toEqual([url, [200, true], [200, false]]);
    }
    expect(await seenBy(stranger, '/tasks?limit=200')).toEqual([200, false]);
    for (const path of ['', '/timeline', '/allowed-actions']) {
      const url = `/suggestions/${life.caseId}${path}`;
      expect([url, (await seenBy(participant, url))[0], (await seenBy(stranger, url))[0]]).toEqual([url, 200, 404]);
    }
  });
});
