import { orderId } from '@huiying/engine';
import type { OrderToGive } from './order-to-give';

/** What was ordered of one case at the sequence that is known: an order that brought nothing new is not given again. */
export class TriedOrders {
  private seq = -1;
  private readonly ids = new Set<string>();

  remember(seq: number, order: OrderToGive): void {
    if (seq !== this.seq) this.ids.clear();
    this.seq = seq;
    this.ids.add(orderId(order));
  }

  has(seq: number, order: OrderToGive): boolean {
    return seq === this.seq && this.ids.has(orderId(order));
  }
}
