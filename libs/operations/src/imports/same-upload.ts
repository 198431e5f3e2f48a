import { canonicalText, notNow, type CongressId, type Refusal } from '@huiying/engine';
import { importUpload, type Db } from '@huiying/persistence';
import type { Asked } from './reading';

/** An upload as far as it is compared with an earlier one. */
export interface Upload {
  /** Of the import that it would be, derived from the request's key. */
  readonly id: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly asked: Asked;
}

/** Whether an upload came before under the same key: not yet, the very same, or another one, which is a conflict. */
export type Earlier = { readonly came: false } | { readonly came: true; readonly refusal: Refusal | null };

/**
 * Compares an upload with the one that came under its key before. The requests are compared, not what was made of
 * them: what a file is read as may change with the registers, and a repeat is one all the same.
 */
export async function earlierUpload(db: Db, congressId: CongressId, { id, digest, asked }: Upload): Promise<Earlier> {
  const before = await importUpload(db, congressId, id);
  if (before === null) return { came: false };
  // Of an import from before the request was kept only what was found is known; what was left open then is no contradiction.
  const same = before.asked !== null
    ? canonicalText(before.asked) === canonicalText({ kind: asked.kind, meeting: { ...asked.meeting } })
    : [null, before.kind].includes(asked.kind) && [null, before.meetingCode].includes(asked.meeting.code);
  return { came: true, refusal: same && before.digest === digest ? null : notNow('IDEMPOTENCY.KEY_REUSED') };
}
