import type { Db } from '../connection/db';
import { bytea, StatementParts, type NamedRow } from '../connection/statement-parts';

/** A text of a command. The digest is made with the salt, so that a destroyed text cannot be guessed by it. */
export interface NewContent {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly salt: Buffer;
  readonly digest: string;
}

/** A text with who may read it. */
export interface ContentToKeep extends NewContent {
  /** Not for the handling side. */
  readonly veiled: boolean;
}

const COLUMNS = { id: 'uuid', congress_id: 'uuid', case_id: 'uuid', kind: 'text', body: 'text', salt: 'bytea', digest: 'text', veiled: 'boolean', created_by: 'uuid' };

/** Keeps the texts of a command, each under the id that the event refers to. As all of a command's writing, it is sent and told of by the commit. */
export function keepContents(db: Db, congressId: string, caseId: string, createdBy: string | null, contents: readonly ContentToKeep[]): void {
  if (contents.length === 0) return;
  const rows = contents.map(({ salt, ...c }): NamedRow => ({ ...c, congress_id: congressId, case_id: caseId, created_by: createdBy, salt: bytea(salt) }));
  const statement = new StatementParts();
  db.send(statement.insert('content', COLUMNS, rows), statement.values, rows.length === 1 ? 'keep-content' : 'keep-contents');
}

/** Texts that a veiled event had brought and that an open one now refers to. */
export function unveilContents(db: Db, contentIds: readonly string[]): void {
  db.send('update content set veiled = false where id = any ($1::uuid[]) and case_id = app_case() and veiled', [contentIds], 'unveil-contents');
}

/** Makes title and text of the case in the executor's scope findable; the index holds two-character pieces and no text. */
export function indexTexts(db: Db, contentIds: readonly string[]): void {
  db.send('select search_index($1::uuid[])', [contentIds], 'index-texts');
}
