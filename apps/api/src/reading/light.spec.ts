import { calendarOf, momentOf, type Day } from '@huiying/engine';
import { remainingOf } from './light';

const calendar = calendarOf([]);
const day = (text: string): Day => text as Day;

describe('the light of a clock', () => {
  const on = (today: string, status = 'running') => remainingOf({ startedOn: day('2026-03-02'), lastDay: day('2026-06-02'), status }, momentOf(day(today), 9), day(today), calendar);

  it.each([
    ['2026-03-03', 'normal'], ['2026-05-01', 'normal'], ['2026-05-10', 'soon'], ['2026-05-26', 'urgent'], ['2026-06-02', 'urgent'], ['2026-06-03', 'overdue'],
  ])('on %s is %s', (today, light) => {
    expect(on(today).light).toBe(light);
  });

  it('is urgent three working days before the end, however long the period', () => {
    const short = remainingOf({ startedOn: day('2026-03-02'), lastDay: day('2026-03-09'), status: 'running' }, momentOf(day('2026-03-04'), 9), day('2026-03-04'), calendar);
    expect([short.light, short.workingDays]).toEqual(['urgent', 3]);
  });

  it('says how it ended or that it is stopped, whatever the day', () => {
    expect(['stopped', 'met', 'passed', 'waived'].map((status) => on('2026-07-01', status).light)).toEqual(['stopped', 'done', 'passed', 'waived']);
  });

  it('counts what is left and what is overdue in working days', () => {
    expect(on('2026-06-01').workingDays).toBe(1);
    expect([on('2026-06-05').workingDays, on('2026-06-05').share < 0]).toEqual([-3, true]);
  });
});
