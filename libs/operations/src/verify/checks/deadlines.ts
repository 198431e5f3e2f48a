import { dueOf, endOfDay, yearOf, type DeadlineLedger } from '@huiying/engine';
import { findingOf, type KnownCase } from '../checked-case';
import type { Finding } from '../finding';

/**
 * Every last day follows from its ledger and the calendar of the congress, and none that still runs is provisional where
 * every year that it rests on is published. A day that had passed, or did not run any more, when its year was entered or
 * corrected stays as it was: somebody was held to it.
 */
export function checkDeadlines(kase: KnownCase): readonly Finding[] {
  const { references: { calendar, years }, head } = kase;
  return Object.values(kase.state?.deadlines ?? {}).flatMap((ledger): readonly Finding[] => {
    if (touches(ledger, years.underWay)) return [];
    const { id: deadline, kind, lastDay: recorded } = ledger;
    const { lastDay, provisional } = dueOf(ledger, calendar);
    const isOver = ledger.status !== 'running' || endOfDay(recorded) <= head.now;
    if (ledger.provisional) {
      return isOver || provisional ? [] : [findingOf(kase, 'deadlines', 'DEADLINE_NOT_REVISED', { deadline, kind, recorded, expected: lastDay })];
    }
    if (lastDay === recorded || (isOver && touches(ledger, years.corrected))) return [];
    return [findingOf(kase, 'deadlines', 'DEADLINE_MOVED', { deadline, kind, where: 'ledger', recorded, expected: lastDay })];
  });
}

/** Does it run through a day of one of the years? */
function touches({ startedOn, lastDay }: DeadlineLedger, years: ReadonlySet<number>): boolean {
  for (let year = yearOf(startedOn); year <= yearOf(lastDay); year += 1) if (years.has(year)) return true;
  return false;
}
