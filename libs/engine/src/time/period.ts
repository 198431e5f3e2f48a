import { addDays, addMonths, type Day } from './day';
import { addWorkingDays, onOrAfterWorkingDay, touchesUnpublishedYear, type Calendar } from './calendar';

/** Working days, calendar days or months, as the rule says. */
export type PeriodUnit = 'workingDays' | 'days' | 'months';
/** So many units of time; the day on which it starts is not counted (民法典第二百零一条). */
export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
}

/** Where a period ends, and what that rests on. */
export interface PeriodEnd {
  /** The corresponding day before any move to a working day. */
  readonly nominal: Day;
  /** The period ends at 24:00 of this day. */
  readonly lastDay: Day;
  /** Rests on a year whose days off are not published yet. */
  readonly provisional: boolean;
}

/**
 * The last day of a period. The first day is not counted (民法典 201); months end on the corresponding day or the
 * month's last (202); a last day that is not worked moves to the next working day (203).
 */
export function periodEnd(start: Day, period: Period, calendar: Calendar): PeriodEnd {
  const nominal =
    period.unit === 'months' ? addMonths(start, period.n)
    : period.unit === 'days' ? addDays(start, period.n)
    : addWorkingDays(start, period.n, calendar);
  const lastDay = onOrAfterWorkingDay(nominal, calendar);
  return { nominal, lastDay, provisional: touchesUnpublishedYear(start, lastDay, calendar) };
}
