import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { processTime } from './process-time';

/**
 * The one timer of a run. Setting it anew is a third of what a signal writes into the history, so it is kept as long as
 * the moment is the same.
 */
export class Alarm {
  private moment: number | null = null;
  private scope: CancellationScope | null = null;
  private hasRung = false;

  get rang(): boolean {
    return this.hasRung;
  }

  /** Moment for which it is set, in milliseconds of the run's own time. */
  get at(): number | null {
    return this.moment;
  }

  setFor(moment: number): void {
    if (this.moment === moment && !this.hasRung) return;
    this.cancel();
    this.moment = moment;
    const scope = new CancellationScope();
    this.scope = scope;
    scope.run(() => sleep(Math.max(1, moment - processTime()))).then(
      () => { this.hasRung = true; },
      (error: unknown) => {
        if (!isCancellation(error)) throw error;
      },
    );
  }

  cancel(): void {
    if (!this.hasRung) this.scope?.cancel();
    this.scope = null;
    this.moment = null;
    this.hasRung = false;
  }
}
