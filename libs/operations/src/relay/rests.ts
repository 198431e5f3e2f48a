import type { CaseId } from '@huiying/engine';
import { BackOff } from '../back-off';

/** A failing case rests from 1 s to 1 min. */
const FAILED_REST = { first: 1_000, most: 60_000 };
/** So often it is looked whether people still keep the machine busy. */
const STILL_BUSY_MS = 100;

interface Rest {
  readonly until: number;
  /** Null where the case was told; kept over failures that follow one another. */
  readonly failures: BackOff | null;
}

/** Which cases are not told for now. Moments in milliseconds. */
export class CaseRests {
  private readonly rests = new Map<CaseId, Rest>();

  /** A case that was told rests for so long, and only as long as it is busy. */
  constructor(private readonly toldRestMs: number, private readonly isBusy: () => boolean) {}

  get size(): number {
    return this.rests.size;
  }

  told(caseId: CaseId, now: number): void {
    this.rests.set(caseId, { until: now + this.toldRestMs, failures: null });
  }

  failed(caseId: CaseId, now: number): void {
    const failures = this.rests.get(caseId)?.failures ?? new BackOff(FAILED_REST.first, FAILED_REST.most);
    this.rests.set(caseId, { until: now + failures.next(), failures });
  }

  isOver(caseId: CaseId, now: number): boolean {
    const rest = this.rests.get(caseId);
    return rest === undefined || rest.until <= now || (rest.failures === null && !this.isBusy());
  }

  /** Milliseconds until one of these cases may have rested long enough; infinite where none of them rests. */
  shortest(cases: readonly CaseId[], now: number): number {
    const ahead = cases.flatMap((caseId) => {
      const rest = this.rests.get(caseId);
      if (rest === undefined || rest.until <= now) return [];
      return rest.failures === null ? Math.min(STILL_BUSY_MS, rest.until - now) : rest.until - now;
    });
    return Math.min(Infinity, ...ahead);
  }

  /** Drops failures of cases that no longer wait, as another relay has told them, and rests that are over. */
  forgetSettled(waiting: readonly CaseId[], now: number): void {
    const stillWaits = new Set(waiting);
    for (const [caseId, { until, failures }] of this.rests) {
      if (!stillWaits.has(caseId) && (failures !== null || until <= now)) this.rests.delete(caseId);
    }
  }
}
