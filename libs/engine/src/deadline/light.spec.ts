import { calendarOf } from '../time/calendar';
import { day, momentOf } from '../time/day';
import { remainingOf, type LightThresholds } from './light';

const calendar = calendarOf([]);
const thresholds: LightThresholds = { soonShare: 0.3, urgentShare: 0.1, urgentWorkingDays: 3 };

/** A clock as it stands on the morning of a day. */
const standing = (from: string, to: string, today: string, status = 'running', by = thresholds) =>
  remainingOf({ startedOn: day(from), lastDay: day(to), status }, by, { now: momentOf(day(today), 9), today: day(today), calendar });

describe('the light of a clock', () => {
  const on = (today: string, status?: string, by?: LightThresholds) => standing('2026-03-02', '2026-06-02', today, status, by);

  it.each([
    ['2026-03-03', 'normal'], ['2026-05-01', 'normal'], ['2026-05-10', 'soon'], ['2026-05-26', 'urgent'], ['2026-06-02', 'urgent'], ['2026-06-03', 'overdue'],
  ])('on %s is %s', (today, light) => {
    expect(on(today).light).toBe(light);
  });

  it('is urgent three working days before the end, however long the period', () => {
    const short = standing('2026-03-02', '2026-03-09', '2026-03-04');
    expect([short.light, short.workingDays]).toEqual(['urgent', 3]);
  });

  it('changes at the thresholds that are given, and counts the same by any', () => {
    const later: LightThresholds = { soonShare: 0.2, urgentShare: 0.05, urgentWorkingDays: 1 };
    expect(['2026-05-10', '2026-05-20', '2026-05-26', '2026-06-01', '2026-06-03'].map((today) => on(today, 'running', later).light)).toEqual(['normal', 'soon', 'soon', 'urgent', 'overdue']);
    expect({ ...on('2026-05-10', 'running', later), light: 'soon' }).toEqual(on('2026-05-10'));
  });

  it('says how it ended or that it is stopped, whatever the day', () => {
    expect(['stopped', 'met', 'passed', 'waived'].map((status) => on('2026-07-01', status).light)).toEqual(['stopped', 'done', 'passed', 'waived']);
  });

  it('counts what is left and what is overdue in working days', () => {
    expect(on('2026-06-01').workingDays).toBe(1);
    expect([on('2026-06-05').workingDays, on('2026-06-05').share < 0]).toEqual([-3, true]);
  });
});
