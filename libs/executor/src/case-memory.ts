import type { CaseId, CaseState } from '@huiying/engine';
import type { ViewRow } from '@huiying/persistence';

/** A case as this process wrote it last. */
export interface RememberedCase {
  /** Link of the chain behind the last event: nothing else is the state that it belongs to. */
  readonly chainHash: Buffer;
  readonly state: CaseState;
  /** Rows of each view, in the order of the views, and the version of the reference data under which they were computed. */
  readonly rows: readonly (readonly ViewRow[])[];
  readonly referenceVersion: string;
}

/** So many cases are kept; the one that was not used for longest goes first. */
const MOST = 500;

/**
 * States of cases that are worked on, so that neither the database nor this process unfolds again what was written a
 * moment ago. It is no truth: the database compares the chain of the locked row with the one remembered, and answers
 * with its own state where another process has written, or a transaction was undone.
 */
export class CaseMemory {
  private readonly cases = new Map<CaseId, RememberedCase>();

  get(caseId: CaseId): RememberedCase | null {
    const found = this.cases.get(caseId);
    if (found === undefined) return null;
    this.cases.delete(caseId);
    this.cases.set(caseId, found);
    return found;
  }

  keep(caseId: CaseId, remembered: RememberedCase): void {
    this.cases.delete(caseId);
    this.cases.set(caseId, remembered);
    const [oldest] = this.cases.keys();
    if (this.cases.size > MOST && oldest !== undefined) this.cases.delete(oldest);
  }
}
