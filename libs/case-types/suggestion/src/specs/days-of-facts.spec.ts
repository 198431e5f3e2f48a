import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, clerkOf, deputies, handlerOf, leaderOf, Life, people, text } from '../testing';
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

/** A draft of 2 March, seen on the 20th. */
const draft = (): Life => {
  const life = new Life(ruleSet('recommended'));
  life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
  life.goTo(day('2026-03-20'));
  return life;
};
const before = (on: string, earliest: string) => [{ day: day(on), reason }, { code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest } }] as const;

describe('on the way to the submission nothing lies before its cause:', () => {
  it('no revision and no invitation before there was a draft, or before it came back', () => {
    const life = draft();
    const [given, refusal] = before('2026-02-28', '2026-03-02');
    expect(life.mustNot(people.lead, 'reviseText', { text: text('y') }, given)).toMatchObject(refusal);
    expect(life.mustNot(people.lead, 'inviteCosigner', { signer: deputies.second }, given)).toMatchObject(refusal);
    life.must(people.lead, 'submit', {});
    life.must(people.registrar, 'returnForChange', {}, { reason });
    life.goTo(day('2026-03-22'));
    const [onceReturned, tooEarly] = before('2026-03-19', '2026-03-20');
    expect(life.mustNot(people.lead, 'reviseText', { text: text('y') }, onceReturned)).toMatchObject(tooEarly);
    expect(life.mustNot(people.lead, 'inviteCosigner', { signer: deputies.second }, onceReturned)).toMatchObject(tooEarly);
    expect(life.actions(people.lead).find((a) => a.command === 'inviteCosigner')?.days).toMatchObject({ from: '2026-03-20', to: '2026-03-22' });
  });

  it('nobody signs a version before it was written, nor is invited to; whoever declines may have done so', () => {
    const life = draft();
    life.must(people.lead, 'inviteCosigner', { signer: deputies.second }, { day: day('2026-03-03'), reason });
    life.must(people.lead, 'reviseText', { text: text('y') }, { day: day('2026-03-10'), reason });
    const { id: part } = inOrder(life.state.signatures).find((s) => s.signer === deputies.second)!;
    const [given, refusal] = before('2026-03-05', '2026-03-10');
    expect(life.mustNot(people.second, 'confirmCosigning', { textVersion: 2 }, { ...given, part })).toMatchObject(refusal);
    expect(life.mustNot(people.lead, 'inviteCosigner', { signer: deputies.third }, given)).toMatchObject(refusal);
    life.must(people.second, 'declineCosigning', {}, { ...given, part });
  });

  it('no version before a signature that lapses with it, no submission before the last signature', () => {
    const life = draft();
    life.must(people.lead, 'inviteCosigner', { signer: deputies.second }, { day: day('2026-03-03'), reason });
    const { id: part } = inOrder(life.state.signatures).find((s) => s.signer === deputies.second)!;
    life.must(people.second, 'confirmCosigning', { textVersion: 1 }, { part, day: day('2026-03-12'), reason });
    const [given, refusal] = before('2026-03-11', '2026-03-12');
    expect(life.mustNot(people.lead, 'reviseText', { text: text('y') }, given)).toMatchObject(refusal);
    expect(life.mustNot(people.registrar, 'submit', {}, { ...given, entry: 'paper', onBehalfOf: deputies.lead })).toMatchObject(refusal);
    life.must(people.registrar, 'submit', {}, { day: day('2026-03-12'), reason, entry: 'paper', onBehalfOf: deputies.lead });
  });

  it('the last signature is not withdrawn before the case came to where it stands', () => {
    const life = draft();
    life.must(people.lead, 'submit', {});
    life.goTo(day('2026-03-22'));
    const [given, refusal] = before('2026-03-19', '2026-03-20');
    expect(life.mustNot(people.lead, 'withdrawSignature', {}, { ...given, part: inOrder(life.state.signatures)[0]!.id })).toMatchObject(refusal);
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

  it('no answer on publication before the reply was there, no release before the answers', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-05'));
    replied(life, 'education');
    const part = ofUnit(life, 'education').publication!;
    life.goTo(day('2026-03-10'));
    life.runProcess();
    life.must(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part });
    life.goTo(day('2026-03-16'));
    const consent = inOrder(life.state.consents)[0]!.id;
    const [early, notYet] = before('2026-03-04', '2026-03-05');
    expect(life.mustNot(people.lead, 'answerConsent', { text: true, name: true, rating: true }, { ...early, part: consent })).toMatchObject(notYet);
    life.must(people.lead, 'answerConsent', { text: true, name: true, rating: true }, { part: consent });
    life.goTo(day('2026-03-18'));
    const [given, refusal] = before('2026-03-12', '2026-03-16');
    expect(life.mustNot(people.registrar, 'releasePublication', { scope: 'full', secrecyReview: text('reviewed') }, { ...given, part })).toMatchObject(refusal);
    expect(life.mustNot(people.lead, 'answerConsent', { text: false, name: false, rating: false }, { ...given, part: consent })).toMatchObject(refusal);
    life.must(people.registrar, 'releasePublication', { scope: 'full', secrecyReview: text('reviewed') }, { part });
  });

  it('no wish for more time before the unit signed for the case', () => {
    const life = assigned(registered(ruleSet('recommended')));
    life.goTo(day('2026-03-05'));
    accepted(life, 'education');
    life.goTo(day('2026-03-10'));
    const [given, refusal] = before('2026-03-04', '2026-03-05');
    expect(life.mustNot(leaderOf('education'), 'requestExtension', { to: day('2026-07-01') }, { ...given, part: ofUnit(life, 'education').id })).toMatchObject(refusal);
  });
});
