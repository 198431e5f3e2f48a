import { join } from 'node:path';
import { sqlOf } from '@huiying/persistence';

/** The reviewed text of a query of this package. */
export const loadSql = sqlOf(join(__dirname, '..'));
