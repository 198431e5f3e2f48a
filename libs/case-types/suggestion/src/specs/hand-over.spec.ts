import { day } from '@huiying/engine';
import { bodies, clerkOf, leaderOf, Life, people, SESSION, text } from '../testing';
import { inOrder } from '../state';
import { publishedYear, ruleSet } from './rule-sets';
import { calendar } from '../testing';

const years = calendar([publishedYear(2026)]);

function handedOver(source: 'betweenSessions' | 'session' = 'betweenSessions'): Life {
  const life = new Life(ruleSet('recommended'), undefined, 'hand-over', years);
  life.must(people.lead, 'open', { source, title: text('title'), text: text('text'), ...(source === 'session' ? { session: SESSION } : {}) });
  life.must(people.lead, 'submit', {}, source === 'session' ? { day: day('2026-03-02') } : {});
  life.must(people.registrar, 'register', {});
  life.must(people.registrar, 'preAssign', { units: [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }] });
  life.must(people.registrar, 'handOver', { difficulty: 'normal' });
  return life;
}

describe('from opening to signing for', () => {
  it('starts every clock on its own day', () => {
    const life = handedOver();
    const [main] = inOrder(life.state.assignments);
    life.must(clerkOf('education'), 'signFor', {}, { part: main!.id });
    const clocks = Object.values(life.state.deadlines).map((d) => [d.kind, d.status, d.startedOn, d.lastDay]);
    expect(clocks).toEqual(expect.arrayContaining([
      ['review', 'met', '2026-03-02', '2026-03-09'],
      ['handover', 'met', '2026-03-02', '2026-03-11'],
      ['replyDeputy', 'running', '2026-03-02', '2026-06-02'],
      ['replyUnit', 'running', '2026-03-02', '2026-06-02'],
      ['objectionWindow', 'running', '2026-03-02', '2026-03-11'],
      ['signFor', 'met', '2026-03-02', '2026-03-05'],
      ['opinion', 'running', '2026-03-02', '2026-04-02'],
      ['firstContact', 'running', '2026-03-02', '2026-03-30'],
    ]));
    expect(life.facts()).toMatchObject({ stage: 'answer', beside: ['supervise'], round: 1, ended: false });
    expect(life.refold()).toEqual(life.state);
  });

  it('asks for the numbers of two series', () => {
    const life = handedOver();
    expect(life.state.receipt?.number).toEqual({ $series: 'receipt:2026' });
    expect(life.state.registration?.number).toEqual({ $series: 'registration:2026:betweenSessions' });
  });

  it('lets a paper objection of the day inside the window reopen it, but not one on screen', () => {
    const life = handedOver();
    const [main] = inOrder(life.state.assignments);
    life.goTo(day('2026-03-13'));
    expect(life.state.assignments[main!.id]?.windowClosed).toBe(true);
    expect(life.mustNot(leaderOf('education'), 'object', { counterProposal: bodies.transport }, { part: main!.id, reason: text('why') })).toMatchObject({ kind: 'notNow', code: 'ASSIGNMENT.OBJECTION_WINDOW_CLOSED' });
    expect(life.mustNot(people.registrar, 'object', { counterProposal: bodies.transport }, { part: main!.id, reason: text('why'), entry: 'paper' }))
      .toMatchObject({ kind: 'input', field: 'day', code: 'ASSIGNMENT.OBJECTION_WINDOW_CLOSED' });
    const events = life.must(people.registrar, 'object', { counterProposal: bodies.transport }, { part: main!.id, reason: text('why'), entry: 'paper', day: day('2026-03-11') });
    expect(events.map((e) => e.type)).toEqual(['ObjectionWindowRevised', 'ObjectionRaised', 'DeadlineStarted']);
    expect(life.state.deadlines).toEqual(life.refold().deadlines);
  });
});
