import type { Json } from '../integrity/canonical';
import type { Calendar } from '../time/calendar';
import { periodEnd } from '../time/period';
import { dueOf, type DeadlineLedger } from './ledger';

/** One sentence of an explanation: a code whose words are in the catalogues, and its numbers. */
export interface ExplanationLine {
  readonly code: string;
  readonly params: { readonly [name: string]: Json };
}

/** Why a deadline falls on its day, in the order in which it came about. Its numbers suffice to compute the day again. */
export function explain(ledger: DeadlineLedger, calendar: Calendar): readonly ExplanationLine[] {
  const isPromised = ledger.fixedDay !== null;
  const lines: ExplanationLine[] = [startLine(ledger, calendar)];
  for (const entry of ledger.entries) {
    const { what, seq: _seq, ...params } = entry;
    lines.push({ code: isPromised && what === 'extended' ? 'EXPLANATION.PROMISE_MOVED' : `EXPLANATION.${what.toUpperCase()}`, params });
  }
  const { lastDay, provisional } = dueOf(ledger, calendar);
  const working = calendar.isWorkingDay(lastDay);
  lines.push({ code: 'EXPLANATION.LAST_DAY', params: { day: lastDay, working } });
  if (isPromised && !working) lines.push({ code: 'EXPLANATION.PROMISE_STAYS', params: {} });
  if (provisional) lines.push({ code: 'EXPLANATION.PROVISIONAL', params: { year: Number(lastDay.slice(0, 4)) } });
  return lines;
}

function startLine({ startedOn, period, fixedDay, basis }: DeadlineLedger, calendar: Calendar): ExplanationLine {
  if (fixedDay !== null || period === null) return { code: 'EXPLANATION.FIXED', params: { day: fixedDay, basis } };
  const { nominal } = periodEnd(startedOn, period, calendar);
  return { code: 'EXPLANATION.STARTED', params: { day: startedOn, n: period.n, unit: period.unit, basis, nominal } };
}
