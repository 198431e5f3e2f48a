import type { z } from 'zod';
import { lightThresholds } from '@huiying/case-type-suggestion';
import { remainingOf, type Day, type Remaining } from '@huiying/engine';
import type { clockSchema } from '@huiying/contracts/schemas';
import { dayWithWeekday, text, type Locale } from '@huiying/texts';
import type { Reading } from './reading';
import { rulesOfCase } from './rules-of-case';

/** A deadline in the reader's language. */
export type ClockView = z.input<typeof clockSchema>;

/** A deadline's row in the database; its days are `YYYY-MM-DD`. */
export interface ClockRow {
  readonly id: string;
  readonly kind: string;
  readonly partId: string | null;
  readonly startedOn: string;
  readonly lastDay: string;
  readonly provisional: boolean;
  readonly status: string;
  /** Of the case: its rules say from when on a light is pressing. */
  readonly ruleVersion: string;
}

/** A deadline as a reader sees it: date, light and what is left in words. */
export function clockView(reading: Reading, row: ClockRow): ClockView {
  const { locale, now, today, reference: { calendar } } = reading;
  const lastDay = row.lastDay as Day;
  const startedOn = row.startedOn as Day;
  const remaining = remainingOf({ startedOn, lastDay, status: row.status }, lightThresholds(rulesOfCase(reading, row.ruleVersion)), { now, today, calendar });
  return {
    id: row.id, kind: { code: row.kind, label: text(locale, `deadline.${row.kind}`) }, partId: row.partId, startedOn, due: lastDay,
    dueText: dayWithWeekday(locale, lastDay), provisional: row.provisional, status: row.status as ClockView['status'],
    light: { code: remaining.light, label: text(locale, `light.${remaining.light}`) },
    remaining: { workingDays: remaining.workingDays, days: remaining.days, text: remainingText(locale, remaining) },
    remainingShare: remaining.share,
  };
}

function remainingText(locale: Locale, { light, workingDays, days }: Remaining): string {
  if (light === 'stopped' || light === 'done' || light === 'passed' || light === 'waived') return text(locale, `light.${light}`);
  if (days === 0) return text(locale, 'remaining.today');
  if (days > 0) return text(locale, 'remaining.left', { n: workingDays });
  // Over a weekend no working day has passed yet, but the day has.
  return workingDays === 0 ? text(locale, 'remaining.overdueDays', { n: -days }) : text(locale, 'remaining.overdue', { n: -workingDays });
}

/** The same columns as they come beside another row. */
export function clockBeside(reading: Reading, row: { deadlineId: string | null; deadlineKind: string | null; startedOn: string | null; lastDay: string | null; provisional: boolean | null; status: string | null; ruleVersion: string }): ClockView | null {
  const { deadlineId, deadlineKind, startedOn, lastDay, provisional, status, ruleVersion } = row;
  if (deadlineId === null || deadlineKind === null || startedOn === null || lastDay === null) return null;
  return clockView(reading, { id: deadlineId, kind: deadlineKind, partId: null, startedOn, lastDay, provisional: provisional ?? false, status: status ?? 'running', ruleVersion });
}
