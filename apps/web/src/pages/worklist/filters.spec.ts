import type { TaskRow } from '../../api/model';
import { workRows } from './rows';
import { isFiltered, readFilter, writeFilter } from './filters';

const row = (light: string): TaskRow => ({
  case: 'c', version: 1, number: 1, numberText: '第001号', seriesText: '', title: '', meeting: null, stage: { code: 's', label: 's' }, round: 1, isKey: false, part: 'p',
  mainAction: { command: 'signFor', path: 'sign-for', label: '签收', part: 'p' }, clock: null, light: { code: light, label: light }, remainingText: '', dueText: null, ball: [],
});

describe('the worklist', () => {
  it('keeps its filters in the address and leaves out what is not set', () => {
    const filter = readFilter(new URLSearchParams('command=signFor&q=%E6%B1%A1%E6%B0%B4'));
    expect(filter).toEqual({ command: 'signFor', q: '污水', light: '' });
    expect(writeFilter(filter).toString()).toBe('q=%E6%B1%A1%E6%B0%B4&command=signFor');
    expect(isFiltered(filter)).toBe(true);
    expect(isFiltered(readFilter(new URLSearchParams()))).toBe(false);
  });

  it('puts choices about one thing into one line, other deadlines of the same case apart', () => {
    const choice = (command: string, part: string): TaskRow => ({ ...row('urgent'), part, mainAction: { command, path: command, label: command, part } });
    const lines = workRows([choice('register', 'p'), choice('refuseAdmission', 'p'), choice('close', 'q')]);
    expect(lines.map(({ acts }) => acts.map(({ command }) => command))).toEqual([['register', 'refuseAdmission'], ['close']]);
  });
});
