import { Counter, type Registry } from 'prom-client';
import type { OrderTaker } from '@huiying/activities';

const NAME = 'huiying_orders_total';

/** Counts the orders of the cases' runs by command and outcome. */
export function orderMetrics(registry: Registry, taker: OrderTaker): OrderTaker {
  const known = registry.getSingleMetric(NAME);
  const orders = known instanceof Counter ? known : new Counter({ name: NAME, help: 'Orders of the processes, by what came of them', labelNames: ['command', 'outcome'], registers: [registry] });
  return {
    loadFacts: (run) => taker.loadFacts(run),
    giveOrder: async (order) => {
      const answer = await taker.giveOrder(order);
      orders.inc({ command: order.command, outcome: answer.outcome });
      return answer;
    },
    park: async (order, errorCode) => {
      orders.inc({ command: order.command, outcome: 'parked' });
      return taker.park(order, errorCode);
    },
  };
}
