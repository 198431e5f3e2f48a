import { bodyOf, client } from './client';
import type { components } from './generated';

/** What there is to look things up in: bodies, people, rules, calendar years. */
type Schemas = components['schemas'];
export type Body = Schemas['Bodies']['rows'][number];
export type Rules = Schemas['Rules'];
export type Rule = Rules['groups'][number]['rules'][number];
export type CalendarYear = Schemas['CalendarYear'];
export type CalendarYearEntry = Schemas['CalendarYearEntry'];
export type HolidayName = CalendarYearEntry['holidays'][number]['name'];

/** All bodies in their official order, the closed ones too. */
export const readAllBodies = async (signal?: AbortSignal): Promise<readonly Body[]> => bodyOf(await client.GET('/api/v1/bodies', { params: { query: { closed: 'true' } }, signal })).rows;

export interface PeopleQuery {
  readonly q: string;
  readonly role: string;
  readonly body: string;
  readonly after: string | null;
}
export const readPeoplePage = async ({ q, role, body, after }: PeopleQuery, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/people', { params: { query: { q: q || undefined, role: role || undefined, body: body || undefined, after: after ?? undefined } }, signal }));

export const readRules = async (signal?: AbortSignal): Promise<Rules> => bodyOf(await client.GET('/api/v1/rules', { signal }));

export const readCalendarYears = async (signal?: AbortSignal): Promise<readonly CalendarYear[]> => bodyOf(await client.GET('/api/v1/calendar-years', { signal })).rows;

/** Says how a year stands; running clocks that rest on it are computed again. */
export async function enterCalendarYear(year: number, body: CalendarYearEntry): Promise<void> {
  await client.PUT('/api/v1/calendar-years/{year}', { params: { path: { year: String(year) } }, body });
}
