import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, clerkOf, handlerOf, leaderOf, type Life, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, ofUnit, passed, rated, registered, replied, replyOf, windowEnded } from './walk';

const reason = text('reason');
const withCo = [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }] as const;
const clock = (life: Life, kind: string) => Object.values(life.state.deadlines).filter((d) => d.kind === kind).at(-1);

describe('a reply that reaches several', () => {
  it('is delivered on the day of the last delivery, in whatever order they are entered', () => {
    const life = passed(assigned(registered(ruleSet('recommended'), 'two', people.second)), 'education');
    const part = replyOf(life, 'education');
    const [lead, second] = inOrder(life.state.signatures);
    life.goTo(day('2026-03-20'));
    life.must(clerkOf('education'), 'deliverReply', { way: 'inPerson', to: [lead!.id] }, { part });
    const events = life.must(people.registrar, 'deliverReply', { way: 'post', to: [second!.id] }, { part, entry: 'paper', day: day('2026-03-04'), reason });
    expect(life.state.replies[part]?.standing).toMatchObject({ state: 'delivered', on: '2026-03-20' });
    expect(events.find((e) => e.type === 'ReplyDelivered')).toMatchObject({ day: '2026-03-04' });
    expect(events.find((e) => e.type === 'RoundReplied')).toMatchObject({ day: '2026-03-20' });
    for (const kind of ['replyUnit', 'replyDeputy']) expect(clock(life, kind)?.entries).toEqual([expect.objectContaining({ what: 'met', on: '2026-03-20' })]);
    expect(life.refold()).toEqual(life.state);
  });

  it('of several units meets the deputy\'s clock with the latest of them', () => {
    const life = assigned(registered(ruleSet('recommended')), [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.health, kind: 'separate' }]);
    passed(life, 'health');
    life.goTo(day('2026-03-20'));
    replied(life, 'education');
    life.must(people.registrar, 'deliverReply', { way: 'post' }, { part: replyOf(life, 'health'), entry: 'paper', day: day('2026-03-04'), reason });
    expect(life.state.replies[replyOf(life, 'health')]?.standing).toMatchObject({ on: '2026-03-04' });
    expect(clock(life, 'replyDeputy')?.entries).toEqual([expect.objectContaining({ what: 'met', on: '2026-03-20' })]);
  });
});

describe('on the way to the law\'s deadline', () => {
  it('a unit cannot say on screen that it was earlier; the committee can from paper', () => {
    const life = passed(assigned(registered(ruleSet('recommended'))), 'education');
    const part = replyOf(life, 'education');
    life.goTo(day('2026-03-10'));
    const earlier = { part, day: day('2026-03-05'), reason };
    expect(life.mustNot(clerkOf('education'), 'deliverReply', { way: 'post' }, earlier)).toMatchObject({ field: 'day', code: 'DAY.EARLIER_ONLY_FROM_PAPER' });
    expect(life.actions(clerkOf('education')).find((a) => a.command === 'deliverReply')?.days).toEqual({ from: '2026-03-10', to: '2026-03-10', earlierOnlyOnPaper: true });
    life.must(people.registrar, 'deliverReply', { way: 'post' }, { ...earlier, entry: 'paper' });
  });

  it('neither does it submit nor sign off earlier than it does', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    const part = replyOf(life, 'education');
    life.must(people.lead, 'waiveContact', {}, { part: ofUnit(life, 'education').round });
    life.goTo(day('2026-03-10'));
    const earlier = { part, day: day('2026-03-05'), reason };
    expect(life.mustNot(handlerOf('education'), 'submitReply', { text: text('r'), class: 'A' }, earlier)).toMatchObject({ code: 'DAY.EARLIER_ONLY_FROM_PAPER' });
    life.must(handlerOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part });
    life.goTo(day('2026-03-12'));
    expect(life.mustNot(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { ...earlier, day: day('2026-03-11') })).toMatchObject({ code: 'DAY.EARLIER_ONLY_FROM_PAPER' });
  });

  it('a contact keeps the day on which it was: the deputy says whether it is true', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'))), 'education');
    life.goTo(day('2026-03-10'));
    life.must(handlerOf('education'), 'logContact', { mode: 'visit', stage: 'during', rank: 'handler', deputies: [life.state.lead!], note: text('n') }, { part: ofUnit(life, 'education').id, day: day('2026-03-05'), reason });
    expect(inOrder(life.state.contacts)[0]?.on).toBe('2026-03-05');
  });
});

describe('nothing lies before its cause:', () => {
  it('no closing before the reply was there and its rating judged', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-20'));
    windowEnded(rated(replied(life, 'education'), 'education', 'satisfied'), 'education');
    life.goTo(day('2026-03-25'));
    expect(life.mustNot(people.registrar, 'close', {}, { day: day('2026-03-19'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-20' } });
    life.must(people.registrar, 'close', {}, { day: day('2026-03-20'), reason });
  });

  it('no end of a rating window before the last rating', () => {
    const life = replied(assigned(registered(ruleSet('recommended'))), 'education');
    life.runProcess();
    life.goTo(day('2026-03-10'));
    rated(life, 'education', 'notSatisfied');
    life.goTo(day('2026-03-12'));
    const part = replyOf(life, 'education');
    expect(life.mustNot(people.registrar, 'endRatingWindow', {}, { part, day: day('2026-03-09'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-10' } });
  });

  it('no opinion given anew before it was sent back', () => {
    const life = accepted(assigned(registered(ruleSet('recommended')), withCo), 'education', 'health');
    const part = ofUnit(life, 'health').opinion!;
    life.must(leaderOf('health'), 'giveOpinion', { text: text('o') }, { part });
    life.goTo(day('2026-03-16'));
    life.must(leaderOf('education'), 'sendBackOpinion', {}, { part, reason });
    life.goTo(day('2026-03-20'));
    expect(life.mustNot(leaderOf('health'), 'giveOpinion', { text: text('o2') }, { part, day: day('2026-03-05'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-16' } });
  });

  it('no rating form that was sent in days that are over already', () => {
    for (const rules of [ruleSet('recommended'), changed('recommended', { 'rating.sentBy': 'registrar' })]) {
      const life = replied(assigned(registered(rules)), 'education');
      life.goTo(day('2026-03-30'));
      expect(life.mustNot(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education'), day: day('2026-03-02'), reason })).toMatchObject({ code: 'DAY.EARLIER_ONLY_FROM_PAPER' });
      life.must(people.registrar, 'requestRating', {}, { part: replyOf(life, 'education') });
      expect(clock(life, 'ratingWindow')).toMatchObject({ status: 'running', startedOn: '2026-03-30' });
    }
  });

  it('no proposal to publish a reply that was not signed yet', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-05'));
    passed(life, 'education');
    life.goTo(day('2026-03-10'));
    const part = ofUnit(life, 'education').publication!;
    expect(life.mustNot(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part, day: day('2026-03-04'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-05' } });
  });
});
