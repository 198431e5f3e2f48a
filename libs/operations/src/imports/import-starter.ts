import type { TemporalClient } from '@huiying/temporal/client';
import type { Query } from '../query';
import { Repeater, type RepeaterOptions } from '../repeater';
import { startRunningImports } from './start-import';

/** What the starter asks, whom it tells, and how often it looks. */
export interface ImportStarterOptions extends Omit<RepeaterOptions, 'work'> {
  readonly query: Query;
  readonly temporal: TemporalClient;
}

/** Sees to it that every confirmed import has its run, again and again: nothing is lost while Temporal is down. */
export class ImportStarter extends Repeater {
  constructor({ query, temporal, ...repeating }: ImportStarterOptions) {
    super({
      ...repeating,
      work: async () => {
        await startRunningImports(query, temporal);
      },
    });
  }
}
