import { setTimeout as pause } from 'node:timers/promises';
import type { CaseActivities, CaseOrder, OrderAnswer } from '@huiying/contracts';
import { activityFailure } from './activity-failure';
import { failureKind } from './failure-code';
import type { OrderTaker } from './order-taker';

/** What happened to an order that failed, for the worker's log: ids and codes only. */
export interface OrderFailure {
  readonly activity: keyof CaseActivities;
  readonly caseId: string;
  readonly command: string | null;
  readonly code: string;
  readonly parked: boolean;
  /** For the log of the worker that runs it; never for Temporal. */
  readonly error: unknown;
}

/** Who takes the orders, and who is told of one that failed. */
export interface CaseActivitiesOptions {
  readonly orderTaker: OrderTaker;
  readonly failed: (failure: OrderFailure) => void;
  /** Milliseconds before each further try of an order that failed by a bug; one try more than there are pauses. */
  readonly pausesMs?: readonly number[];
}

/** Five tries in all: a bug that depends on timing gets over itself, any other is for an operator. */
const PAUSES_MS = [250, 500, 1000, 2000];

/**
 * What the runs of cases ask of the outside. What fails by the environment is thrown, as a code, and repeated by
 * Temporal without limit; an order that fails by a bug five times is parked, and the run goes on with its other clocks.
 */
export function caseActivities({ orderTaker, failed, pausesMs = PAUSES_MS }: CaseActivitiesOptions): CaseActivities {
  return {
    loadFacts: async (run) => {
      try {
        return await orderTaker.loadFacts(run);
      } catch (error) {
        const { code } = failureKind(error);
        failed({ activity: 'loadFacts', caseId: run.caseId, command: null, code, parked: false, error });
        throw activityFailure(code);
      }
    },
    giveOrder: async (order) => {
      for (let bugs = 0; ; bugs += 1) {
        try {
          return await orderTaker.giveOrder(order);
        } catch (error) {
          const { kind, code } = failureKind(error);
          const wait = pausesMs[bugs];
          const parked = kind === 'internal' && wait === undefined;
          failed({ activity: 'giveOrder', caseId: order.caseId, command: order.command, code, parked, error });
          if (kind === 'environment') throw activityFailure(code);
          if (wait === undefined) return park(orderTaker, order, code);
          await pause(wait);
        }
      }
    },
  };
}

async function park(orderTaker: OrderTaker, order: CaseOrder, code: string): Promise<OrderAnswer> {
  try {
    return await orderTaker.park(order, code);
  } catch (error) {
    throw activityFailure(failureKind(error).code);
  }
}
