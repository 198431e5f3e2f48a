import { registerSearchAttributes, type TemporalClient } from '@huiying/temporal/client';
import { Bell } from '../bell';
import type { Query } from '../query';
import { sweep, type SweepResult } from './sweep';

export interface SweeperOptions {
  readonly query: Query;
  readonly temporal: TemporalClient;
  readonly swept: (result: SweepResult) => void;
  readonly failed: (error: unknown) => void;
  /** Rest between the end of one sweep and the next, in milliseconds. */
  readonly everyMs?: number;
}

/** Sweeps again and again, in every worker: two at once do no harm. */
export class Sweeper {
  private readonly bell = new Bell();
  private stopping = false;
  private ended: Promise<void> | null = null;

  constructor(private readonly options: SweeperOptions) {}

  start(): void {
    this.ended ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { query, temporal, swept, failed, everyMs = 15_000 } = this.options;
    while (!this.stopping) {
      try {
        // A store that was lost and made anew knows no search attribute, and would refuse runs and lists alike.
        await registerSearchAttributes(temporal);
        swept(await sweep(query, temporal));
      } catch (error) {
        failed(error);
      }
      if (!this.stopping) await this.bell.wait(everyMs);
    }
  }
}
