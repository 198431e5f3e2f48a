import type { ImportResult } from '@huiying/persistence';

/** What became of a row. */
export interface Taken {
  readonly result: ImportResult;
  /** Why it failed. */
  readonly code: string | null;
  readonly caseId: string | null;
}
