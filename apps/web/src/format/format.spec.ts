import { formatDay, readIsoDay, readTypedDay } from './day';
import { formatMoment, houseTime } from './moment';

describe('typed days', () => {
  const today = '2026-05-20';
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['3.2', '2026-03-02'],
    ['3月2日', '2026-03-02'],
    [' 3 月 2 日 ', '2026-03-02'],
  ])('reads %s', (typed, day) => expect(readTypedDay(typed, today)).toBe(day));

  it.each(['2026-02-30', '20261302', '13.1', '明天', '', '2026-3'])('refuses %s', (typed) => {
    expect(readTypedDay(typed, today)).toBeNull();
  });
});

describe('shown days', () => {
  it('names the day in both languages', () => {
    expect(formatDay('2026-03-02', 'zh-CN', { withWeekday: true })).toBe('2026年3月2日 周一');
    expect(formatDay('2026-03-02', 'en', { withWeekday: true })).toBe('Mon 2 Mar 2026');
  });

  it('leaves out the year only when it is the present one', () => {
    expect(formatDay('2026-06-05', 'zh-CN', { today: '2026-05-20' })).toBe('6月5日');
    expect(formatDay('2025-06-05', 'zh-CN', { today: '2026-05-20' })).toBe('2025年6月5日');
  });

  it('shows what is no day as it came', () => {
    expect(formatDay('unknown', 'en')).toBe('unknown');
    expect(readIsoDay('2026-02-29')).toBeNull();
  });
});

describe('moments', () => {
  it('stand on the clock of the house, whatever the machine is set to', () => {
    expect(houseTime('2026-05-19T16:30:00Z')).toEqual({ day: '2026-05-20', time: '00:30' });
    expect(formatMoment('2026-05-20T02:32:00Z', 'zh-CN')).toBe('2026年5月20日 10:32');
  });
});
