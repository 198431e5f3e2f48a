import type { CaseId } from '@huiying/engine';

/** A run of a case as the process engine knows it. */
export interface RunningCase {
  /** Null where the run's id names no case. */
  readonly caseId: CaseId | null;
  readonly epoch: number;
}

/** What verify asks of the process engine. Both throw where it does not answer. */
export interface ProcessRegistry {
  /** Every run of a case that is running, two of the same case twice. */
  runningCases(): AsyncIterable<RunningCase>;
  /** Sequence of the newest facts that the case's run has seen; null where it has seen none or cannot tell. */
  factsSeen(caseId: CaseId): Promise<number | null>;
}
