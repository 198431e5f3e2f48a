import type { TemporalClient } from '@huiying/temporal/client';
import { Bell } from '../bell';
import type { Query } from '../query';
import { startRunningImports } from './start-import';

export interface ImportStarterOptions {
  readonly query: Query;
  readonly temporal: TemporalClient;
  readonly failed: (error: unknown) => void;
  /** Rest between one look and the next, in milliseconds. */
  readonly everyMs?: number;
}

/** Sees to it that every confirmed import has its run, again and again: nothing is lost while Temporal is down. */
export class ImportStarter {
  private readonly bell = new Bell();
  private stopping = false;
  private ended: Promise<void> | null = null;

  constructor(private readonly options: ImportStarterOptions) {}

  start(): void {
    this.ended ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { query, temporal, failed, everyMs = 15_000 } = this.options;
    while (!this.stopping) {
      try {
        await startRunningImports(query, temporal);
      } catch (error) {
        failed(error);
      }
      if (!this.stopping) await this.bell.wait(everyMs);
    }
  }
}
