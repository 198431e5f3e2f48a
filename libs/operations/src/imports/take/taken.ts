import type { RowResult } from '@huiying/persistence';

/** What became of a row. */
export type Taken = RowResult;
