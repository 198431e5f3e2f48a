import fc from 'fast-check';
import { addWorkingDays, calendarOf, onOrAfterWorkingDay, onOrBeforeWorkingDay, workingDaysBetween, type Calendar, type CalendarYear } from './calendar';
import { addDays, day, type Day } from './day';

const FIRST = day('1900-01-01');
const LAST = day('2199-12-31');

/** The definitions, day by day. */
function countedOneByOne(from: Day, to: Day, calendar: Calendar): number {
  const [step, first, last] = from <= to ? [1, from, to] : [-1, to, from];
  let count = 0;
  for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (calendar.isWorkingDay(at)) count += step;
  return count;
}

function addedOneByOne(from: Day, n: number, calendar: Calendar): Day {
  let at = from;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, Math.sign(n));
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Any days off and worked days at all, on any day of the week, also the same ones, scattered over or filling a year. */
const years = fc.uniqueArray(fc.integer({ min: 2024, max: 2028 }), { maxLength: 4 }).chain((numbers) => fc.tuple(...numbers.map((year) => {
  const daysOfYear = (maxLength: number) => fc.uniqueArray(fc.integer({ min: 0, max: 364 }).map((n) => addDays(day(`${year}-01-01`), n)), { maxLength, size: 'max' });
  return fc.record({ year: fc.constant(year), holidays: fc.oneof(daysOfYear(40), daysOfYear(365)), workingWeekends: daysOfYear(20) });
})));
const calendars = years.map((list: readonly CalendarYear[]) => calendarOf(list));
const near = fc.integer({ min: 0, max: 2600 }).map((n) => addDays(day('2023-01-01'), n));
const any = fc.integer({ min: 0, max: 109_571 }).map((n) => addDays(FIRST, n));

describe('working days are reckoned as they are counted one by one', () => {
  it('between two days, in both directions, through published years and others', () => {
    fc.assert(fc.property(calendars, near, near, (calendar, from, to) => {
      expect(workingDaysBetween(from, to, calendar)).toBe(countedOneByOne(from, to, calendar));
      expect(workingDaysBetween(from, to, calendar)).toBe(0 - workingDaysBetween(to, from, calendar));
    }));
  });

  it('over all days that the system takes', () => {
    fc.assert(fc.property(calendars, any, any, (calendar, from, to) => {
      expect(workingDaysBetween(from, to, calendar)).toBe(countedOneByOne(from, to, calendar));
    }), { numRuns: 5 });
  });

  it('and are added so, forwards and backwards', () => {
    fc.assert(fc.property(calendars, near, fc.integer({ min: -500, max: 500 }), (calendar, from, n) => {
      expect(addWorkingDays(from, n, calendar)).toBe(addedOneByOne(from, n, calendar));
    }));
  });

  it('and the nearest one is found on both sides', () => {
    fc.assert(fc.property(calendars, near, (calendar, d) => {
      expect(onOrAfterWorkingDay(d, calendar)).toBe(addedOneByOne(addDays(d, -1), 1, calendar));
      expect(onOrBeforeWorkingDay(d, calendar)).toBe(addedOneByOne(addDays(d, 1), -1, calendar));
    }));
  });
});

describe('the distance', () => {
  /** The same calendar, which counts what it is asked. */
  const asked = (of: Calendar): { calendar: Calendar; times: () => number } => {
    let times = 0;
    const one = <A, B>(f: (a: A) => B) => (a: A): B => { times += 1; return f(a); };
    const { numberOf, dayOf } = of.workingDays;
    return { calendar: { isWorkingDay: one(of.isWorkingDay), isPublished: one(of.isPublished), workingDays: { numberOf: one(numberOf), dayOf: one(dayOf) } }, times: () => times };
  };
  const published = calendarOf([{ year: 2026, holidays: ['2026-05-01', '2026-05-04', '2026-05-05'].map(day), workingWeekends: [day('2026-05-09')] }]);

  it('costs nothing: a calendar is asked as often for three centuries as for a week', () => {
    const questions = (from: Day, to: Day, n: number): number => {
      const { calendar, times } = asked(published);
      workingDaysBetween(from, to, calendar);
      workingDaysBetween(to, from, calendar);
      addWorkingDays(from, n, calendar);
      addWorkingDays(to, -n, calendar);
      return times();
    };
    expect(questions(FIRST, LAST, 78_000)).toBe(questions(day('2026-04-27'), day('2026-05-04'), 5));
  });

  it('is exact at both ends of what the system takes', () => {
    expect(workingDaysBetween(FIRST, LAST, published)).toBe(countedOneByOne(FIRST, LAST, published));
    expect(addWorkingDays(FIRST, workingDaysBetween(FIRST, LAST, published), published)).toBe(LAST);
  });
});
