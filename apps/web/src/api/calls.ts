import type {
  AllowedAction, BodyItem, DeadlineExplanation, Me, Page, PersonItem, SuggestionRow, TaskRow, TimelineEntry,
} from './model';
import { rememberCsrfToken, request, type Answer } from './request';
import type { SuggestionPage } from './suggestion-page';

/** Every question that the console asks, by its resource. */

export async function readMe(signal?: AbortSignal): Promise<Me> {
  const { body } = await request<Me>('/auth/me', { signal });
  rememberCsrfToken(body.csrfToken);
  return body;
}

export async function signIn(login: string, password: string): Promise<void> {
  const { body } = await request<{ csrfToken: string }>('/auth/login', { method: 'POST', body: { login, password } });
  rememberCsrfToken(body.csrfToken);
}

export async function signOut(): Promise<void> {
  await request('/auth/logout', { method: 'POST' });
  rememberCsrfToken(null);
}

export type ListQuery = Readonly<Record<string, string | null | undefined>>;

export const readTasks = async (query: ListQuery, signal?: AbortSignal): Promise<Page<TaskRow>> => (await request<Page<TaskRow>>('/tasks', { query, signal })).body;

export const readSuggestions = async (query: ListQuery, signal?: AbortSignal): Promise<Page<SuggestionRow>> =>
  (await request<Page<SuggestionRow>>('/suggestions', { query, signal })).body;

export const readSuggestion = (caseId: string, signal?: AbortSignal): Promise<Answer<SuggestionPage>> => request(`/suggestions/${caseId}`, { signal });

export const readTimeline = async (caseId: string, signal?: AbortSignal): Promise<readonly TimelineEntry[]> =>
  (await request<{ items: readonly TimelineEntry[] }>(`/suggestions/${caseId}/timeline`, { signal })).body.items;

export const readAllowedActions = async (caseId: string, signal?: AbortSignal): Promise<readonly AllowedAction[]> =>
  (await request<{ items: readonly AllowedAction[] }>(`/suggestions/${caseId}/allowed-actions`, { signal })).body.items;

export const readDeadlineExplanation = async (deadlineId: string, signal?: AbortSignal): Promise<DeadlineExplanation> =>
  (await request<DeadlineExplanation>(`/deadlines/${deadlineId}/explanation`, { signal })).body;

export const readBodies = async (signal?: AbortSignal): Promise<readonly BodyItem[]> => (await request<Page<BodyItem>>('/bodies', { signal })).body.items;

export const readPeople = async (role: string | null, signal?: AbortSignal): Promise<readonly PersonItem[]> =>
  (await request<Page<PersonItem>>('/people', { query: { role }, signal })).body.items;
