import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The compiler copies no `.sql`: read from the sources, from `src` and `dist` alike. */
const FOLDER = join(__dirname, '..', '..', 'src', 'queries');

/** The reviewed text of a query, read once when its module is loaded. */
export const loadSql = (name: string): string => readFileSync(join(FOLDER, `${name}.sql`), 'utf8');
