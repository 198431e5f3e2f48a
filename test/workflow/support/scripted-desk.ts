import type { OrderTaker } from '@huiying/activities';
import type { CaseOrder, CaseRunStart, LoadedFacts, OrderAnswer } from '@huiying/contracts';
import type { CaseFacts } from '@huiying/engine';

/**
 * Stands for the executor where a test is about the run's own plumbing and must say exactly which facts come when.
 * What the facts of real cases are is tested with the real executor.
 */
export class ScriptedDesk implements OrderTaker {
  readonly loads: CaseRunStart[] = [];
  readonly orders: CaseOrder[] = [];
  readonly parked: CaseOrder[] = [];
  epoch = 1;
  /** How an order is answered; by default it brings nothing. */
  answer: (order: CaseOrder) => OrderAnswer | Promise<OrderAnswer> = () => ({ outcome: 'noop', facts: this.facts });

  constructor(public facts: CaseFacts) {}

  async loadFacts(run: CaseRunStart): Promise<LoadedFacts> {
    this.loads.push(run);
    return { facts: this.facts, epoch: this.epoch };
  }

  async giveOrder(order: CaseOrder): Promise<OrderAnswer> {
    this.orders.push(order);
    return this.answer(order);
  }

  async park(order: CaseOrder): Promise<OrderAnswer> {
    this.parked.push(order);
    return { outcome: 'parked', facts: this.facts };
  }

  /** As an order that is carried out: new facts, which the answer brings along. */
  carryOut(next: (order: CaseOrder) => CaseFacts): void {
    this.answer = (order) => {
      this.facts = next(order);
      return { outcome: 'done', facts: this.facts };
    };
  }
}
