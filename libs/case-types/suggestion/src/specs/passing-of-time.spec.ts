import { day, type CaseEvent } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, people, type Life } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, contacted, ofUnit, rated, registered, replied, replyOf } from './walk';

const separate = [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }] as const;

/** What time alone brings once the case is looked at again on that day. */
function broughtBy(life: Life, on: string): readonly CaseEvent[] {
  const before = life.events.length;
  life.goTo(day(on));
  return life.events.slice(before);
}

const told = (events: readonly CaseEvent[], ...types: readonly string[]) => events.filter((e) => types.includes(e.type)).map((e) => [e.type, e.day]);

/** Two replies whose forms go out a week apart, both rated alike while both windows are open. */
function twoWindows(life: Life, code: 'satisfied' | 'notSatisfied'): Life {
  accepted(assigned(life, separate), 'education', 'court');
  replied(life, 'education');
  life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education') });
  life.goTo(day('2026-03-09'));
  replied(life, 'court');
  life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'court') });
  return rated(rated(life, 'education', code), 'court', code);
}

describe('a case that rested while several of its days passed', () => {
  it('tells them in the order in which they were due', () => {
    // The clock that starts last ends last here; in the second life the one that starts first does.
    const life = contacted(accepted(assigned(registered(ruleSet('recommended'))), 'education'), 'education');
    expect(told(broughtBy(life, '2026-04-20'), 'ObjectionWindowClosed', 'ContactUnanswered')).toEqual([['ObjectionWindowClosed', '2026-03-11'], ['ContactUnanswered', '2026-03-16']]);

    const longer = { ...ruleSet('recommended')['deadline.objectionWindow'].value, period: { n: 15, unit: 'workingDays' as const } };
    const other = contacted(accepted(assigned(registered(changed('recommended', { 'deadline.objectionWindow': longer }))), 'education'), 'education');
    expect(told(broughtBy(other, '2026-04-20'), 'ObjectionWindowClosed', 'ContactUnanswered')).toEqual([['ContactUnanswered', '2026-03-16'], ['ObjectionWindowClosed', '2026-03-23']]);
  });

  it('settles its round with the last of its windows, on the day of that one', () => {
    const events = broughtBy(twoWindows(registered(changed('recommended', { 'rating.sentBy': 'registrar' })), 'satisfied'), '2026-05-11');
    const [first, last] = ['2026-03-23', '2026-03-30'];
    expect(told(events, 'RatingWindowClosed', 'RoundSettled')).toEqual([['RatingWindowClosed', first], ['RatingWindowClosed', last], ['RoundSettled', last]]);
  });

  it('opens one round with the first that leads to it, and the second joins what it finds', () => {
    const life = twoWindows(registered(ruleSet('zhejiang-reference')), 'notSatisfied');
    const { round } = ofUnit(life, 'education');
    const events = broughtBy(life, '2026-06-15');
    const windows = told(events, 'RatingWindowClosed').map(([, on]) => on);
    expect(windows).toHaveLength(2);
    expect(told(events, 'RoundOpened', 'AssignmentCreated')).toEqual([['RoundOpened', windows[0]], ['AssignmentCreated', windows[0]], ['AssignmentCreated', windows[1]]]);
    expect([...windows].sort()).toEqual(windows);
    expect(inOrder(life.state.assignments).filter((a) => a.round !== round).map((a) => [a.unit, a.roundNo])).toEqual([[bodies.education, 2], [bodies.court, 2]]);
    expect(life.refold()).toEqual(life.state);
  });
});
