import type { Json } from '@huiying/engine';
import type { Db } from '../../connection/db';
import { loadSql } from '../../connection/load-sql';

const ROWS = loadSql('queries/imports/import-rows');
const COUNTS = loadSql('queries/imports/import-counts');

/** What the user decided about a row. */
export type ImportChoice = 'take' | 'skip';
/** `made`: written by this run · `known`: it was there · `failed`: refused, with its code · `skipped`: left out. */
export type ImportResult = 'made' | 'known' | 'failed' | 'skipped';

/** A row as it was read: what it means, why it needs a person, what he should know. */
export interface ReadImportRow {
  readonly row: number;
  readonly value: Json;
  readonly problems: Json;
  readonly warnings: Json;
  readonly choice: ImportChoice;
}

/** A row with what came of it; the result is null until the run has reached it. */
export interface ImportRow extends ReadImportRow {
  readonly result: ImportResult | null;
  readonly resultCode: string | null;
  readonly caseId: string | null;
}

/**
 * Writes what was read from the rows. Read again after a correction, a row keeps the user's choice; rows that are no
 * data any more do not come about, as corrections change cells and never rows.
 */
export async function putImportRows(db: Db, congressId: string, importId: string, rows: readonly ReadImportRow[]): Promise<void> {
  await db.query(
    `insert into import_row (import_id, congress_id, row_number, value, problems, warnings, choice)
     select $2, $1, r.row, r.value, r.problems, r.warnings, r.choice
       from jsonb_to_recordset($3::jsonb) as r("row" int, value jsonb, problems jsonb, warnings jsonb, choice text)
     on conflict (import_id, row_number) do update set value = excluded.value, problems = excluded.problems, warnings = excluded.warnings`,
    [congressId, importId, JSON.stringify(rows)]);
}

/** Which rows: with a problem, with a warning, failed, without a result yet, or all. */
export type RowFilter = 'all' | 'problems' | 'warnings' | 'failed' | 'open';

/** Rows in the order of the sheet, after a row. */
export const importRows = (db: Db, congressId: string, importId: string, o: { filter: RowFilter; after: number | null; limit: number }): Promise<readonly ImportRow[]> =>
  db.query<ImportRow>(ROWS, [congressId, importId, o.filter, o.after, o.limit]);

/** One row by its number in the sheet; null where there is none. */
export async function importRow(db: Db, congressId: string, importId: string, row: number): Promise<ImportRow | null> {
  const [found] = await importRows(db, congressId, importId, { filter: 'all', after: row - 1, limit: 1 });
  return found?.row === row ? found : null;
}

/** Keeps what the user decided about these rows. */
export async function setImportChoice(db: Db, congressId: string, importId: string, rows: readonly number[], choice: ImportChoice): Promise<void> {
  await db.query('update import_row set choice = $4 where congress_id = $1 and import_id = $2 and row_number = any ($3::integer[])', [congressId, importId, rows, choice]);
}

/** What came of a row. */
export interface RowResult {
  readonly result: ImportResult;
  /** Why it failed, and what the sentence of that code names. */
  readonly code: string | null;
  readonly params?: { readonly [name: string]: Json };
  readonly caseId: string | null;
}

/** The result of a row, once: a result that is there stays. */
export async function setImportResult(db: Db, congressId: string, importId: string, row: number, r: RowResult): Promise<void> {
  await db.query(
    `update import_row set result = $4, result_code = $5, case_id = $6, value = value || jsonb_build_object('resultParams', $7::jsonb)
      where congress_id = $1 and import_id = $2 and row_number = $3 and result is null`,
    [congressId, importId, row, r.result, r.code, r.caseId, JSON.stringify(r.params ?? {})], 'import-result');
}

/** Rows of an import, counted by what was read, decided and done. */
export interface ImportCounts {
  readonly total: number;
  readonly withProblems: number;
  readonly withWarnings: number;
  readonly leftOut: number;
  /** Ready rows that are there already. */
  readonly known: number;
  /** Ready rows that are new. */
  readonly fresh: number;
  readonly done: number;
  readonly made: number;
  readonly wasKnown: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How far imports are, each counted over its rows. */
export async function importCounts(db: Db, congressId: string, ids: readonly string[]): Promise<ReadonlyMap<string, ImportCounts>> {
  const rows = await db.query<ImportCounts & { id: string }>(COUNTS, [congressId, ids], 'import-counts');
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
