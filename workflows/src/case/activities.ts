import { ActivityFailure, ApplicationFailure, log, proxyActivities } from '@temporalio/workflow';
import { UNKNOWN_CASE, type CaseActivities } from '@huiying/contracts';

/**
 * Repeated without limit: what fails by the environment works again some day, and a bug ends in the answer `parked`.
 * Only what is of no known case is not repeated. An attempt takes milliseconds; the limit is how late an order is after
 * the worker that gave it was killed.
 */
const activities = proxyActivities<CaseActivities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute', nonRetryableErrorTypes: [UNKNOWN_CASE] },
});

/** The run's facts and epoch as they are now. Fails for good where the database does not know the case, which ends the run. */
export const loadFacts: CaseActivities['loadFacts'] = (run) => activities.loadFacts(run).catch(endOfUnknown);

/** Gives an order of the system. Fails for good where the database does not know the case, which ends the run. */
export const giveOrder: CaseActivities['giveOrder'] = (order) => activities.giveOrder(order).catch(endOfUnknown);

function endOfUnknown(error: unknown): never {
  // The line bears the run's id by itself, and nothing else of the case.
  if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === UNKNOWN_CASE) log.error('the database does not know this case: its run ends');
  throw error;
}
