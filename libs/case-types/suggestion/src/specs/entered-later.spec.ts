import { day, type CaseEvent } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, clerkOf, deputies, handlerOf, leaderOf, people, text, type Life } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, givenBack, ofUnit, passed, ratingOf, registered, replied, replyOf } from './walk';

const reason = text('reason');
const clocksOf = (life: Life, kind: string) => Object.values(life.state.deadlines).filter((d) => d.kind === kind).map((d) => [d.startedOn, d.lastDay, d.status]);
const stepsTold = (events: readonly CaseEvent[]) => events.filter((e) => e.type === 'Reminded' || e.type === 'Escalated').map((e) => [e.type, (e.data as { kind: string }).kind, e.day]);

/** What the process says by itself until it has nothing more to say. */
function saidBy(life: Life): readonly CaseEvent[] {
  const before = life.events.length;
  life.runProcess();
  return life.events.slice(before);
}

/** Handed over on 2 March, as the committee enters on the 31st. */
function handedOverLate(): Life {
  const life = registered(ruleSet('recommended'));
  life.must(people.registrar, 'preAssign', { units: [{ unit: bodies.education, kind: 'main' }] });
  life.goTo(day('2026-03-31'));
  life.runProcess();
  life.must(people.registrar, 'handOver', { difficulty: 'normal' }, { day: day('2026-03-02'), reason });
  return life;
}

describe('a hand-over that is entered later than it was', () => {
  it('leaves the unit its whole time to sign for and to object, and the deputy his three months from the day itself', () => {
    const life = handedOverLate();
    expect(clocksOf(life, 'replyDeputy')).toEqual([['2026-03-02', '2026-06-02', 'running']]);
    expect(clocksOf(life, 'signFor')).toEqual([['2026-03-31', '2026-04-03', 'running']]);
    expect(clocksOf(life, 'objectionWindow')).toEqual([['2026-03-31', '2026-04-09', 'running']]);
    expect(saidBy(life)).toEqual([]);
    life.goTo(day('2026-04-09'));
    life.must(leaderOf('education'), 'object', { counterProposal: bodies.water }, { part: ofUnit(life, 'education').id, reason });
  });

  it('takes an objection on paper from the day of the hand-over on', () => {
    const life = handedOverLate();
    const { id: part } = ofUnit(life, 'education');
    const onPaper = { part, reason, entry: 'paper' } as const;
    expect(life.mustNot(people.registrar, 'object', { counterProposal: bodies.water }, { ...onPaper, day: day('2026-03-01') })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-02' } });
    life.must(people.registrar, 'object', { counterProposal: bodies.water }, { ...onPaper, day: day('2026-03-05') });
  });

  it('lets the process tell what falls due from the entry on', () => {
    const life = handedOverLate();
    life.goTo(day('2026-04-07'));
    expect(stepsTold(saidBy(life))).toEqual([['Reminded', 'signFor', '2026-04-07'], ['Escalated', 'signFor', '2026-04-07']]);
  });
});

describe('a successor that is named for an earlier day', () => {
  it.each(['reassign', 'upholdObjection'] as const)('by %s has the window of a unit that has just got the case', (by) => {
    const life = assigned(registered(ruleSet('recommended')));
    const { id: part } = ofUnit(life, 'education');
    life.goTo(day('2026-03-03'));
    if (by === 'upholdObjection') life.must(leaderOf('education'), 'object', { counterProposal: bodies.water }, { part, reason });
    life.goTo(day('2026-03-30'));
    life.runProcess();
    const given = { part, reason, day: day('2026-03-03') };
    if (by === 'reassign') life.must(people.registrar, 'reassign', { newUnit: bodies.water }, given);
    else life.must(people.coordinator, 'upholdObjection', { newUnit: bodies.water }, given);
    expect(clocksOf(life, 'objectionWindow').at(-1)).toEqual(['2026-03-30', '2026-04-08', 'running']);
    expect(clocksOf(life, 'signFor').at(-1)).toEqual(['2026-03-30', '2026-04-02', 'running']);
    expect(stepsTold(saidBy(life))).toEqual([]);
    life.must(leaderOf('water'), 'object', { counterProposal: bodies.health }, { part: ofUnit(life, 'water').id, reason });
  });
});

describe('a clock that starts with a day before its entry', () => {
  it('reminds of nothing and calls nobody to account for the days before', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-31'));
    life.runProcess();
    life.must(clerkOf('education'), 'signFor', {}, { part: ofUnit(life, 'education').id, day: day('2026-03-02'), reason });
    expect(clocksOf(life, 'firstContact')).toEqual([['2026-03-02', '2026-03-30', 'running']]);
    expect(stepsTold(saidBy(life))).toEqual([]);
    life.goTo(day('2026-04-15'));
    expect(stepsTold(saidBy(life)).filter(([, kind]) => kind === 'firstContact')).toEqual([]);
  });

  it('still tells what lies ahead of it', () => {
    const life = givenBack(assigned(registered(ruleSet('recommended'))), 'education');
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part: inOrder(life.state.assignments)[0]!.id, reason });
    passed(life, 'health');
    life.goTo(day('2026-03-20'));
    life.runProcess();
    life.must(people.registrar, 'deliverReply', { way: 'post' }, { part: replyOf(life, 'health'), entry: 'paper', day: day('2026-03-02'), reason });
    life.goTo(day('2026-04-01'));
    expect(stepsTold(saidBy(life)).filter(([, kind]) => kind === 'publication')).toEqual([['Reminded', 'publication', '2026-04-01'], ['Escalated', 'publication', '2026-04-01']]);
  });

  it('gives the deputy his whole time to answer a contact that the unit enters for an earlier day', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    life.goTo(day('2026-03-25'));
    life.must(handlerOf('education'), 'logContact', { mode: 'visit', stage: 'during', rank: 'handler', deputies: [deputies.lead], note: text('n') }, { part: ofUnit(life, 'education').id, day: day('2026-03-04'), reason });
    expect(inOrder(life.state.contacts)[0]).toMatchObject({ on: '2026-03-04', standing: { state: 'logged' } });
    expect(clocksOf(life, 'contactAnswer')).toEqual([['2026-03-25', '2026-04-08', 'running']]);
    expect(life.mustNot(handlerOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part: replyOf(life, 'education') })).toMatchObject({ kind: 'notNow' });
  });

  it('gives the unit its month where late paper opens a second handling', () => {
    const life = replied(assigned(registered(changed('zhejiang-reference', { 'rating.secondPerson': false }))), 'education');
    life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education') });
    life.goTo(day('2026-04-20'));
    const marks = Object.fromEntries(life.rules['rating.dimensions'].value.map((dimension) => [dimension, 'notSatisfied' as const]));
    const form = { marks, ratingReason: text('why'), source: text('form', 'scan'), way: life.rules['rating.returnWay'].value[0]!, ...(life.rules['rating.ownView'].value ? { ownView: 'notSolved' as const } : {}) };
    life.must(people.registrar, 'enterRating', form, { part: ratingOf(life, 'education'), entry: 'paper', day: day('2026-03-23'), reason });
    expect(inOrder(life.state.rounds).map((r) => [r.no, r.openedOn])).toEqual([[1, '2026-03-02'], [2, '2026-03-23']]);
    expect(clocksOf(life, 'replyRound')).toEqual([['2026-04-20', '2026-05-20', 'running']]);
  });
});
