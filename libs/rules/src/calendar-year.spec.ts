import { addWorkingDays, calendarOf, day, type CalendarYear, type Day } from '@huiying/engine';
import { calendarYearOf, calendarYears, parseCalendarYear } from './index';

const years = calendarYears.map(calendarYearOf).filter((year): year is CalendarYear => year !== null);
const calendar = calendarOf(years);
const worked = (text: string): boolean => calendar.isWorkingDay(day(text));

describe('the published years', () => {
  it('are 2020 to 2026, each by its own notice', () => {
    expect(calendarYears.map((year) => year.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(new Set(calendarYears.map((year) => year.basis)).size).toBe(7);
    expect(calendarYears.every((year) => year.published)).toBe(true);
  });

  it.each([
    ['2026-02-14', true, 'Saturday before the spring festival'], ['2026-02-17', false, 'first day of the lunar year'],
    ['2026-02-23', false, 'last day of the spring festival'], ['2026-02-24', true, 'the day after it'],
    ['2026-02-28', true, 'Saturday'], ['2026-01-04', true, 'Sunday'], ['2026-05-05', false, 'Tuesday'], ['2026-05-09', true, 'Saturday'],
    ['2026-09-20', true, 'Sunday'], ['2026-10-07', false, 'Wednesday'], ['2026-10-10', true, 'Saturday'], ['2026-10-11', false, 'Sunday'],
    ['2025-01-26', true, 'Sunday'], ['2025-10-08', false, 'eighth day of national day and mid-autumn'], ['2025-10-11', true, 'Saturday'],
    ['2024-02-09', true, 'eve of the spring festival, worked that year'], ['2024-04-07', true, 'Sunday'],
    ['2023-06-23', false, 'Friday after dragon boat'], ['2023-06-25', true, 'Sunday'],
    ['2022-12-31', false, 'Saturday, by the notice for 2023'], ['2022-04-02', true, 'Saturday'], ['2021-02-20', true, 'Saturday'],
    ['2020-01-31', false, 'by the emergency extension'], ['2020-02-01', false, 'worked by the first notice, off by the extension'],
    ['2020-02-03', true, 'first day after the extension'],
  ])('%s: worked %s (%s)', (text, expected) => {
    expect(worked(text)).toBe(expected);
  });

  it.each(calendarYears.map((year) => [year.year, year] as const))('%i has new year, the first of October and the first of May off', (n, year) => {
    const daysOf = (name: string): readonly Day[] => year.holidays.filter((holiday) => holiday.name === name).flatMap((holiday) => holiday.days);
    expect(daysOf('new-year')).toContain(`${n}-01-01`);
    expect(daysOf('national-day')).toEqual(expect.arrayContaining([`${n}-10-01`, `${n}-10-02`, `${n}-10-03`]));
    expect(daysOf('labour-day').length).toBe(5);
    expect(daysOf('labour-day')).toContain(`${n}-05-01`);
    expect(daysOf('spring-festival').length).toBeGreaterThanOrEqual(7);
  });

  // 2020 had 251 by its first notice; the extension took 31 January and the worked 1 February.
  it.each([[2020, 249], [2021, 250], [2022, 249], [2023, 249], [2024, 251], [2025, 248], [2026, 248]])('%i has %i working days', (year, expected) => {
    const last = day(`${year}-12-31`);
    let count = 0;
    for (let at = addWorkingDays(day(`${year - 1}-12-31`), 1, calendar); at <= last; at = addWorkingDays(at, 1, calendar)) count += 1;
    expect(count).toBe(expected);
  });

  it('counts five working days over national day', () => {
    expect(addWorkingDays(day('2026-09-30'), 5, calendar)).toBe('2026-10-13');
  });
});

describe('parseCalendarYear', () => {
  const year = { year: 2027, published: true, basis: 'notice', holidays: [{ name: 'new-year', days: ['2027-01-01'] }], workingWeekends: ['2027-01-03'] };
  const codes = (change: object): string[] => {
    const parsed = parseCalendarYear({ ...year, ...change });
    return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.code} ${problem.at}`);
  };

  it('takes a year that is well formed', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [{ workingWeekends: ['2027-01-04'] }, 'CALENDAR.NOT_A_WEEKEND 2027-01-04'],
    [{ workingWeekends: ['2026-10-10'] }, 'CALENDAR.OTHER_YEAR 2026-10-10'],
    [{ holidays: [{ name: 'new-year', days: ['2027-01-01', '2027-01-03'] }] }, 'CALENDAR.OFF_AND_WORKED 2027-01-03'],
    [{ holidays: [...year.holidays, { name: 'spring-festival', days: ['2027-01-01'] }] }, 'CALENDAR.DAY_OFF_TWICE 2027-01-01'],
    [{ holidays: [] }, 'CALENDAR.PUBLISHED_WITHOUT_DAYS 2027'],
    [{ holidays: [{ name: 'new-year', days: ['2027-02-30'] }] }, 'CALENDAR.SHAPE holidays.0.days.0'],
    [{ holidays: [{ name: 'birthday', days: ['2027-01-01'] }] }, 'CALENDAR.SHAPE holidays.0.name'],
    [{ remark: 'x' }, 'CALENDAR.SHAPE '],
  ])('refuses %j', (change, problem) => {
    expect(codes(change)).toContain(problem);
  });

  it('gives no year to count with while the notice is awaited', () => {
    const awaited = parseCalendarYear({ year: 2027, published: false, basis: 'none', holidays: [], workingWeekends: [] });
    expect(awaited.ok && calendarYearOf(awaited.calendarYear)).toBeNull();
  });
});
