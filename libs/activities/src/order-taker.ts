import type { CaseOrder, CaseRunStart, LoadedFacts, OrderAnswer } from '@huiying/contracts';

/** Who carries out the orders of the cases' runs: the executor's order desk. */
export interface OrderTaker {
  loadFacts(run: CaseRunStart): Promise<LoadedFacts>;
  giveOrder(order: CaseOrder): Promise<OrderAnswer>;
  /** Puts an order on the operators' list; it is left out of the facts until it is tried again. */
  park(order: CaseOrder, errorCode: string): Promise<OrderAnswer>;
}
