import { calendarOf } from '../time/calendar';
import { day, type Instant } from '../time/day';
import type { DeadlineId, PartId } from '../ids';
import type { DeadlineLedger } from './ledger';
import type { DeadlineSetting } from './setting';
import { isStepDone, stepsOf } from './steps';

const calendar = calendarOf([]);
const ledger: DeadlineLedger = {
  id: 'd' as DeadlineId, kind: 'reply', part: 'p' as PartId, startedOn: day('2026-03-02'), startedSeq: 1, period: { n: 3, unit: 'months' }, fixedDay: null, basis: 'none', ruleVersion: '1', entries: [],
  lastDay: day('2026-06-02'), provisional: false, status: 'running', stepsFrom: '0000-01-01T00:00:00.000Z' as Instant, stepsDone: [],
};
const setting: DeadlineSetting = { period: { n: 3, unit: 'months' }, remind: [{ n: 0.3, unit: 'share' }, { n: 3, unit: 'workingDays' }], escalateTo: [['a'], ['b'], ['c']], ladder: [5, 10] };
const at = (steps: ReturnType<typeof stepsOf>) => steps.map(({ step, at: moment }) => [step, moment]);

describe('the steps of a deadline', () => {
  it('remind on working mornings, fall due at midnight, climb by the days of the ladder', () => {
    expect(at(stepsOf(ledger, setting, calendar))).toEqual([
      ['remind1', '2026-05-06T00:30:00.000Z'], ['remind2', '2026-05-28T00:30:00.000Z'], ['due', '2026-06-02T16:00:00.000Z'],
      ['escalate2', '2026-06-09T00:30:00.000Z'], ['escalate3', '2026-06-16T00:30:00.000Z'],
    ]);
  });

  it('say nothing before the start', () => {
    const short = { ...ledger, startedOn: day('2026-05-29'), lastDay: day('2026-06-02') };
    expect(at(stepsOf(short, { ...setting, remind: [{ n: 30, unit: 'days' }] }, calendar)).map(([step]) => step)).toEqual(['due', 'escalate2', 'escalate3']);
  });

  it('wake an overdue one again and again', () => {
    const again = { ...setting, remind: [], escalateTo: [], ladder: [], againEvery: { n: 1, unit: 'months' } as const };
    expect(at(stepsOf(ledger, again, calendar))).toEqual([['due', '2026-06-02T16:00:00.000Z'], ['again1', '2026-07-02T00:30:00.000Z']]);
    const woken = { ...ledger, stepsDone: [{ step: 'again1', lastDay: ledger.lastDay }] };
    expect(at(stepsOf(woken, again, calendar)).at(-1)).toEqual(['again2', '2026-08-03T00:30:00.000Z']);
  });

  it('are done once for their last day, and again when it has moved', () => {
    const reminded = { ...ledger, stepsDone: [{ step: 'remind1', lastDay: ledger.lastDay }] };
    const [first] = stepsOf(reminded, setting, calendar);
    expect(isStepDone(reminded, first!)).toBe(true);
    expect(isStepDone({ ...reminded, lastDay: day('2026-07-02') }, first!)).toBe(false);
    expect(isStepDone({ ...ledger, stepsFrom: '2026-05-07T00:00:00.000Z' as Instant }, first!)).toBe(true);
  });
});
