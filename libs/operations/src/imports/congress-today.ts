import type { CongressId, Day } from '@huiying/engine';
import type { Db } from '@huiying/persistence';
import { loadSql } from '../load-sql';

const TODAY = loadSql('imports/congress-today');

/** A congress as an import finds it: whose deputies propose here, and which day it is. */
export interface CongressToday {
  readonly kind: 'county' | 'town';
  readonly today: Day;
}

/** Kind and day of one congress; throws where the congress is not there. */
export async function congressToday(db: Db, congressId: CongressId): Promise<CongressToday> {
  const [congress] = await db.query<CongressToday>(TODAY, [congressId]);
  if (congress === undefined) throw new Error('the congress of an import does not exist');
  return congress;
}
