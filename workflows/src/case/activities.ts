import { proxyActivities } from '@temporalio/workflow';
import type { CaseActivities } from '@huiying/contracts';

/**
 * Repeated without limit: what fails by the environment works again some day, and a bug ends in the answer `parked`.
 * An attempt takes milliseconds; the limit is how late an order is after the worker that gave it was killed.
 */
export const { loadFacts, giveOrder } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
