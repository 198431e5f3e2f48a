import type { Actions, Explanation, Labelled, Me, Named, Page, Person, SuggestionRow, TaskRow, TimelineEntry } from './model';
import { request, type Answer } from './request';
import type { SuggestionPage } from './suggestion-page';

/** Every question that the console asks, by its resource. */

export const readMe = async (signal?: AbortSignal): Promise<Me> => (await request<Me>('/auth/me', { signal })).body;

export const signIn = async (login: string, password: string): Promise<Me> =>
  (await request<{ me: Me }>('/auth/login', { method: 'POST', body: { login, password } })).body.me;

export async function signOut(): Promise<void> {
  await request('/auth/logout', { method: 'POST' });
}

export type ListQuery = Readonly<Record<string, string | null | undefined>>;

export const readTasks = async (query: ListQuery, signal?: AbortSignal): Promise<Page<TaskRow>> => (await request<Page<TaskRow>>('/tasks', { query, signal })).body;

export const readSuggestions = async (query: ListQuery, signal?: AbortSignal): Promise<Page<SuggestionRow>> =>
  (await request<Page<SuggestionRow>>('/suggestions', { query, signal })).body;

export const readSuggestion = (caseId: string, signal?: AbortSignal): Promise<Answer<SuggestionPage>> => request(`/suggestions/${caseId}`, { signal });

export const readTimeline = async (caseId: string, signal?: AbortSignal): Promise<readonly TimelineEntry[]> =>
  (await request<{ rows: readonly TimelineEntry[] }>(`/suggestions/${caseId}/timeline`, { query: { limit: 500 }, signal })).body.rows;

export const readActions = async (caseId: string, signal?: AbortSignal): Promise<Actions> =>
  (await request<Actions>(`/suggestions/${caseId}/allowed-actions`, { signal })).body;

export const readExplanation = async (deadlineId: string, signal?: AbortSignal): Promise<Explanation> =>
  (await request<Explanation>(`/deadlines/${deadlineId}/explanation`, { signal })).body;

export const readBodies = async (signal?: AbortSignal): Promise<readonly Named[]> => (await request<{ rows: readonly Named[] }>('/bodies', { signal })).body.rows;

export const readPeople = async (role: string | null, signal?: AbortSignal): Promise<readonly Person[]> =>
  (await request<Page<Person>>('/people', { query: { role, limit: 200 }, signal })).body.rows;

/** Sessions of the congress, by the code under which a suggestion names them. */
export const readMeetings = async (signal?: AbortSignal): Promise<readonly Labelled[]> => (await request<{ rows: readonly Labelled[] }>('/meetings', { signal })).body.rows;

/** Whether one may open a suggestion now, and the form for it. */
export const readOpening = async (signal?: AbortSignal): Promise<Actions> => (await request<Actions>('/suggestions/allowed-actions', { signal })).body;
