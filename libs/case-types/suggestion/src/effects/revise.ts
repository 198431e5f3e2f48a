import type { DeadlineLedger } from '@huiying/engine';
import type { Deciding } from '../table/row';

/** Computes a deadline again with the calendar as it is now: an extension stays, its day is looked at anew. */
export function reviseByCalendar(d: Deciding, ledger: DeadlineLedger, why: string): void {
  const last = ledger.entries.filter((e) => e.what === 'extended' || e.what === 'revised').at(-1);
  if (last?.what === 'extended') d.extend(ledger.kind, ledger.part, last.to, last.basis);
  else d.revise(ledger, last?.what === 'revised' ? last.startedOn : ledger.startedOn, why);
}
