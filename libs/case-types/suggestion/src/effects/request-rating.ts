import type { PartId, PersonId } from '@huiying/engine';
import { ratersOf } from '../select';
import { inOrder } from '../state';
import type { Deciding } from '../table/row';

/** Asks each of them what he thinks of the reply. */
export function requestOf(d: Deciding, reply: PartId, raters: readonly PersonId[], veiled: boolean): void {
  for (const rater of raters) {
    const rating = d.newPartId();
    d.emit('RatingRequested', { rating, reply, rater, byLead: rater === d.state.lead }, { part: rating, veiled });
  }
}

/** Where the one who rates has left, whoever rates in his place is asked within the same window. */
export function askWhoRatesNow(d: Deciding): void {
  for (const reply of inOrder(d.state.replies)) {
    if (reply.window.state !== 'open') continue;
    const asked = inOrder(d.state.ratings).filter((r) => r.reply === reply.id && r.standing.state !== 'ended').map((r) => r.rater);
    requestOf(d, reply.id, ratersOf(d.state, d.rules).filter((rater) => !asked.includes(rater)), false);
  }
}
