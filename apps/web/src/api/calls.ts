import { bodyOf, client } from './client';
import type { Actions, CommandAsked, Explanation, Labelled, LightAsked, Me, Named, Person, StageAsked, SuggestionPage, TimelineEntry } from './model';

// Questions that several pages ask, by their resource. All of them throw `ApiProblem` where the answer is no success.

/** Who is signed in, with his roles of today and what the console offers him. */
export const readMe = async (signal?: AbortSignal): Promise<Me> => bodyOf(await client.GET('/api/v1/auth/me', { signal }));

/** Opens a session by cookie. Throws `ApiProblem`: 401 for every wrong pair, 429 after too many. */
export const signIn = async (login: string, password: string): Promise<Me> => bodyOf(await client.POST('/api/v1/auth/login', { body: { login, password } })).me;

/** Lets this session go on, and answers when it ends now. Throws `ApiProblem`: 401 where it has ended. */
export const keepSession = async () => bodyOf(await client.POST('/api/v1/auth/session'));

/** Ends this session; others of the same person go on. */
export async function signOut(): Promise<void> {
  await client.POST('/api/v1/auth/logout');
}

/** A word that is empty is not asked for. */
const said = (word: string | null): string | undefined => (word === null || word === '' ? undefined : word);

/** What is looked for in one's own tasks; empty words ask for nothing, `after` is the place of the next page. */
export interface TaskQuery {
  readonly q: string;
  readonly command: string;
  readonly light: string;
  readonly after: string | null;
}
/** A page of one's own tasks, the most pressing first, and how many there are in all. A kind or a light that the API does not know is refused by it. */
export const readTasks = async ({ q, command, light, after }: TaskQuery, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/tasks', { params: { query: { q: said(q), command: said(command) as CommandAsked, light: said(light) as LightAsked, after: said(after) } }, signal }));

/** What is looked for among the suggestions; `after` is the place of the next page. */
export interface SuggestionQuery {
  readonly q: string;
  readonly overdue: boolean;
  /** Ids of a unit that takes part and of a lead deputy, code of a stage; empty for any. */
  readonly body: string;
  readonly label: string;
  readonly lead: string;
  readonly after: string | null;
}
/** A page of the suggestions that the reader may see. */
export const readSuggestions = async ({ q, overdue, body, label, lead, after }: SuggestionQuery, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/suggestions', { params: { query: { q: said(q), overdue: overdue ? 'true' : undefined, body: said(body), label: said(label) as StageAsked, lead: said(lead), after: said(after) } }, signal }));

/** A suggestion as it was read, so that an act can say what it rests on. */
export interface VersionedPage {
  readonly page: SuggestionPage;
  /** The version that this reader may know, as it is sent back with `If-Match`. */
  readonly etag: string | null;
}
/** Throws `ApiProblem` with 404 where there is none, or none that the reader may see. */
export async function readSuggestion(id: string, signal?: AbortSignal): Promise<VersionedPage> {
  const answer = await client.GET('/api/v1/suggestions/{id}', { params: { path: { id } }, signal });
  return { page: bodyOf(answer), etag: answer.response.headers.get('ETag') };
}

const TIMELINE_PAGE = 500;
/** All that this reader may see of what happened, page by page. */
export async function readTimeline(id: string, signal?: AbortSignal): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let after: number | undefined;
  do {
    const page: { readonly rows: readonly TimelineEntry[]; readonly next: number | null } = bodyOf(
      await client.GET('/api/v1/suggestions/{id}/timeline', { params: { path: { id }, query: { limit: TIMELINE_PAGE, after } }, signal }),
    );
    entries.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return entries;
}

// The description says of a form's schema only that it is JSON Schema; the form's reader takes every hint as optional.
/** What the reader may do in this case now, and for the rest why not. */
export const readActions = async (id: string, signal?: AbortSignal): Promise<Actions> =>
  bodyOf(await client.GET('/api/v1/suggestions/{id}/allowed-actions', { params: { path: { id } }, signal })) as Actions;

/** Whether one may open a suggestion now, and the form for it. */
export const readOpening = async (signal?: AbortSignal): Promise<Actions> => bodyOf(await client.GET('/api/v1/suggestions/allowed-actions', { signal })) as Actions;

/** Why a date is what it is, line by line. */
export const readExplanation = async (id: string, signal?: AbortSignal): Promise<Explanation> =>
  bodyOf(await client.GET('/api/v1/deadlines/{id}/explanation', { params: { path: { id } }, signal }));

/** Bodies that are open today, in their official order. */
export const readBodies = async (signal?: AbortSignal): Promise<readonly Named[]> => bodyOf(await client.GET('/api/v1/bodies', { signal })).rows;

const PEOPLE_PAGE = 200;
/** Everybody with a role, or all; page by page in the official order. */
export async function readPeople(role: string | null, signal?: AbortSignal): Promise<readonly Person[]> {
  const people: Person[] = [];
  let after: string | undefined;
  do {
    const page = bodyOf(await client.GET('/api/v1/people', { params: { query: { role: said(role), limit: PEOPLE_PAGE, after } }, signal }));
    people.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return people;
}

/** Meetings of the congress, by the code under which a suggestion names them. */
export const readMeetings = async (signal?: AbortSignal): Promise<readonly Labelled[]> => bodyOf(await client.GET('/api/v1/meetings', { signal })).rows;
