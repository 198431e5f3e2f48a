import type { OrderToGive } from './next-order';

/**
 * What was ordered at the sequence that the run knows. An order that brought nothing new leaves no new sequence: given
 * again and again it would never let the run wait.
 */
export class TriedOrders {
  private seq = -1;
  private readonly orders = new Set<string>();

  remember(seq: number, order: OrderToGive): void {
    if (seq !== this.seq) this.forget();
    this.seq = seq;
    this.orders.add(identityOf(order));
  }

  has(seq: number, order: OrderToGive): boolean {
    return seq === this.seq && this.orders.has(identityOf(order));
  }

  /** The facts changed without a new sequence (a parked order may be tried again, the clock was moved). */
  forget(): void {
    this.orders.clear();
  }
}

const identityOf = ({ command, part, cause, deadline, step, dueAt }: OrderToGive): string => JSON.stringify([command, part, cause, deadline, step, dueAt]);
