import { addDays, dayOf, daysBetween, endOfDay, momentOf, type Day, type Instant } from '../time/day';
import { addWorkingDays, onOrBeforeWorkingDay, type Calendar } from '../time/calendar';
import { periodEnd } from '../time/period';
import type { DeadlineLedger } from './ledger';
import type { DeadlineSetting, Reminder } from './setting';

/** Something that falls due on the way to a deadline's end and behind it. */
export interface DeadlineStep {
  /** `remind1`, `remind2`, … · `due` (the period has passed; escalation 1) · `escalate2`, `escalate3`, … */
  readonly step: string;
  readonly at: Instant;
}

/** Reminders go out at 08:30 of a working day. */
const reminderMoment = (d: Day, calendar: Calendar): Instant => momentOf(onOrBeforeWorkingDay(d, calendar), 8, 30);

function reminderDay(ledger: DeadlineLedger, reminder: Reminder, calendar: Calendar): Day {
  switch (reminder.unit) {
    case 'workingDays': return addWorkingDays(ledger.lastDay, -reminder.n, calendar);
    case 'days': return addDays(ledger.lastDay, -reminder.n);
    // The share of the whole period, in days, that is left at the reminder.
    case 'share': return addDays(ledger.lastDay, -Math.floor(daysBetween(ledger.startedOn, ledger.lastDay) * reminder.n));
  }
}

/** Every step of a deadline in order of time, whether done or not. */
export function stepsOf(ledger: DeadlineLedger, setting: DeadlineSetting, calendar: Calendar): readonly DeadlineStep[] {
  const dueAt = endOfDay(ledger.lastDay);
  const reminders = setting.remind
    .map((reminder) => reminderMoment(reminderDay(ledger, reminder, calendar), calendar))
    .sort()
    // A reminder that would fall on or before the start says nothing.
    .filter((at) => at > endOfDay(ledger.startedOn) && at < dueAt)
    .map((at, i) => ({ step: `remind${i + 1}`, at }));
  const rungs = setting.escalateTo.slice(1, setting.ladder.length + 1)
    .map((_, i) => ({ step: `escalate${i + 2}`, at: momentOf(addWorkingDays(ledger.lastDay, setting.ladder[i] ?? 0, calendar), 8, 30) }));
  return [...reminders, { step: 'due', at: dueAt }, ...rungs, ...wakings(ledger, setting, calendar)];
}

/** An overdue deadline that is woken again: the times so far and the next one. */
function wakings(ledger: DeadlineLedger, { againEvery }: DeadlineSetting, calendar: Calendar): readonly DeadlineStep[] {
  if (!againEvery) return [];
  const sofar = ledger.stepsDone.filter((d) => d.lastDay === ledger.lastDay && d.step.startsWith('again')).length;
  const from = ledger.stepsFrom > endOfDay(ledger.lastDay) ? dayOf(ledger.stepsFrom) : null;
  const wakings: DeadlineStep[] = [];
  for (let k = 1; wakings.length <= sofar; k += 1) {
    const { lastDay } = periodEnd(ledger.lastDay, { n: againEvery.n * k, unit: againEvery.unit }, calendar);
    if (from === null || lastDay > from) wakings.push({ step: `again${k}`, at: momentOf(lastDay, 8, 30) });
  }
  return wakings;
}

/** Was the step done for the last day as it is now, or does it lie before the deadline counted its steps? */
export const isStepDone = (ledger: DeadlineLedger, step: DeadlineStep): boolean =>
  step.at <= ledger.stepsFrom || ledger.stepsDone.some((d) => d.step === step.step && d.lastDay === ledger.lastDay);
