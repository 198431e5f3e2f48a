import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const NAMED_SQL = loadSql('queries/named-cases');

/** Numbers that may be meant by words; null where none is. */
export interface NumbersSought {
  readonly registered: number | null;
  readonly receipt: number | null;
}

/**
 * Cases that the actor may see in which the words stand: as a part of title or text, of the name of the lead deputy, or of
 * a name that a unit which takes part bears or bore; and those with the numbers. All of them: what else is asked for
 * chooses among them afterwards.
 */
export async function searchCases(db: Db, congressId: string, words: string, { registered, receipt }: NumbersSought): Promise<readonly string[]> {
  const byText = await db.query<{ id: string }>('select id from search_cases($1) as id', [words], 'search-cases');
  const byName = await db.query<{ id: string }>(NAMED_SQL, [congressId, registered, receipt, words.toLowerCase()], 'named-cases');
  return [...new Set([...byText, ...byName].map((r) => r.id))];
}
