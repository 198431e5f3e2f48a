import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const KNOWN = loadSql('registry/once-known');

/** A request outside the commands that must not act twice: whose, under which key, and what it asked for. */
export interface OnceRequest {
  readonly congressId: string;
  readonly personId: string;
  readonly key: string;
  /** Route and input as text without anything personal: the same key for something else is a conflict. */
  readonly what: string;
}

/** What the work answered, now or the first time; or the key was used for something else. */
export type OnceAnswer<T> = { readonly done: T } | { readonly conflict: true };

/**
 * Does the work once under a key: a repetition waits for the first and gets its answer. Work that throws leaves the key
 * unused. The rows tell besides who restarted or moved what, and when.
 */
export async function once<T extends object>(db: Db, { congressId, personId, key, what }: OnceRequest, work: () => Promise<T>): Promise<OnceAnswer<T>> {
  const first = await db.query(
    'insert into request_once (congress_id, person_id, key, what) values ($1, $2, $3, $4) on conflict do nothing returning 1', [congressId, personId, key, what], 'once-first');
  if (first.length === 0) {
    const [known] = await db.query<{ what: string; answer: T | null }>(KNOWN, [congressId, personId, key], 'once-known');
    return known?.what === what && known.answer !== null ? { done: known.answer } : { conflict: true };
  }
  const done = await work();
  await db.query('update request_once set answer = $4 where congress_id = $1 and person_id = $2 and key = $3', [congressId, personId, key, JSON.stringify(done)], 'once-answer');
  return { done };
}
