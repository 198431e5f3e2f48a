import { bodyOf, client } from './client';
import type { components } from './generated';

/** What there is to look things up in: bodies, people, rules, calendar years. */
type Schemas = components['schemas'];
/** A body with its names and its superior; `open` is false for one that has ended. */
export type Body = Schemas['Bodies']['rows'][number];
/** The rule sets of the congress, and every parameter of the one in force. */
export type Rules = Schemas['Rules'];
/** One parameter in words, with its legal basis and its first day. */
export type Rule = Rules['groups'][number]['rules'][number];
/** A year of 节假日安排 and, once entered, how far due dates have been computed again. */
export type CalendarYear = Schemas['CalendarYear'];
/** A year as it is entered: its notice, days off by holiday, weekend days that are worked (调休). */
export type CalendarYearEntry = Schemas['CalendarYearEntry'];
/** One of the seven holidays of 节假日安排. */
export type HolidayName = CalendarYearEntry['holidays'][number]['name'];

/** All bodies in their official order, the closed ones too. */
export const readAllBodies = async (signal?: AbortSignal): Promise<readonly Body[]> => bodyOf(await client.GET('/api/v1/bodies', { params: { query: { closed: 'true' } }, signal })).rows;

/** What is looked for in the directory; empty words ask for nothing, `after` is the place of the next page. */
export interface PeopleQuery {
  readonly q: string;
  readonly role: string;
  readonly body: string;
  readonly after: string | null;
}
/** A page of people in their official order, with masked telephone numbers. */
export const readPeoplePage = async ({ q, role, body, after }: PeopleQuery, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/people', { params: { query: { q: q || undefined, role: role || undefined, body: body || undefined, after: after ?? undefined } }, signal }));

/** In words of the reader's language. */
export const readRules = async (signal?: AbortSignal): Promise<Rules> => bodyOf(await client.GET('/api/v1/rules', { signal }));

/** The newest first. */
export const readCalendarYears = async (signal?: AbortSignal): Promise<readonly CalendarYear[]> => bodyOf(await client.GET('/api/v1/calendar-years', { signal })).rows;

/** Says how a year stands; running clocks that rest on it are computed again. */
export async function enterCalendarYear(year: number, body: CalendarYearEntry): Promise<void> {
  await client.PUT('/api/v1/calendar-years/{year}', { params: { path: { year: String(year) } }, body });
}
