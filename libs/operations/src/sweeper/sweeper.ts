import { registerSearchAttributes, type TemporalClient } from '@huiying/temporal/client';
import type { Query } from '../query';
import { Repeater, type RepeaterOptions } from '../repeater';
import { sweep, type SweepResult } from './sweep';

/** What the sweeper compares, and who hears the numbers (`swept`) and the faults (`failed`) of each time. */
export interface SweeperOptions extends Omit<RepeaterOptions, 'work'> {
  readonly query: Query;
  readonly temporal: TemporalClient;
  readonly swept: (result: SweepResult) => void;
}

/** Sweeps again and again, in every worker: two at once do no harm. */
export class Sweeper extends Repeater {
  constructor({ query, temporal, swept, ...repeating }: SweeperOptions) {
    super({
      ...repeating,
      work: async () => {
        // A store that was lost and made anew knows no search attribute, and would refuse runs and lists alike.
        await registerSearchAttributes(temporal);
        swept(await sweep(query, temporal));
      },
    });
  }
}
