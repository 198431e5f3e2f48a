import type { CaseId } from '@huiying/engine';
import { BackOff } from '../back-off';
import type { OutboxHead } from './outbox';

/** A failing case rests from 1 s to 1 min. */
const FAILED_REST = { first: 1_000, most: 60_000 };
/** So often it is looked whether people still keep the machine busy. */
const STILL_BUSY_MS = 100;

type RestingHead = Pick<OutboxHead, 'caseId' | 'waitedMs'>;

interface Rest {
  readonly until: number;
  /** Null where the case was told; kept over failures that follow one another. */
  readonly failures: BackOff | null;
}

/** Which cases are not told for now. Moments in milliseconds. */
export class CaseRests {
  private readonly rests = new Map<CaseId, Rest>();

  /** While it is busy, news rest for so long from the first of them on, and a case for as long after it was told. */
  constructor(private readonly busyRestMs: number, private readonly isBusy: () => boolean) {}

  get size(): number {
    return this.rests.size;
  }

  told(caseId: CaseId, now: number): void {
    this.rests.set(caseId, { until: now + this.busyRestMs, failures: null });
  }

  failed(caseId: CaseId, now: number): void {
    const failures = this.rests.get(caseId)?.failures ?? new BackOff(FAILED_REST.first, FAILED_REST.most);
    this.rests.set(caseId, { until: now + failures.next(), failures });
  }

  isOver(head: RestingHead, now: number): boolean {
    return this.ahead(head, now) <= 0;
  }

  /** Milliseconds until one of these cases may have rested long enough; infinite where none of them rests. */
  shortest(heads: readonly RestingHead[], now: number): number {
    const rests = heads.map((head) => ({ ahead: this.ahead(head, now), isFailing: this.isFailing(head.caseId) })).filter(({ ahead }) => ahead > 0);
    return Math.min(Infinity, ...rests.map(({ ahead, isFailing }) => (isFailing ? ahead : Math.min(STILL_BUSY_MS, ahead))));
  }

  /** Drops failures of cases that no longer wait, as another relay has told them, and rests that are over. */
  forgetSettled(waiting: readonly CaseId[], now: number): void {
    const stillWaits = new Set(waiting);
    for (const [caseId, { until, failures }] of this.rests) {
      if (!stillWaits.has(caseId) && (failures !== null || until <= now)) this.rests.delete(caseId);
    }
  }

  private isFailing(caseId: CaseId): boolean {
    return (this.rests.get(caseId)?.failures ?? null) !== null;
  }

  /** Milliseconds of rest that are left, as things stand. */
  private ahead({ caseId, waitedMs }: RestingHead, now: number): number {
    const ofCase = (this.rests.get(caseId)?.until ?? now) - now;
    if (this.isFailing(caseId)) return ofCase;
    return this.isBusy() ? Math.max(ofCase, this.busyRestMs - waitedMs) : 0;
  }
}
