import { TABLES } from '../../../architecture/statement-texts';
import type { County } from './county';

const ROWS = TABLES.map((table) => `select '${table}' as table, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as words from ${table} t where ${table === 'congress' ? 'id' : 'congress_id'} = $1`).join(' union all ');

/** Everything that a county has in the database, table by table: the same again where nothing was written. Asked as the owner of the tables. */
export const fingerprintOf = <T>(ask: (text: string, values: readonly unknown[]) => Promise<T>, county: County): Promise<T> => ask(ROWS, [county.congressId]);
