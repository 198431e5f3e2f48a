import { controllers } from '../../../../apps/api/src/routes';
import { routesOf } from '../../../../apps/api/src/http/route-list';
import type { RouteSpec } from '../../../../apps/api/src/http/route';
import { ask, type Answer } from './caller';
import type { County, Who } from './county';
import type { Installation } from './installation';

export const routes: readonly RouteSpec[] = routesOf(controllers);

/** What an address may name. */
export interface Named {
  readonly cases: readonly string[];
  readonly contents: readonly string[];
  readonly files: readonly string[];
  readonly deadlines: readonly string[];
  readonly people: readonly string[];
  readonly imports: readonly string[];
  /** A body and a deputy to filter by. */
  readonly body: string;
  readonly lead: string;
}

type Addresses = (named: Named) => readonly string[];

/** Every route that reads, with all addresses worth asking. A new route without an entry fails the tests that use it. */
export const ADDRESSES: Readonly<Record<string, Addresses>> = {
  listTokens: () => ['/auth/tokens'],
  me: () => ['/auth/me'],
  firstStart: () => ['/auth/first-administrator'], setUp: () => ['/set-up'],
  listAccounts: () => ['/accounts', '/accounts?limit=200', '/accounts?q=a'], listAccountActs: () => ['/account-acts'],
  listTasks: ({ body }) => ['/tasks', '/tasks?limit=1', `/tasks?body=${body}`, '/tasks?command=rate', '/tasks?command=submitReply', '/tasks?light=urgent', ...['文字', '1', '县住建局'].map((q) => `/tasks?q=${encodeURIComponent(q)}`)],
  listSuggestions: ({ body, lead }) => [
    '/suggestions', '/suggestions?limit=1', `/suggestions?body=${body}`, `/suggestions?lead=${lead}`, '/suggestions?state=handling', '/suggestions?overdue=true', '/suggestions?number=1', '/suggestions?meeting=18-3',
    ...['awaitingRating', 'toClose', 'secondDecision', 'replied'].map((label) => `/suggestions?label=${label}`), ...['文字', 'ratingReason的', 'body的', '第001号', 'lead某', '县住建局', 'cosigner某'].map((q) => `/suggestions?q=${encodeURIComponent(q)}`),
  ],
  openingActions: () => ['/suggestions/allowed-actions'],
  getSuggestion: ({ cases }) => cases.map((id) => `/suggestions/${id}`),
  getTimeline: ({ cases }) => cases.flatMap((id) => ['', '?limit=500', '?after=5&limit=3', '?after=60'].map((query) => `/suggestions/${id}/timeline${query}`)),
  getAllowedActions: ({ cases }) => cases.map((id) => `/suggestions/${id}/allowed-actions`),
  explainDeadline: ({ deadlines }) => deadlines.map((id) => `/deadlines/${id}/explanation`),
  getFile: ({ files }) => files.map((id) => `/files/${id}`),
  getContent: ({ contents }) => contents.map((id) => `/contents/${id}`),
  listBodies: () => ['/bodies', '/bodies?closed=true'],
  listPeople: ({ body }) => ['/people?limit=200', '/people?role=deputy', `/people?body=${body}`],
  listMeetings: () => ['/meetings'],
  readRules: () => ['/rules'],
  listReveals: ({ people }) => people.map((id) => `/people/${id}/reveals`),
  processLag: () => ['/operations/lag'], parkedOrders: () => ['/operations/parked'], stalledTasks: () => ['/operations/stalled'],
  caseProcess: ({ cases }) => cases.map((id) => `/operations/cases/${id}`),
  getClock: () => ['/clock'],
  listCalendarYears: () => ['/calendar-years'],
  listImports: () => ['/imports'],
  getImport: ({ imports }) => imports.map((id) => `/imports/${id}`),
  listImportRows: ({ imports }) => imports.map((id) => `/imports/${id}/rows`),
  exportSessionLedger: () => ['/exports/session-ledger?meeting=18-3&format=csv'],
  // Not of the API: the same for everybody.
  live: () => [], ready: () => [], metrics: () => [],
};

/** What one reader gets from all of them, by address. */
export async function harvest(installation: Installation, county: County, who: Who, named: Named, headers: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, Answer>> {
  const addresses = Object.values(ADDRESSES).flatMap((of) => of(named));
  const found = new Map<string, Answer>();
  for (const address of addresses) found.set(address, await ask(installation, county, who, 'GET', `/api/v1${address}`, { headers }));
  return found;
}

/** All ids of a county's rows that an address may name. */
export async function namedIn({ owner }: Installation, county: County): Promise<Named> {
  const ids = async (sql: string): Promise<readonly string[]> => (await owner.query<{ id: string }>(sql, [county.congressId])).rows.map((r) => r.id);
  return {
    cases: await ids('select id from case_head where congress_id = $1 order by id'), contents: await ids('select id from content where congress_id = $1 order by id'),
    files: await ids('select id from stored_file where congress_id = $1 order by id'),
    deadlines: await ids('select id from deadline where congress_id = $1 order by id'), people: [county.person('lead')], imports: await ids('select id from import_run where congress_id = $1 order by id'),
    body: county.body('D01'), lead: county.person('lead'),
  };
}
