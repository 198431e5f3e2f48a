import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/contents');

/** A kept text or file. The words of a sealed or erased one are null. */
export interface ContentRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly body: string | null;
  readonly sealed: boolean;
  readonly erased: boolean;
  /** Of a file, whose name is the body; null for a text. */
  readonly mediaType: string | null;
  readonly size: number | null;
}

/** Those of the contents whose case the actor may see. */
export const contents = (db: Db, congressId: string, ids: readonly string[]): Promise<readonly ContentRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.query<ContentRow>(SQL, [congressId, ids], 'contents');
