import { daysBetween, endOfDay, msOf, workingDaysBetween, type Calendar, type Day, type Instant } from '@huiying/engine';
import { LIGHTS } from '@huiying/contracts/schemas';

/** 红绿灯 of a deadline: how pressing it is, or how it ended. */
export type Light = (typeof LIGHTS)[number];

/** Defaults without a legal source: what is left of the period, or so few working days. */
const SOON_SHARE = 0.3;
const URGENT_SHARE = 0.1;
const URGENT_WORKING_DAYS = 3;

/** What a light is computed from: a period from its first day to the end of its last one. */
export interface ClockTimes {
  readonly startedOn: Day;
  readonly lastDay: Day;
  readonly status: string;
}

/** What is left. `share` is 1 at the beginning, 0 at the due moment and negative beyond it. */
export interface Remaining {
  readonly light: Light;
  /** Negative when overdue. */
  readonly workingDays: number;
  readonly days: number;
  readonly share: number;
}

const DAY_MS = 86_400_000;

/** How a clock stands: its light and what is left, by working days and by share of its period. */
export function remainingOf({ startedOn, lastDay, status }: ClockTimes, now: Instant, today: Day, calendar: Calendar): Remaining {
  const due = msOf(endOfDay(lastDay));
  const share = (due - msOf(now)) / Math.max(due - msOf(endOfDay(startedOn)), DAY_MS);
  const rest = { workingDays: workingDaysBetween(today, lastDay, calendar), days: daysBetween(today, lastDay), share: Math.min(1, Number(share.toFixed(4))) };
  return { light: lightOf(status, rest), ...rest };
}

function lightOf(status: string, { workingDays, days, share }: Omit<Remaining, 'light'>): Light {
  // A window that is over has been met by nobody, and what is owed no more was not done.
  if (status === 'stopped' || status === 'passed' || status === 'waived') return status;
  if (status !== 'running') return 'done';
  if (days < 0) return 'overdue';
  if (share <= URGENT_SHARE || workingDays <= URGENT_WORKING_DAYS) return 'urgent';
  return share <= SOON_SHARE ? 'soon' : 'normal';
}
