import { addDays, addMonths, addWorkingDays, casePart, periodEnd, type Calendar, type Day, type DeadlineLedger, type Period } from '@huiying/engine';
import { ledgerOf } from '../gates/window';
import type { SuggestionRules } from '../rules';
import type { Assignment, SuggestionState } from '../state';

/** The clock that an extension moves: the unit's own, or the deputy's where the rule set has no other. */
export const extendable = (state: SuggestionState, a: Assignment): DeadlineLedger | undefined =>
  (a.reply === null ? undefined : ledgerOf(state, 'replyUnit', a.reply)) ?? ledgerOf(state, 'replyDeputy', casePart(state.caseId));

/** The last day that any extension may reach, counted from the first hand-over (R: extension.cap). */
export function capOf(state: SuggestionState, rules: SuggestionRules, calendar: Calendar): Day | null {
  const cap = rules['extension.cap'].value;
  return cap === null || state.handOver === null ? null : periodEnd(state.handOver.on, cap, calendar).lastDay;
}

/** The last day on which an extension may be asked for (R: extension.askBefore). */
export function lastDayToAsk(ledger: DeadlineLedger, rules: SuggestionRules, calendar: Calendar): Day {
  const before = rules['extension.askBefore'].value;
  return before === null ? ledger.lastDay : back(ledger.lastDay, before, calendar);
}

function back(from: Day, { n, unit }: Period, calendar: Calendar): Day {
  switch (unit) {
    case 'workingDays': return addWorkingDays(from, -n, calendar);
    case 'days': return addDays(from, -n);
    case 'months': return addMonths(from, -n);
  }
}
