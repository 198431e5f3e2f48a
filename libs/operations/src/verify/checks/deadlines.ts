import { dueOf } from '@huiying/engine';
import { findingOf, type KnownCase } from '../checked-case';
import type { Finding } from '../finding';

/**
 * Every last day follows from its ledger and the calendar of the congress. One that rested on an unpublished year is
 * spared: it moves by a visible revision once the year is published.
 */
export function checkDeadlines(kase: KnownCase): readonly Finding[] {
  return Object.values(kase.state?.deadlines ?? {}).flatMap((ledger) => {
    if (ledger.provisional) return [];
    const { lastDay } = dueOf(ledger, kase.references.calendar);
    return lastDay === ledger.lastDay ? []
      : [findingOf(kase, 'deadlines', 'DEADLINE_MOVED', { deadline: ledger.id, kind: ledger.kind, where: 'ledger', recorded: ledger.lastDay, expected: lastDay })];
  });
}
