import type { DeadlineId, PartId } from '../ids';
import type { CaseEvent, ClockEvent } from '../event';
import { addDays, daysBetween, later, type Day, type Instant } from '../time/day';
import { addWorkingDays, onOrAfterWorkingDay, touchesUnpublishedYear, workingDaysBetween, type Calendar } from '../time/calendar';
import { periodEnd, type Period } from '../time/period';

/** One line of a deadline's book. The due date always follows from all of them. */
export type LedgerEntry =
  | { readonly what: 'extended'; readonly seq: number; readonly on: Day; readonly to: Day; readonly basis: string }
  | { readonly what: 'revised'; readonly seq: number; readonly on: Day; readonly startedOn: Day; readonly why: string }
  | { readonly what: 'stopped'; readonly seq: number; readonly on: Day; readonly why: string }
  | { readonly what: 'resumed'; readonly seq: number; readonly on: Day }
  | { readonly what: 'waived'; readonly seq: number; readonly on: Day; readonly why: string }
  | { readonly what: 'met'; readonly seq: number; readonly on: Day }
  | { readonly what: 'passed'; readonly seq: number; readonly on: Day };

/** A step of a deadline that was done: the reminder or escalation for that last day. */
export interface StepDone {
  readonly step: string;
  readonly lastDay: Day;
}

/** `stopped`: paused, it may run on. What is owed no more is `waived`. */
export type DeadlineStatus = 'running' | 'stopped' | 'met' | 'waived' | 'passed';

/** One deadline with everything that ever moved it. */
export interface DeadlineLedger {
  readonly id: DeadlineId;
  readonly kind: string;
  readonly part: PartId;
  readonly startedOn: Day;
  readonly startedSeq: number;
  /** Null where the date was set itself (a commitment). */
  readonly period: Period | null;
  readonly fixedDay: Day | null;
  readonly basis: string;
  readonly ruleVersion: string;
  readonly entries: readonly LedgerEntry[];
  /** As the last entry recorded it; `dueOf` computes it again from the entries. */
  readonly lastDay: Day;
  readonly provisional: boolean;
  readonly status: DeadlineStatus;
  /** Reminders and escalations due before this moment count as done (an import, a start that was entered for an earlier day). */
  readonly stepsFrom: Instant;
  readonly stepsDone: readonly StepDone[];
}

/** The last day of a deadline. Provisional: it rests on a year whose days off are not published yet. */
export interface Due {
  readonly lastDay: Day;
  readonly provisional: boolean;
}

/** The last day that follows from the start, the period and every later entry. */
export function dueOf(ledger: Pick<DeadlineLedger, 'startedOn' | 'period' | 'fixedDay' | 'entries'>, calendar: Calendar): Due {
  let due = firstDue(ledger.startedOn, ledger.period, ledger.fixedDay, calendar);
  let stoppedOn: Day | null = null;
  for (const entry of ledger.entries) {
    switch (entry.what) {
      case 'extended':
        due = dueOn(ledger, entry.to, calendar);
        break;
      case 'revised':
        due = firstDue(entry.startedOn, ledger.period, ledger.fixedDay, calendar);
        break;
      case 'stopped':
        stoppedOn = entry.on;
        break;
      case 'resumed':
        if (stoppedOn !== null) due = shifted(due.lastDay, stoppedOn, entry.on, ledger.period, calendar);
        stoppedOn = null;
        break;
      case 'waived':
      case 'met':
      case 'passed':
        break;
    }
  }
  return due;
}

/** The last day as it follows from the start alone: the end of the period, or the promised day as it is. */
export function firstDue(startedOn: Day, period: Period | null, fixedDay: Day | null, calendar: Calendar): Due {
  if (fixedDay !== null) return { lastDay: fixedDay, provisional: false };
  if (period === null) throw new Error('a deadline needs a period or a day');
  const { lastDay, provisional } = periodEnd(startedOn, period, calendar);
  return { lastDay, provisional };
}

/**
 * The last day after an extension to a named day. Of a period, one that is not worked moves on like any other end
 * (民法典第二百零三条); a day that was promised itself is no end of a period and stays as promised.
 */
export function dueOn({ startedOn, fixedDay }: Pick<DeadlineLedger, 'startedOn' | 'fixedDay'>, to: Day, calendar: Calendar): Due {
  if (fixedDay !== null) return { lastDay: to, provisional: false };
  const lastDay = onOrAfterWorkingDay(to, calendar);
  return { lastDay, provisional: touchesUnpublishedYear(startedOn, lastDay, calendar) };
}

function shifted(lastDay: Day, stoppedOn: Day, resumedOn: Day, period: Period | null, calendar: Calendar): Due {
  const moved =
    period?.unit === 'workingDays'
      ? addWorkingDays(lastDay, workingDaysBetween(stoppedOn, resumedOn, calendar), calendar)
      : onOrAfterWorkingDay(addDays(lastDay, daysBetween(stoppedOn, resumedOn)), calendar);
  return { lastDay: later(moved, lastDay), provisional: touchesUnpublishedYear(stoppedOn, moved, calendar) };
}

/** The deadlines of a case, by their ids. */
export type Deadlines = Readonly<Record<string, DeadlineLedger>>;

/** Folds one event of the clocks into the ledgers of a case. */
export function evolveDeadlines(deadlines: Deadlines, event: CaseEvent<ClockEvent>): Deadlines {
  const { deadline: id } = event.data;
  if (event.type === 'DeadlineStarted') {
    const { kind, startedOn, period, fixedDay, lastDay, provisional, basis, stepsFrom } = event.data;
    const started: DeadlineLedger = {
      id, kind, part: event.part, startedOn, startedSeq: event.seq, period, fixedDay, basis, ruleVersion: event.ruleVersion,
      entries: [], lastDay, provisional, status: 'running', stepsFrom, stepsDone: [],
    };
    return { ...deadlines, [id]: started };
  }
  const before = deadlines[id];
  if (before === undefined) throw new Error(`event ${event.seq} names a deadline that was not started`);
  return { ...deadlines, [id]: evolveOne(before, event) };
}

type LaterClockEvent = Exclude<CaseEvent<ClockEvent>, { type: 'DeadlineStarted' }>;

function evolveOne(ledger: DeadlineLedger, event: LaterClockEvent): DeadlineLedger {
  const at = { seq: event.seq, on: event.day };
  const book = (entry: LedgerEntry, change: Partial<DeadlineLedger>): DeadlineLedger => ({ ...ledger, ...change, entries: [...ledger.entries, entry] });
  switch (event.type) {
    case 'DeadlineExtended':
      return book({ what: 'extended', ...at, to: event.data.to, basis: event.data.basis }, { lastDay: event.data.lastDay, provisional: event.data.provisional });
    case 'DeadlineRevised':
      return book({ what: 'revised', ...at, startedOn: event.data.startedOn, why: event.data.why }, { lastDay: event.data.lastDay, provisional: event.data.provisional });
    case 'DeadlineStopped':
      return book({ what: 'stopped', ...at, why: event.data.why }, { status: 'stopped' });
    case 'DeadlineResumed':
      return book({ what: 'resumed', ...at }, { status: 'running', lastDay: event.data.lastDay, provisional: event.data.provisional });
    case 'DeadlineWaived':
      return book({ what: 'waived', ...at, why: event.data.why }, { status: 'waived' });
    case 'DeadlineMet':
      return book({ what: 'met', seq: event.seq, on: event.data.on }, { status: 'met' });
    case 'DeadlinePassed':
      return book({ what: 'passed', ...at }, { status: 'passed' });
    case 'Reminded':
    case 'Escalated':
      return { ...ledger, stepsDone: [...ledger.stepsDone, { step: event.data.step, lastDay: event.data.lastDay }] };
  }
}
