import type { CalendarYear } from '../../api/reference';
import { awaitedYears } from './awaited-years';

const year = (of: number, published = true): CalendarYear => ({ year: of, published, basis: '', basisNote: null, holidays: [], workingWeekends: [], revision: null });

describe('years that are awaited', () => {
  it('are this one and the next, where they are not there or only announced', () => {
    expect(awaitedYears([year(2026), year(2025)], '2026-03-02')).toEqual([2027]);
    expect(awaitedYears([year(2027, false), year(2026)], '2026-03-02')).toEqual([2027]);
    expect(awaitedYears([year(2025)], '2026-03-02')).toEqual([2027, 2026]);
    expect(awaitedYears([year(2027), year(2026)], '2026-03-02')).toEqual([]);
  });
});
