import { addDays, calendarOf, day, dueOf, explain, nextSteps, weekdayOf, type DeadlineLedger } from '@huiying/engine';
import type { DeadlineKind } from '../rules';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { bodies, calendar, deputies, leaderOf, Life, people, SESSION, text } from '../testing';
import { publishedYear, ruleSet } from './rule-sets';
import { accepted, assigned, givenBack, ofUnit, passed, registered, replied, replyOf } from './walk';

const reason = text('reason');
const clock = (life: Life, kind: DeadlineKind): DeadlineLedger => Object.values(life.state.deadlines).filter((d) => d.kind === kind).at(-1)!;
const explained = (life: Life, kind: DeadlineKind) => explain(clock(life, kind), life.calendar).map(({ code, params }) => [code, params['why'] ?? null]);
const stepsOf = (life: Life, kind: DeadlineKind) => nextSteps(suggestion, life.state, life.context({ kind: 'system', stage: '' })).filter((s) => s.kind === kind);

describe('a clock that is owed no more has ended, and says why', () => {
  it('the objection window, once the reply is out', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education');
    expect(clock(life, 'objectionWindow')).toMatchObject({ status: 'waived', lastDay: '2026-03-11' });
    expect(explained(life, 'objectionWindow')).toContainEqual(['EXPLANATION.WAIVED', 'replyDelivered']);
    expect(stepsOf(life, 'objectionWindow')).toEqual([]);
  });

  it('the objection window of an old ledger: over before the import it has passed, still open it ends with the reply', () => {
    const takenOver = (handedOverOn: string): Life => {
      const life = new Life(ruleSet('recommended'), undefined, `old ledger ${handedOverOn}`, calendar([publishedYear(2026)]));
      life.goTo(day('2026-05-20'));
      life.must(people.registrar, 'takeOver', {
        number: 37, source: 'session', session: SESSION, lead: deputies.lead, title: text('old title'), difficulty: 'normal', units: [{ unit: bodies.education, kind: 'main' }], handedOverOn,
      } as never, { entry: 'import' });
      return life;
    };
    const over = takenOver('2026-03-02');
    expect(clock(over, 'objectionWindow')).toMatchObject({ status: 'passed', entries: [{ what: 'passed', on: '2026-03-11' }] });
    expect(explained(over, 'objectionWindow').map(([code]) => code)).toContain('EXPLANATION.PASSED');
    const open = takenOver('2026-05-19');
    expect(clock(open, 'objectionWindow')).toMatchObject({ status: 'running' });
    replied(open, 'education');
    expect(clock(open, 'objectionWindow')).toMatchObject({ status: 'waived', entries: [{ what: 'waived', why: 'replyDelivered' }] });
  });

  it('those of a unit that gave the case back, and the closing that is barred again', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    givenBack(life, 'education', bodies.health);
    const ofEducation = Object.values(life.state.deadlines).filter((d) => d.startedOn === '2026-03-02' && ['objectionWindow', 'firstContact', 'replyUnit'].includes(d.kind) && d.status !== 'running');
    expect(ofEducation.map((d) => [d.kind, d.status, d.entries.at(-1)])).toEqual(['objectionWindow', 'replyUnit', 'firstContact'].map((kind) => [kind, 'waived', expect.objectContaining({ why: 'assignmentReturned' })]));
  });
});

describe('a promised day', () => {
  const SATURDAY = day('2026-09-12');
  const HOLIDAY = day('2026-10-03');
  const published = calendar([publishedYear(2026)]);
  const promised = (due: DeadlineLedger['lastDay']): Life => {
    const life = new Life(ruleSet('recommended'), undefined, 'promise', published);
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'register', {});
    replied(assigned(life), 'education');
    life.must(leaderOf('education'), 'addCommitment', { owner: text('section'), due, measure: text('build it') }, { part: replyOf(life, 'education') });
    return life;
  };
  const moved = (life: Life, to: DeadlineLedger['lastDay']): Life => {
    life.must(leaderOf('education'), 'moveCommitment', { to, signedPaper: text('paper') }, { part: inOrder(life.state.commitments)[0]!.id, reason });
    return life;
  };

  it('stays as promised on a day off, first named or moved to, and its commitment says the same day', () => {
    expect([weekdayOf(SATURDAY), published.isWorkingDay(SATURDAY), published.isWorkingDay(HOLIDAY)]).toEqual([6, false, false]);
    for (const [life, due] of [[promised(SATURDAY), SATURDAY], [promised(HOLIDAY), HOLIDAY], [moved(promised(SATURDAY), HOLIDAY), HOLIDAY], [moved(promised(day('2026-09-01')), SATURDAY), SATURDAY]] as const) {
      const ledger = clock(life, 'commitment');
      expect([ledger.lastDay, ledger.provisional, inOrder(life.state.commitments)[0]!.due]).toEqual([due, false, due]);
      expect(dueOf(ledger, published)).toEqual({ lastDay: due, provisional: false });
      expect(life.refold()).toEqual(life.state);
    }
  });

  it('is reminded of on working mornings before it, and overdue only when it is over', () => {
    const life = moved(promised(day('2026-09-01')), HOLIDAY);
    const steps = stepsOf(life, 'commitment');
    for (const { step, at } of steps.filter((s) => s.step !== 'due')) expect([step, published.isWorkingDay(day(at.slice(0, 10)))]).toEqual([step, true]);
    expect(steps.map(({ step, at }) => [step, at]).slice(0, 3)).toEqual([
      ['remind1', '2026-09-03T00:30:00.000Z'], ['remind2', '2026-09-24T00:30:00.000Z'], ['due', '2026-10-03T16:00:00.000Z'],
    ]);
  });

  it('says so in its explanation, moved or not; a period moves on instead', () => {
    expect(explain(clock(promised(SATURDAY), 'commitment'), published).map((l) => l.code)).toEqual(['EXPLANATION.FIXED', 'EXPLANATION.LAST_DAY', 'EXPLANATION.PROMISE_STAYS']);
    expect(explain(clock(moved(promised(day('2026-09-01')), SATURDAY), 'commitment'), published).map((l) => l.code)).toEqual(['EXPLANATION.FIXED', 'EXPLANATION.PROMISE_MOVED', 'EXPLANATION.LAST_DAY', 'EXPLANATION.PROMISE_STAYS']);
    expect(explain(clock(promised(day('2026-09-01')), 'commitment'), published).map((l) => l.code)).toEqual(['EXPLANATION.FIXED', 'EXPLANATION.LAST_DAY']);
    const extended = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    extended.must(leaderOf('education'), 'requestExtension', { to: day('2026-07-04') }, { part: ofUnit(extended, 'education').id, reason });
    extended.must(people.registrar, 'grantExtension', {}, { part: inOrder(extended.state.extensions)[0]!.id });
    expect(clock(extended, 'replyUnit')).toMatchObject({ lastDay: '2026-07-06', entries: [{ what: 'extended', to: '2026-07-04' }] });
    expect(explained(extended, 'replyUnit').map(([code]) => code)).toEqual(['EXPLANATION.STARTED', 'EXPLANATION.EXTENDED', 'EXPLANATION.LAST_DAY', 'EXPLANATION.PROVISIONAL']);
  });

  it('is not moved by a calendar that is published later', () => {
    const life = moved(promised(day('2027-01-04')), day('2027-01-09'));
    const later = new Life(life.rules, life.now, 'promise', calendarOf([{ ...publishedYear(2026) }, { year: 2027, holidays: [addDays(day('2027-01-09'), 0)], workingWeekends: [] }]));
    later.state = life.state;
    later.give({ kind: 'system', stage: 'operation' }, 'reviseDeadlines', {});
    expect(clock(later, 'commitment').lastDay).toBe('2027-01-09');
  });
});

it('a reply that is passed and not delivered leaves every window as it is', () => {
  const life = passed(assigned(registered(ruleSet('recommended'))), 'education');
  expect(clock(life, 'objectionWindow')).toMatchObject({ status: 'running', entries: [] });
});
