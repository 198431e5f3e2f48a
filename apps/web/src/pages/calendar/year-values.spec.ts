import type { CalendarYear } from '../../api/reference';
import { daysIn, spansOf } from './spans';
import { fieldIdsOf, missingIn, requestOf, valuesOf } from './year-values';

const year: CalendarYear = {
  year: 2026, published: true, basis: '国办发明电〔2025〕7号', basisNote: null, revision: null, workingWeekends: ['2026-02-28', '2026-01-04'],
  holidays: [{ name: 'new-year', days: ['2026-01-01', '2026-01-02', '2026-01-03'] }, { name: 'dragon-boat', days: ['2026-06-19', '2026-06-21'] }],
};
const said = (key: string, values?: Readonly<Record<string, unknown>>): string => `${key} ${String(values?.['label'] ?? '')}`;

describe('spans of days off', () => {
  it('are days that follow one another, over the end of a month too', () => {
    expect(spansOf(['2026-02-01', '2026-01-31', '2026-02-03'])).toEqual([{ from: '2026-01-31', to: '2026-02-01' }, { from: '2026-02-03', to: '2026-02-03' }]);
    expect(daysIn({ from: '2026-02-27', to: '2026-03-01' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysIn({ from: '2026-05-01', to: '' })).toEqual(['2026-05-01']);
  });

  it('never become thousands of days by a year that was mistyped', () => expect(daysIn({ from: '2026-05-01', to: '2062-05-01' })).toHaveLength(60));
});

describe('the form of a calendar year', () => {
  it('sends a year as it was read', () => {
    const { basis, holidays } = year;
    expect(requestOf(valuesOf(year))).toEqual({ basis, holidays, workingWeekends: ['2026-01-04', '2026-02-28'] });
  });

  it('leaves out what is empty', () => expect(requestOf(valuesOf(null))).toEqual({ basis: '', holidays: [], workingWeekends: [] }));

  it('finds the field of every day that was sent', () => {
    const ids = fieldIdsOf(valuesOf(year));
    expect([ids['holidays.1.days.1'], ids['holidays.0.days.2'], ids['workingWeekends.1']]).toEqual(['calendar-dragon-boat-1-from', 'calendar-new-year-0-from', 'calendar-worked-1']);
  });

  it('says what is missing, what is no day, and what ends before it begins', () => {
    const values = valuesOf(null);
    const faults = missingIn({ ...values, holidays: { ...values.holidays, 'labour-day': [{ from: '2027-05-05', to: '2027-05-01' }], 'mid-autumn': [{ from: '', to: '2027-09-15' }], 'national-day': [{ from: '2027-10-01', to: '2028-10-07' }] }, workingWeekends: ['', '2027-02-30'] }, said);
    expect(faults).toEqual([
      { fieldId: 'calendar-basis', text: 'fault.required calendar.basis ' },
      { fieldId: 'calendar-labour-day-0-to', text: 'calendar.endsBefore calendar.holiday.labour-day ' },
      { fieldId: 'calendar-mid-autumn-0-from', text: 'fault.notADay calendar.holiday.mid-autumn ' },
      { fieldId: 'calendar-national-day-0-to', text: 'calendar.tooLong calendar.holiday.national-day ' },
      { fieldId: 'calendar-worked-1', text: 'fault.notADay calendar.worked ' },
    ]);
  });
});
