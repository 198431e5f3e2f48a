import type { CongressId } from '@huiying/engine';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const COUNTS = loadSql('registry/set-up-counts');
const ANY_NUMBER = loadSql('registry/any-number');

/** How many there are of what a congress needs before its first case; suggestions are those that have a number. */
export interface SetUpCounts {
  readonly bodies: number;
  readonly deputies: number;
  readonly suggestions: number;
  readonly accounts: number;
  /** People who may import: without one nobody can begin. */
  readonly registrars: number;
}

/** How far a new congress has come. Throws where there is no such congress. */
export async function setUpCounts(db: Db, congress: CongressId): Promise<SetUpCounts> {
  const [row] = await db.query<SetUpCounts>(COUNTS, [congress]);
  if (row === undefined) throw new Error('a congress that cannot be counted');
  return row;
}

/** Until the first suggestion has a number, the congress is still being set up. */
export async function isBeingSetUp(db: Db, congress: CongressId): Promise<boolean> {
  return (await db.query(ANY_NUMBER, [congress], 'any-number')).length === 0;
}
