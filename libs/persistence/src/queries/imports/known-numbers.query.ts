import { loadSql } from '../../connection/load-sql';
import type { Db } from '../../connection/db';

const SQL = loadSql('queries/imports/known-numbers');

/** A number that is used already, and the title of its case where the actor may read it: null where it is sealed or erased. */
export interface KnownNumber {
  readonly series: string;
  readonly n: number;
  readonly title: string | null;
}

/** Numbers that are used already, of the series whose id begins so; all of them, or one. */
export const knownNumbers = (db: Db, congressId: string, beginning: string, n: number | null = null): Promise<readonly KnownNumber[]> =>
  db.query<KnownNumber>(SQL, [congressId, beginning, n], 'known-numbers');
