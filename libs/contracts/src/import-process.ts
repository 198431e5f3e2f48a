/** A confirmed import, as its durable run knows it: rows are read from the database by number. */
export interface ImportRunStart {
  readonly congressId: string;
  readonly importId: string;
}

/** How far the run of an import is, counted in rows; `done` includes the failed ones. */
export interface ImportProgress {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly finished: boolean;
}

/** What the run of an import asks of the outside. */
export interface ImportActivities {
  /** Writes the next rows that have no result yet; answers how far it is. Safe to repeat at any row. */
  importNextRows(run: ImportRunStart): Promise<ImportProgress>;
}
