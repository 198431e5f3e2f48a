import { problemsOfTable } from '@huiying/engine';
import { fulfilmentOf, isReplied, satisfactionOf } from '../four-facts';
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

  it('lets a second reply of the same round join the round that the first one opened', () => {
    const life = assigned(registered(ruleSet('recommended')), [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.court, kind: 'separate' }]);
    replied(replied(life, 'education'), 'court');
    const [first] = inOrder(life.state.rounds);
    windowEnded(rated(life, 'education', 'notSatisfied'), 'education');
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('more')] }, { part: first!.id });
    windowEnded(rated(life, 'court', 'notSatisfied'), 'court');
    // The decision is due again, under a clock of its own.
    expect(Object.values(life.state.deadlines).filter((d) => d.kind === 'secondDecision').map((d) => d.status)).toEqual(['met', 'running']);
    expect(life.mustNot(people.registrar, 'close', {})).toMatchObject({ code: 'CASE.REPLY_OWED' });
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('more')] }, { part: first!.id });
    expect(inOrder(life.state.rounds).map((r) => r.no)).toEqual([1, 2]);
    expect(inOrder(life.state.assignments).filter((a) => a.roundNo === 2).map((a) => [a.unit, a.follows.length])).toEqual([[bodies.education, 1], [bodies.court, 1]]);
  });

  it('goes on to a next round where the coordination says so, and needs every required change answered', () => {
    const life = assigned(registered({ ...ruleSet('recommended'), 'coordination.fromRound': { value: 1, basis: 'none', validFrom: '2025-03-11' } }));
    windowEnded(rated(replied(life, 'education'), 'education', 'notSatisfied'), 'education');
    const [round] = inOrder(life.state.rounds);
    life.must(people.registrar, 'concludeCoordination', { result: 'nextRound', finding: text('finding'), requiredChanges: [text('a'), text('b')] }, { part: round!.id });
    accepted(life, 'education');
    const next = inOrder(life.state.rounds).at(-1)!;
    expect(next).toMatchObject({ no: 2, why: 'coordination' });
    life.must(people.registrar, 'waiveContact', {}, { part: next.id, reason: text('reason') });
    expect(life.mustNot(leaderOf('education'), 'submitReply', { text: text('r'), class: 'A', changesAnswered: [{ change: 0, answer: text('done') }] }, { part: replyOf(life, 'education') }))
      .toMatchObject({ field: 'changesAnswered', code: 'REPLY.CHANGE_UNANSWERED', params: { change: 1 } });
    expect(Object.values(life.state.deadlines).find((d) => d.kind === 'replyRound')).toMatchObject({ part: replyOf(life, 'education'), status: 'running' });
  });

  it('comes back after the closing only with a second person, and never restarts the deputy\'s clock', () => {
    const life = assigned(registered(ruleSet('recommended')));
    windowEnded(rated(replied(life, 'education'), 'education', 'satisfied'), 'education');
    life.must(people.registrar, 'close', {});
    life.must(people.registrar, 'reopen', { newRound: { requiredChanges: [text('more')] } }, { reason: text('reason') });
    expect(life.state.standing.state).toBe('closed');
    life.must(people.committeeLeader, 'confirmProposed', {}, { part: inOrder(life.state.proposals)[0]!.id });
    expect(life.facts()).toMatchObject({ stage: 'assign', round: 2 });
    expect(Object.values(life.state.deadlines).filter((d) => d.kind === 'replyDeputy')).toHaveLength(1);
    expect(life.refold()).toEqual(life.state);
  });
});
