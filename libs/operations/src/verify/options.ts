import type { Query } from '../query';
import type { CheckName, Note } from './finding';
import type { ProcessRegistry } from './process-registry';
import type { VerifiedCaseType } from './verified-case-type';

/** How far it is, told now and then. */
export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
}

/** Where it looks and whom it tells. */
export interface VerifyOptions {
  /** One connection of the owner of the tables, used by nobody else meanwhile: verify opens transactions on it. */
  readonly query: Query;
  readonly caseTypes: readonly VerifiedCaseType[];
  /** Null to look at the database alone. */
  readonly processes: ProcessRegistry | null;
  /** Told what was not looked at. */
  readonly note: (note: Note) => void;
  /** Told how many more things of its kind a check has looked at: events, cases, rows, deadlines, numbers, commands. */
  readonly looked?: (check: CheckName, things: number) => void;
  readonly progress?: (cases: VerifyProgress) => void;
  /** Told what a check threw on a case, beside the finding: for a log that may hold data. */
  readonly threw?: (error: unknown) => void;
  /** Cases in memory at once. */
  readonly casesAtOnce?: number;
  /** A case changed, or to be told to its run, less than this many milliseconds ago: the relay is at work on it. */
  readonly sparedMs?: number;
  /** Milliseconds between the first look at the runs and the second that must confirm it: visibility is late. */
  readonly settleMs?: number;
}
