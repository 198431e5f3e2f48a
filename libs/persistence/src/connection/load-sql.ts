import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How a package reads the reviewed texts of its queries, each once when its module is loaded. `folder` is the package's
 * own; a path leads from its `src` to the file, without its ending. The compiler copies no `.sql`: read from the sources,
 * by `src` and `dist` alike.
 */
export const sqlOf = (folder: string) => (path: string): string => readFileSync(join(folder, 'src', `${path}.sql`), 'utf8');

/** The reviewed text of a query of this package. */
export const loadSql = sqlOf(join(__dirname, '..', '..'));
