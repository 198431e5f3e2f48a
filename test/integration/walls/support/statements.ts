import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../../architecture/sources';
import type { County } from './county';
import type { Named } from './gets';
import type { Installation } from './installation';

/** Folders that hold no queries: what makes the schema, and what was installed or built. */
const NOT_QUERIES = ['node_modules', 'dist', 'migrations'];

/** Every reviewed query of the house, by its path within the package that it lies in. */
export const statements: ReadonlyMap<string, string> = byName(['libs', 'apps', 'workflows'].flatMap((folder) => sqlBelow(join(root, folder))));

function byName(files: readonly string[]): ReadonlyMap<string, string> {
  const named = files.map((file) => [relative(root, file).replace(/^.*\/src\//, ''), readFileSync(file, 'utf8')] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const twice = named.find(([name], i) => named[i + 1]?.[0] === name);
  if (twice !== undefined) throw new Error(`two packages have a query ${twice[0]}: one of them would not be tried`);
  return new Map(named);
}

function sqlBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_QUERIES.includes(entry.name) ? [] : sqlBelow(path);
    return entry.name.endsWith('.sql') ? [path] : [];
  });
}

/** The statement without what it compares with the congress asked for, which is its first parameter and stays in use. */
export const forgetful = (text: string): string => text.replace(/--.*$/gm, '').replace(/(?:\b\w+\.)?congress_id = \$1\b|\bcongress\.id = \$1\b/g, '$1::uuid is not null');

/** What of a congress the statements are asked for. */
export interface Asked {
  readonly county: County;
  readonly named: Named;
  readonly series: string;
  readonly calendarEntry: string;
}

/** The parameters behind the congress under which a statement finds rows of that congress. One without an entry fails the test. */
export const VALUES: Readonly<Record<string, (of: Asked) => readonly unknown[]>> = {
  'imports/congress-today.sql': () => [],
  'queries/ball.sql': ({ named }) => [named.cases, '2026-03-02', []],
  'queries/bodies.sql': () => ['2026-03-02', true],
  'queries/case-of-deadline.sql': ({ named }) => [named.deadlines[0]],
  'queries/case-state.sql': ({ named }) => [named.cases[0]],
  'queries/congress-now.sql': () => [],
  'queries/contact.sql': ({ county }) => [county.person('lead')],
  'queries/contents.sql': ({ named }) => [named.contents],
  'queries/imports/import-counts.sql': ({ named }) => [named.imports],
  'queries/imports/import-file.sql': ({ named }) => [named.imports[0]],
  'queries/imports/import-upload.sql': ({ named }) => [named.imports[0]],
  'queries/imports/import-rows.sql': ({ named }) => [named.imports[0], 'all', null, 50],
  'queries/imports/import-run.sql': ({ named }) => [named.imports[0]],
  'queries/imports/import-runs.sql': () => [null, null, 50],
  'queries/imports/known-numbers.sql': () => ['', null],
  'queries/imports/ledger-cases.sql': () => ['18-3', null, 50],
  'queries/imports/named-bodies.sql': () => ['2026-03-02'],
  'queries/imports/named-deputies.sql': () => ['2026-03-02'],
  'queries/imports/registered-body.sql': () => ['D01'],
  'queries/imports/roles-held.sql': ({ county }) => [county.person('registrar')],
  'queries/meetings.sql': () => [],
  'queries/named-cases.sql': () => [1, 1, '县住建局'],
  'queries/names.sql': ({ county }) => [[county.person('lead'), county.body('D01')]],
  'queries/people.sql': () => ['2026-03-02', null, null, null, null, null, 200],
  'queries/reveals.sql': ({ county }) => [county.person('lead'), null, 50],
  'queries/suggestion-list.sql': () => [null, null, null, null, null, null, null, null, false, '2026-03-02', null, null, null, 50, null],
  'queries/timeline.sql': ({ named }) => [named.cases[0], null, 500],
  'queries/worklist-lines.sql': ({ county }) => [['deputy'], [`person:${county.person('lead')}`], null, null],
  'queries/worklist.sql': ({ county }) => [['deputy'], [`person:${county.person('lead')}`], '2026-03-02T01:00:00Z', null, null, null, null, 50, null, null, null, null, []],
  'registry/account-acts.sql': () => [null, 50],
  'registry/any-number.sql': () => [],
  'registry/calendar-year.sql': () => [2026, '{}'],
  'registry/calendar-years.sql': () => [],
  'registry/file-facts.sql': ({ named }) => [named.files[0]],
  'registry/files-to-name.sql': ({ county, named }) => [county.person('registrar'), named.cases[0], named.files],
  'registry/given-number.sql': ({ series }) => [series, 1],
  'registry/hold-congress.sql': () => [],
  'registry/hold-person.sql': ({ county }) => [county.person('lead')],
  'registry/once-known.sql': ({ county }) => [county.person('registrar'), 'kept'],
  'registry/open-body.sql': ({ county }) => [county.body('D01'), '2026-03-02'],
  'registry/open-calendar-entry.sql': ({ calendarEntry }) => [calendarEntry],
  'registry/role-grants.sql': ({ county }) => [[county.person('registrar')], null],
  'registry/set-up-counts.sql': () => [],
  'registry/staged-file.sql': ({ named }) => [named.files[0]],
};

/** Doors of the database that answer about every congress, and why they may: what they answer holds no text. */
export const DOORS_ACROSS: readonly string[] = [
  // Before a sign-in there is no congress; each answers one question about one login, code or secret.
  'auth_api_token', 'auth_attempt', 'auth_first_administrator', 'auth_first_code', 'auth_first_start', 'auth_roles',
  'auth_session_by_token', 'auth_session_close', 'auth_session_keep', 'auth_session_open', 'auth_wrong',
  // Heads of cases and what is still to be carried on, for processes that see no congress: ids, numbers, times.
  'case_heads', 'open_calendar_entries', 'open_case_heads', 'outbox_done', 'outbox_heads', 'outbox_touch', 'parked_now', 'restart_case', 'running_imports', 'staged_files_expired', 'staged_files_gone',
];

/** What a life does not leave behind: an import, an opened contact, an act, a kept answer, a calendar year under way. Answers that one's id. */
export async function leaveTraces({ owner }: Installation, county: County): Promise<string> {
  const [congress, registrar, lead] = [county.congressId, county.person('registrar'), county.person('lead')];
  const run = randomUUID();
  await owner.query(`insert into import_run (id, congress_id, kind, state, digest, workbook, layout, created_by) values ($1, $2, 'units', 'read', '', '', '{}', $3)`, [run, congress, registrar]);
  await owner.query(`insert into import_row (import_id, congress_id, row_number, value, problems, warnings) values ($1, $2, 1, '{}', '[]', '[]')`, [run, congress]);
  await owner.query(`insert into contact_reveal (congress_id, person_id, revealed_by, reason, at) values ($1, $2, $3, '联系', app_now())`, [congress, lead, registrar]);
  await owner.query(`insert into account_act (congress_id, person_id, act, by_person) values ($1, $2, 'opened', $3)`, [congress, lead, registrar]);
  await owner.query(`insert into request_once (congress_id, person_id, key, what, answer) values ($1, $2, 'kept', 'something', '{}')`, [congress, registrar]);
  const { rows } = await owner.query<{ id: string }>(`insert into calendar_entry (congress_id, year, data, entered_by) values ($1, 2026, '{}', $2) returning id`, [congress, registrar]);
  return rows[0]?.id ?? '';
}
