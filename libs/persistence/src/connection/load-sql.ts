import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The compiler copies no `.sql`: read from the sources, from `src` and `dist` alike. */
const SOURCES = join(__dirname, '..', '..', 'src');

/** The reviewed text of a query, read once when its module is loaded. `path` leads from `src` to the file, without its ending. */
export const loadSql = (path: string): string => readFileSync(join(SOURCES, `${path}.sql`), 'utf8');
