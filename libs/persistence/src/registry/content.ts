import type { Db } from '../connection/db';

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

/** Keeps the texts of a command, each under the id that the event refers to. As all of a command's writing, it is sent and told of by the commit. */
export function keepContents(db: Db, congressId: string, caseId: string, createdBy: string | null, contents: readonly ContentToKeep[]): void {
  if (contents.length === 0) return;
  db.send(
    `insert into content (id, congress_id, case_id, kind, body, salt, digest, veiled, created_by)
     select c.id, $1, $2, c.kind, c.body, decode(c.salt, 'base64'), c.digest, c.veiled, $3
       from jsonb_to_recordset($4::jsonb) as c(id uuid, kind text, body text, salt text, digest text, veiled boolean)`,
    [congressId, caseId, createdBy, JSON.stringify(contents.map((c) => ({ ...c, salt: c.salt.toString('base64') })))], 'keep-contents');
}

/** Texts that a veiled event had brought and that an open one now refers to. */
export function unveilContents(db: Db, contentIds: readonly string[]): void {
  db.send('update content set veiled = false where id = any ($1::uuid[]) and case_id = app_case() and veiled', [contentIds], 'unveil-contents');
}

/** Makes title and text of the case in the executor's scope findable; the index holds two-character pieces and no text. */
export function indexTexts(db: Db, contentIds: readonly string[]): void {
  db.send('select search_index($1::uuid[])', [contentIds], 'index-texts');
}
