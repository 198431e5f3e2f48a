/** What the relay tells of itself: figures and codes, never whose case it is. */
export interface RelayObserver {
  /** A case's process was told, so many milliseconds after the first reason. */
  told(waitedMs: number): void;
  /** Rows that wait, and the age of the oldest in milliseconds. */
  waiting(rows: number, oldestMs: number): void;
  /** A case could not be told; it rests and is tried again. */
  failed(caseId: string, error: unknown): void;
  /** Temporal or PostgreSQL does not answer; everything waits. */
  unavailable(error: unknown): void;
}
