import type { RelayObserver } from '@huiying/operations';

/** What a relay told of itself. */
export class SeenOfRelay implements RelayObserver {
  readonly failures: unknown[] = [];
  outages = 0;
  looks = 0;
  /** Of each case that was told: how long it had waited. */
  readonly waitedMs: number[] = [];
  told(waitedMs: number): void {
    this.waitedMs.push(waitedMs);
  }
  waiting(): void {
    this.looks += 1;
  }
  failed(_caseId: string, error: unknown): void {
    this.failures.push(error);
  }
  unavailable(): void {
    this.outages += 1;
  }
}
