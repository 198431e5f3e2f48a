import fc from 'fast-check';
import { calendarOf, type Calendar } from '../time/calendar';
import { addDays, day, weekdayOf, type Day } from '../time/day';
import type { DeadlineId, PartId } from '../ids';
import { explain, type ExplanationLine } from './explanation';
import { dueOf, type DeadlineLedger, type LedgerEntry } from './ledger';

const holidays = ['2026-02-16', '2026-02-17', '2026-05-01', '2026-10-01', '2026-10-02', '2026-04-06'];
const worked = ['2026-02-14', '2026-05-09', '2026-10-10'];
const calendar: Calendar = calendarOf([{ year: 2026, holidays: holidays.map(day), workingWeekends: worked.map(day) }]);

const someDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2025-11-01'), n));
const period = fc.record({ n: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('days', 'workingDays', 'months') });
const entry = fc.oneof(
  fc.record({ what: fc.constant('extended' as const), to: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ what: fc.constant('revised' as const), to: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ what: fc.constant('pause' as const), to: fc.integer({ min: 0, max: 30 }) }),
);

const ledgers = fc.record({ startedOn: someDay, period, entries: fc.array(entry, { maxLength: 4 }) }).map(({ startedOn, period: p, entries }): DeadlineLedger => {
  let on = startedOn;
  const book = entries.flatMap((e, i): LedgerEntry[] => {
    on = addDays(on, 3);
    const at = { seq: i + 2, on };
    switch (e.what) {
      case 'extended': return [{ what: 'extended', ...at, to: addDays(startedOn, 40 + e.to), basis: 'none' }];
      case 'revised': return [{ what: 'revised', ...at, startedOn: addDays(startedOn, e.to), why: 'paper' }];
      case 'pause': return [{ what: 'stopped', ...at, why: 'paused' }, { what: 'resumed', seq: i + 2, on: (on = addDays(on, e.to)) }];
    }
  });
  const ledger = { startedOn, period: { n: p.n, unit: p.unit } as DeadlineLedger['period'], fixedDay: null, entries: book };
  return {
    ...ledger, ...dueOf(ledger, calendar), id: 'd' as DeadlineId, kind: 'reply', part: 'p' as PartId, startedSeq: 1, basis: 'art. 51', ruleVersion: '1', status: 'running',
    stepsFrom: '0000-01-01T00:00:00.000Z' as DeadlineLedger['stepsFrom'], stepsDone: [],
  };
});

/** The law's own words, written a second time without the engine's arithmetic, over the numbers of the explanation alone. */
function computeAgain(lines: readonly ExplanationLine[]): string {
  const isWorked = (d: Day): boolean => worked.includes(d) || (!holidays.includes(d) && weekdayOf(d) % 6 !== 0);
  const next = (d: Day): Day => (isWorked(d) ? d : next(addDays(d, 1)));
  const end = (start: Day, n: number, unit: string): Day => {
    if (unit === 'days') return next(addDays(start, n));
    if (unit === 'months') {
      const [y, m, d] = start.split('-').map(Number) as [number, number, number];
      const last = new Date(Date.UTC(y, m - 1 + n + 1, 0));
      const iso = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(d, last.getUTCDate()))).toISOString();
      return next(iso.slice(0, 10) as Day);
    }
    let at = start;
    for (let left = n; left > 0; ) {
      at = addDays(at, 1);
      if (isWorked(at)) left -= 1;
    }
    return at;
  };
  const [started] = lines;
  const { n, unit } = started!.params as { n: number; unit: string };
  let due = end(started!.params['day'] as Day, n, unit);
  let stopped: Day | null = null;
  for (const { code, params } of lines) {
    if (code === 'EXPLANATION.EXTENDED') due = next(params['to'] as Day);
    if (code === 'EXPLANATION.REVISED') due = end(params['startedOn'] as Day, n, unit);
    if (code === 'EXPLANATION.STOPPED') stopped = params['on'] as Day;
    if (code === 'EXPLANATION.RESUMED' && stopped !== null) {
      let pause = 0;
      for (let at = stopped; at < (params['on'] as Day); ) {
        at = addDays(at, 1);
        if (unit !== 'workingDays' || isWorked(at)) pause += 1;
      }
      const moved = unit === 'workingDays' ? (pause === 0 ? due : end(due, pause, 'workingDays')) : next(addDays(due, pause));
      due = moved > due ? moved : due;
      stopped = null;
    }
  }
  return due;
}

describe('the explanation of a deadline', () => {
  it('holds the numbers from which its day follows, for 500 random books', () => {
    fc.assert(fc.property(ledgers, (ledger) => {
      const lines = explain(ledger, calendar);
      const said = lines.find((l) => l.code === 'EXPLANATION.LAST_DAY')?.params['day'];
      expect(said).toBe(ledger.lastDay);
      expect(computeAgain(lines)).toBe(said);
    }), { numRuns: 500, seed: 51 });
  });

  it('says when the day may still move', () => {
    const [ledger] = fc.sample(ledgers.filter((l) => l.provisional), { numRuns: 1, seed: 2 });
    expect(explain(ledger!, calendar).map((l) => l.code)).toContain('EXPLANATION.PROVISIONAL');
  });
});
