import { problemsOfTable } from '@huiying/engine';
import { fulfilmentOf, isReplied, satisfactionOf } from '../facts4';
import { labelOf } from '../label';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { bodies, leaderOf, people, text } from '../testing';
import { ruleSet, type RuleSetName } from './rule-sets';
import { accepted, assigned, rated, ratingOf, registered, replied, replyOf, windowEnded } from './walk';

describe('a whole life', () => {
  it.each<RuleSetName>(['recommended', 'national-minimum', 'zhejiang-reference'])('has a table without problems under %s', (name) => {
    expect(problemsOfTable(suggestion, ruleSet(name))).toEqual([]);
  });

  it('takes twelve human steps from registration to satisfaction', () => {
    const life = assigned(registered(ruleSet('recommended')));
    replied(accepted(life, 'education'), 'education');
    expect(life.facts().owed).toEqual([{ command: 'requestRating', part: replyOf(life, 'education'), cause: expect.any(Number) }, { command: 'askConsent', part: expect.any(String), cause: expect.any(Number) }]);
    rated(life, 'education', 'satisfied');
    expect(labelOf(life.state, life.rules)).toBe('awaitingRating');
    windowEnded(life, 'education');
    expect(life.facts()).toMatchObject({ stage: 'settle', beside: ['supervise', 'publish'], owed: [{ command: 'remindClosing' }] });
    expect(satisfactionOf(life.state, life.rules)).toBe('satisfied');
    life.must(people.registrar, 'close', {});
    expect(life.state.standing).toMatchObject({ state: 'closed', intoTracking: false });
    expect(life.facts()).toMatchObject({ beside: ['publish'], ended: false });
    expect(life.refold()).toEqual(life.state);
  });

  it('closes under the national minimum: delivery settles the round', () => {
    const life = assigned(registered(ruleSet('national-minimum')));
    replied(accepted(life, 'education'), 'education');
    expect(inOrder(life.state.rounds).map((r) => r.standing.state)).toEqual(['settled']);
    expect(isReplied(life.state)).toBe(true);
    expect(satisfactionOf(life.state, life.rules)).toBe('notRated');
    life.must(people.registrar, 'close', {});
    expect(life.facts().ended).toBe(true);
  });

  it('handles anew what a deputy was not satisfied with, then coordinates, then is exhausted', () => {
    const life = assigned(registered(ruleSet('recommended')));
    windowEnded(rated(replied(life, 'education'), 'education', 'notSatisfied'), 'education');
    expect(life.facts()).toMatchObject({ stage: 'second-handling', round: 1 });
    const [first] = inOrder(life.state.rounds);
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: first!.id });
    expect(life.facts()).toMatchObject({ stage: 'assign', round: 2 });
    expect(life.state.deadlines).toEqual(expect.objectContaining({}));
    windowEnded(rated(replied(life, 'education'), 'education', 'notSatisfied'), 'education');
    const second = inOrder(life.state.rounds).at(-1)!;
    expect(second.coordination.state).toBe('open');
    life.must(people.registrar, 'concludeCoordination', { result: 'exhausted', finding: text('finding') }, { part: second.id });
    life.must(people.registrar, 'close', {});
    expect(satisfactionOf(life.state, life.rules)).toBe('notSatisfied');
  });

  it('keeps a promise beyond the closing, until it is verified', () => {
    const life = assigned(registered(ruleSet('recommended')));
    windowEnded(rated(replied(life, 'education', { class: 'B' }), 'education', 'satisfied'), 'education');
    life.must(people.registrar, 'close', {});
    expect(life.state.standing).toMatchObject({ intoTracking: true });
    expect(fulfilmentOf(life.state)).toEqual({ verified: 0, promised: 1 });
    const [promise] = inOrder(life.state.commitments);
    life.must(leaderOf('education'), 'requestCrossOff', { evidence: text('evidence') }, { part: promise!.id });
    life.must(people.lead, 'verifyCommitment', {}, { part: promise!.id });
    expect(fulfilmentOf(life.state)).toEqual({ verified: 1, promised: 1 });
  });

  it('opens the second handling by itself under the Zhejiang set, only for the unit concerned', () => {
    const life = assigned(registered(ruleSet('zhejiang-reference')), [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }]);
    accepted(life, 'education', 'court');
    replied(life, 'education');
    life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education') });
    const earlier = ratingOf(life, 'education');
    rated(life, 'education', 'notSatisfied');
    windowEnded(life, 'education');
    expect(inOrder(life.state.assignments).filter((a) => a.roundNo === 2).map((a) => [a.unit, a.requiredChanges.length])).toEqual([[bodies.education, 1]]);
    expect(life.state.ratings[earlier]?.standing.state).toBe('fixed');
    expect(life.state.rounds[inOrder(life.state.assignments)[0]!.round]?.standing.state).toBe('running');
  });
});
