import type { Json } from '@huiying/engine';
import type { Db } from '../../connection/db';
import { loadSql } from '../../connection/load-sql';

const RUN = loadSql('queries/imports/import-run');
const RUNS = loadSql('queries/imports/import-runs');
const FILE = loadSql('queries/imports/import-file');
const UPLOAD = loadSql('queries/imports/import-upload');

/** A register of units, a register of deputies, or the ledger of a session. */
export type ImportKind = 'units' | 'deputies' | 'sessionLedger';
/** `read`: problems are shown, nothing is written · `running`: confirmed · `finished`: every row has its result. */
export type ImportState = 'read' | 'running' | 'finished';

/** One import as its page shows it; file and reading are fetched apart. */
export interface ImportRunRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly meetingCode: string | null;
  /** As the file was called; null where nobody said, as in imports from before it was kept. */
  readonly fileName: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** An import as it is begun. */
export interface NewImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly meetingCode: string | null;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly workbook: Uint8Array;
  /** Layout, corrections and settings: how the file is read. */
  readonly reading: object;
  readonly createdBy: string;
}

/** Keeps a file with its reading; false where the import is there already. */
export async function putImportRun(db: Db, congressId: string, run: NewImportRun): Promise<boolean> {
  const rows = await db.query(
    `insert into import_run (id, congress_id, kind, state, meeting_code, digest, workbook, layout, created_by, created_at)
     values ($1, $2, $3, 'read', $4, $5, $6, $7, $8, app_now()) on conflict (id) do nothing returning id`,
    [run.id, congressId, run.kind, run.meetingCode, run.digest, Buffer.from(run.workbook), JSON.stringify(run.reading), run.createdBy]);
  return rows.length === 1;
}

/** One import; null where there is none. */
export async function importRun(db: Db, congressId: string, id: string): Promise<ImportRunRow | null> {
  const [row] = await db.query<ImportRunRow>(RUN, [congressId, id]);
  return row ?? null;
}

/** The same, kept from every change until the transaction ends. */
export async function lockImportRun(db: Db, congressId: string, id: string): Promise<ImportRunRow | null> {
  const [row] = await db.query<ImportRunRow>(`${RUN} for update`, [congressId, id]);
  return row ?? null;
}

/** What an import was made from. */
export interface ImportUpload {
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly kind: ImportKind;
  readonly meetingCode: string | null;
  /** What was asked for with the file; null for imports from before it was kept. */
  readonly asked: Json;
}

/** What an import was made from, without the file itself; null where there is no such import. */
export async function importUpload(db: Db, congressId: string, id: string): Promise<ImportUpload | null> {
  const [row] = await db.query<ImportUpload>(UPLOAD, [congressId, id]);
  return row ?? null;
}

/** The file of an import as it came, and how it is read. */
export interface ImportFile {
  readonly workbook: Buffer;
  readonly digest: string;
  readonly reading: Json;
}

/** The file as it came, and how it is read. */
export async function importFile(db: Db, congressId: string, id: string): Promise<ImportFile> {
  const [row] = await db.query<ImportFile>(FILE, [congressId, id]);
  if (row === undefined) throw new Error('the file of an import that does not exist');
  return row;
}

/** Keeps how the file is read from now on. */
export async function setImportReading(db: Db, congressId: string, id: string, reading: object): Promise<void> {
  await db.query('update import_run set layout = $3 where congress_id = $1 and id = $2', [congressId, id, JSON.stringify(reading)]);
}

/** The last import of a page: its moment and its id. */
export interface ImportPlace {
  readonly at: string;
  readonly id: string;
}

/** Imports of the congress, the newest first. */
export const importRuns = (db: Db, congressId: string, after: ImportPlace | null, limit: number): Promise<readonly ImportRunRow[]> =>
  db.query<ImportRunRow>(RUNS, [congressId, after?.at ?? null, after?.id ?? null, limit], 'import-runs');

/** From here on the run writes. Rows that wait for a person, and those that the user leaves out, get their result now. */
export async function confirmImportRun(db: Db, congressId: string, id: string, confirmedBy: string): Promise<void> {
  await db.query(`update import_run set state = 'running', confirmed_by = $3, confirmed_at = app_now() where congress_id = $1 and id = $2`, [congressId, id, confirmedBy]);
  await db.query(
    `update import_row set result = 'skipped', result_code = case when choice = 'skip' then 'IMPORT.LEFT_OUT' else 'IMPORT.HAS_PROBLEMS' end
      where congress_id = $1 and import_id = $2 and (choice = 'skip' or problems <> '[]'::jsonb)`, [congressId, id]);
}

/** Every row has its result. A run that is finished already stays as it is. */
export async function finishImportRun(db: Db, congressId: string, id: string): Promise<void> {
  await db.query(`update import_run set state = 'finished', finished_at = app_now() where congress_id = $1 and id = $2 and state = 'running'`, [congressId, id]);
}
