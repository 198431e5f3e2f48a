import { registerSearchAttributes, type TemporalClient } from '@huiying/temporal/client';
import { until } from '@huiying/testkit';

/** Waits until the search attribute of cases can be used, as the worker does: a busy server may let more than one try pass. */
export const searchAttributeUsable = (temporal: TemporalClient): Promise<boolean> =>
  until(() => registerSearchAttributes(temporal).then(() => true), { timeout: 60_000, what: 'the search attribute to be usable' });
