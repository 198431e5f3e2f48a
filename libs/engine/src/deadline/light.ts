import { workingDaysBetween, type Calendar } from '../time/calendar';
import { daysBetween, endOfDay, msOf, type Day, type Instant } from '../time/day';

/** 红绿灯 of a deadline: how pressing it is, or how it ended. */
export const LIGHTS = ['normal', 'soon', 'urgent', 'overdue', 'stopped', 'done', 'passed', 'waived'] as const;
/** One of `LIGHTS`. */
export type Light = (typeof LIGHTS)[number];

/** From when on a running clock is pressing: a light changes at its threshold, not behind it. */
export interface LightThresholds {
  /** Shares of the period that are left, 0 to 1. */
  readonly soonShare: number;
  readonly urgentShare: number;
  /** So few working days are urgent, whatever share they are. */
  readonly urgentWorkingDays: number;
}

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

/** When a clock is looked at, and by which days off it is counted. */
export interface LookedAt {
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: Calendar;
}

const DAY_MS = 86_400_000;

/** How a clock stands: its light and what is left, by working days and by share of its period. */
export function remainingOf({ startedOn, lastDay, status }: ClockTimes, thresholds: LightThresholds, { now, today, calendar }: LookedAt): Remaining {
  const due = msOf(endOfDay(lastDay));
  const share = (due - msOf(now)) / Math.max(due - msOf(endOfDay(startedOn)), DAY_MS);
  const rest = { workingDays: workingDaysBetween(today, lastDay, calendar), days: daysBetween(today, lastDay), share: Math.min(1, Number(share.toFixed(4))) };
  return { light: lightOf(status, rest, thresholds), ...rest };
}

function lightOf(status: string, { workingDays, days, share }: Omit<Remaining, 'light'>, { soonShare, urgentShare, urgentWorkingDays }: LightThresholds): Light {
  // A window that is over has been met by nobody, and what is owed no more was not done.
  if (status === 'stopped' || status === 'passed' || status === 'waived') return status;
  if (status !== 'running') return 'done';
  if (days < 0) return 'overdue';
  if (share <= urgentShare || workingDays <= urgentWorkingDays) return 'urgent';
  return share <= soonShare ? 'soon' : 'normal';
}
