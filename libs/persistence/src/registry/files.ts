import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const STAGED = loadSql('registry/staged-file');
const TO_NAME = loadSql('registry/files-to-name');
const FACTS = loadSql('registry/file-facts');

/** A file that comes in: size in bytes, type by its own bytes. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly salt: Buffer;
  readonly digest: string;
}

/** What is known of a file under its id. `stored`: its bytes are safe. */
export interface StagedFile {
  readonly name: string | null;
  readonly sha256: string | null;
  readonly stored: boolean;
}

/** Writes down that a file is coming in; one that is known under this id stays as it is, and is answered. */
export async function stageFile(db: Db, congressId: string, uploadedBy: string, f: NewFile): Promise<StagedFile> {
  await db.query(
    `insert into stored_file (id, congress_id, uploaded_by, name, media_type, size, sha256, salt, digest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [f.id, congressId, uploadedBy, f.name, f.mediaType, f.size, f.sha256, f.salt, f.digest], 'stage-file');
  const [row] = await db.query<StagedFile>(STAGED, [congressId, f.id], 'staged-file');
  if (row === undefined) throw new Error('a file that was just staged is not there');
  return row;
}

/** Its bytes are safe. */
export const fileIsStored = (db: Db, congressId: string, id: string): Promise<unknown> =>
  db.query('update stored_file set stored = true where congress_id = $1 and id = $2', [congressId, id], 'file-stored');

/** A file that a command names. */
export interface NamedFile {
  readonly id: string;
  readonly salt: Buffer;
  readonly digest: string;
  /** Null: a command on this case has named it before. */
  readonly name: string | null;
}

/**
 * Those of the files that the person may name for this case, locked: his own that are staged and not yet a day old, and
 * those of the case that he may read anyway.
 */
export const filesToName = (db: Db, congressId: string, personId: string, caseId: string, ids: readonly string[]): Promise<readonly NamedFile[]> =>
  db.query<NamedFile>(TO_NAME, [congressId, personId, caseId, ids], 'files-to-name');

/** From now on they are this case's; the names lie in their contents. False: the sweep or another command was first. */
export async function nameFiles(db: Db, congressId: string, caseId: string, ids: readonly string[]): Promise<boolean> {
  const rows = await db.query('update stored_file set case_id = $2, name = null where congress_id = $1 and id = any ($3::uuid[]) and case_id is null returning 1', [congressId, caseId, ids], 'name-files');
  return rows.length === ids.length;
}

/** What a download needs beside the bytes. */
export async function fileFacts(db: Db, congressId: string, id: string): Promise<{ readonly mediaType: string; readonly size: number; readonly name: string | null; readonly staged: boolean } | null> {
  const [row] = await db.query<{ mediaType: string; size: number; name: string | null; staged: boolean }>(FACTS, [congressId, id], 'file-facts');
  return row ?? null;
}

/** Staged files of all congresses that nothing has named within a day: `remove` takes their bytes, then their rows go. Answers how many. */
export async function sweepStagedFiles(db: Db, remove: (congressId: string, id: string) => Promise<void>, limit = 100): Promise<number> {
  const expired = await db.query<{ id: string; congress_id: string }>('select id, congress_id from staged_files_expired($1)', [limit]);
  for (const { id, congress_id } of expired) await remove(congress_id, id);
  if (expired.length > 0) await db.query('select staged_files_gone($1::uuid[])', [expired.map((f) => f.id)]);
  return expired.length;
}
