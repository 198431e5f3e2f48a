import { calendarOf, type BodyInfo, type Calendar, type CalendarYear, type CongressId, type DeputyInfo, type Directory, type SessionInfo } from '@huiying/engine';
import type { Query } from '../../query';
import type { BodiesOf, VerifiedCaseType } from '../verified-case-type';
import { bodiesInRoles } from './roles-held';

/** What the decisions of one congress refer to. */
export interface CongressReferences {
  readonly calendar: Calendar;
  /** Years that replaced others since, and years whose cases are still being looked at. */
  readonly years: { readonly corrected: ReadonlySet<number>; readonly underWay: ReadonlySet<number> };
  readonly directory: Directory;
  readonly bodiesOf: BodiesOf;
  /** Null where there is no such version or its row cannot be read as rules. */
  readonly rules: (caseType: string, version: string) => object | null;
}

/** Reads them by statements of its own: a fault of the executor's reading must not hide itself. */
export async function referencesOf(query: Query, congressId: CongressId, caseTypes: ReadonlyMap<string, VerifiedCaseType>): Promise<CongressReferences> {
  const years = await query<CalendarYear>(
    `select year, data->'workingWeekends' as "workingWeekends",
            (select coalesce(jsonb_agg(d), '[]') from jsonb_array_elements(data->'holidays') as h cross join lateral jsonb_array_elements(h->'days') as d) as holidays
       from calendar_year where congress_id = $1 and (data->>'published')::boolean`, [congressId]);
  const entries = await query<{ year: number; corrected: boolean; underWay: boolean }>(
    'select year, bool_or(before is not null) as corrected, bool_or(finished_at is null) as "underWay" from calendar_entry where congress_id = $1 group by year', [congressId]);
  const sets = await query<{ caseType: string; version: string; data: unknown }>('select case_type as "caseType", version, data from rule_set where congress_id = $1', [congressId]);
  const rules = new Map(sets.flatMap(({ caseType, version, data }) => {
    const read = caseTypes.get(caseType)?.module.readRules(data);
    return read?.ok === true ? [[keyOf(caseType, version), read.rules] as const] : [];
  }));
  return {
    calendar: calendarOf(years),
    years: { corrected: yearsWhere(entries, (e) => e.corrected), underWay: yearsWhere(entries, (e) => e.underWay) },
    directory: await directoryOf(query, congressId),
    bodiesOf: await bodiesInRoles(query, congressId),
    rules: (caseType, version) => rules.get(keyOf(caseType, version)) ?? null,
  };
}

const yearsWhere = <E extends { readonly year: number }>(entries: readonly E[], test: (entry: E) => boolean): ReadonlySet<number> => new Set(entries.filter(test).map(({ year }) => year));

const keyOf = (caseType: string, version: string): string => JSON.stringify([caseType, version]);

async function directoryOf(query: Query, congressId: CongressId): Promise<Directory> {
  const bodies = await query<BodyInfo>(
    `select id, kind, superior_id as superior, open_from::text as "openFrom", closed_from::text as "closedFrom" from body where congress_id = $1`, [congressId]);
  const deputies = await query<DeputyInfo>(
    `select person_id as "personId", in_office_from::text as "inOfficeFrom", in_office_until::text as "inOfficeUntil", group_body_id as "group" from deputy where congress_id = $1`, [congressId]);
  const meetings = await query<SessionInfo>(
    `select code, term, session, opens_on::text as "opensOn", closes_on::text as "closesOn", cut_off_on::text as "cutOffOn" from meeting where congress_id = $1`, [congressId]);
  const byBody = new Map(bodies.map((b) => [b.id, b]));
  const byPerson = new Map(deputies.map((d) => [d.personId, d]));
  const byCode = new Map(meetings.map((m) => [m.code, m]));
  return { body: (id) => byBody.get(id), deputy: (id) => byPerson.get(id), session: (code) => byCode.get(code) };
}
