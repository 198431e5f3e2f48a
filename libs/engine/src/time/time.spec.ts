import fc from 'fast-check';
import { addWorkingDays, calendarOf, onOrAfterWorkingDay, onOrBeforeWorkingDay, workingDaysBetween } from './calendar';
import { addDays, addMonths, day, dayOf, daysBetween, endOfDay, instantOf, momentOf, parseDay, weekdayOf, type Day } from './day';
import { periodEnd } from './period';

/** Spring Festival and Labour Day of 2026 as the State Council published them. */
const calendar = calendarOf([{
  year: 2026,
  holidays: ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'].map(day),
  workingWeekends: ['2026-02-14', '2026-02-28', '2026-05-09'].map(day),
}]);
const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2020-01-01'), n));

describe('days', () => {
  it('exist or do not', () => {
    expect(parseDay('2026-02-29')).toBeNull();
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect(parseDay('2026-2-3')).toBeNull();
    expect(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'].map(parseDay)).toEqual([null, null, null, null]);
    expect(() => day('2026-13-01')).toThrow();
  });

  it('begin at midnight in China', () => {
    expect(dayOf(instantOf(new Date('2026-03-01T15:59:59.999Z')))).toBe('2026-03-01');
    expect(dayOf(instantOf(new Date('2026-03-01T16:00:00.000Z')))).toBe('2026-03-02');
    expect(endOfDay(day('2026-03-01'))).toBe('2026-03-01T16:00:00.000Z');
    expect(momentOf(day('2026-03-02'), 8, 30)).toBe('2026-03-02T00:30:00.000Z');
  });

  it('end months on the corresponding day or on the last one', () => {
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(day('2027-11-30'), 3)).toBe('2028-02-29');
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(day('2026-03-02'), 3)).toBe('2026-06-02');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
  });

  it('add and count the same way', () => {
    fc.assert(fc.property(days, fc.integer({ min: -900, max: 900 }), (d, n) => {
      expect(daysBetween(d, addDays(d, n))).toBe(n);
      expect((weekdayOf(addDays(d, 7 * n)))).toBe(weekdayOf(d));
    }));
  });
});

describe('working days', () => {
  it('follow the published days off and worked weekends', () => {
    expect(addWorkingDays(day('2026-02-13'), 1, calendar)).toBe('2026-02-14');
    expect(addWorkingDays(day('2026-02-13'), 2, calendar)).toBe('2026-02-24');
    expect(addWorkingDays(day('2026-02-27'), 1, calendar)).toBe('2026-02-28');
    expect(onOrAfterWorkingDay(day('2026-05-01'), calendar)).toBe('2026-05-06');
    expect(onOrBeforeWorkingDay(day('2026-05-03'), calendar)).toBe('2026-04-30');
  });

  it('count what was added', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 60 }), (d, n) => {
      const end = addWorkingDays(d, n, calendar);
      expect(calendar.isWorkingDay(end)).toBe(true);
      expect(workingDaysBetween(d, end, calendar)).toBe(n);
      expect(workingDaysBetween(end, d, calendar)).toBe(-n);
    }));
  });
});

describe('periods', () => {
  it('leave out their first day and move a last day that is not worked', () => {
    expect(periodEnd(day('2026-02-02'), { n: 3, unit: 'months' }, calendar)).toEqual({ nominal: '2026-05-02', lastDay: '2026-05-06', provisional: false });
    expect(periodEnd(day('2026-02-06'), { n: 7, unit: 'days' }, calendar)).toMatchObject({ lastDay: '2026-02-13' });
    expect(periodEnd(day('2026-02-11'), { n: 3, unit: 'workingDays' }, calendar)).toMatchObject({ lastDay: '2026-02-14' });
  });

  it('are provisional where they rest on a year that is not published', () => {
    expect(periodEnd(day('2026-11-02'), { n: 3, unit: 'months' }, calendar)).toMatchObject({ provisional: true });
    expect(periodEnd(day('2026-03-02'), { n: 3, unit: 'months' }, calendar)).toMatchObject({ provisional: false });
  });

  it('end on a working day, never before their nominal end', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 12 }), fc.constantFrom('months', 'days', 'workingDays'), (start: Day, n, unit) => {
      const { nominal, lastDay } = periodEnd(start, { n, unit }, calendar);
      expect(calendar.isWorkingDay(lastDay)).toBe(true);
      expect(lastDay >= nominal && nominal > start).toBe(true);
    }));
  });
});

describe('whole-number arithmetic', () => {
  it('agrees with the platform over two centuries', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), (n) => {
      const date = new Date(n * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      expect(addDays(day('1970-01-01'), n)).toBe(iso);
      expect(weekdayOf(iso as Day)).toBe(date.getUTCDay());
      expect(daysBetween(day('1970-01-01'), iso as Day)).toBe(n);
    }), { numRuns: 500 });
  });
});
