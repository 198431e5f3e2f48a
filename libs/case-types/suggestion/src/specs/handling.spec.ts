import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, deputies, handlerOf, leaderOf, type Life, people, text } from '../testing';
import { changed, ruleSet } from './rule-sets';
import { accepted, assigned, contacted, givenBack, ofUnit, rated, registered, replied, replyOf, submitted, windowEnded } from './walk';

const reason = text('reason');
const withCo = [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }] as const;
const asked = (life: Life) => life.tasks().filter((t) => t.command === 'confirmContact').map((t) => t.holder);

describe('an opinion', () => {
  it('of a co-handler who gave the case back is not sent back', () => {
    const life = accepted(assigned(registered(ruleSet('recommended')), withCo), 'education', 'health');
    const part = ofUnit(life, 'health').opinion!;
    life.must(leaderOf('health'), 'giveOpinion', { text: text('o') }, { part });
    givenBack(life, 'health');
    expect(life.mustNot(leaderOf('education'), 'sendBackOpinion', {}, { part, reason })).toMatchObject({ code: 'ASSIGNMENT.NOT_IN_STATE', params: { state: 'returned' } });
  });

  it('is given by nobody who objects to giving one', () => {
    const life = assigned(registered(ruleSet('recommended')), withCo);
    const { id, opinion } = ofUnit(life, 'health');
    life.must(leaderOf('health'), 'object', { counterProposal: bodies.water }, { part: id, reason });
    expect(life.mustNot(leaderOf('health'), 'giveOpinion', { text: text('o') }, { part: opinion! })).toMatchObject({ code: 'ASSIGNMENT.OBJECTION_OPEN' });
    life.must(people.coordinator, 'refuseObjection', {}, { part: id, reason });
    expect(life.mustNot(leaderOf('health'), 'giveOpinion', { text: text('o') }, { part: opinion! })).toMatchObject({ code: 'ASSIGNMENT.NOT_ACCEPTED' });
  });
});

describe('the answer to a contact', () => {
  it('is asked of nobody once the unit is out of it, but may still be said', () => {
    const life = contacted(accepted(assigned(registered(ruleSet('recommended'))), 'education'), 'education');
    expect(asked(life)).toEqual([{ type: 'person', personId: deputies.lead }]);
    givenBack(life, 'education', bodies.health);
    expect(asked(life)).toEqual([]);
    life.must(people.lead, 'denyContact', {}, { part: inOrder(life.state.contacts)[0]!.id });
  });

  it('is asked of nobody who has withdrawn his signature', () => {
    const life = accepted(assigned(registered(ruleSet('recommended'), 'two', people.second)), 'education');
    contacted(life, 'education', deputies.second);
    expect(asked(life)).toEqual([{ type: 'person', personId: deputies.second }]);
    life.must(people.second, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[1]!.id, reason });
    expect(asked(life)).toEqual([]);
    expect(life.mustNot(people.second, 'confirmContact', {}, { part: inOrder(life.state.contacts)[0]!.id })).toMatchObject({ kind: 'forbidden' });
    life.goTo(day('2026-03-31'));
    expect(inOrder(life.state.contacts)[0]?.standing.state).toBe('unanswered');
  });
});

describe('a reply', () => {
  it('is not signed off once the deputy has denied the contact it rests on', () => {
    const life = submitted(assigned(registered(ruleSet('recommended'))), 'education');
    const other = contacted(accepted(assigned(registered(ruleSet('recommended'), 'silent')), 'education'), 'education');
    const part = replyOf(other, 'education');
    other.goTo(day('2026-03-25'));
    other.must(handlerOf('education'), 'submitReply', { text: text('r'), class: 'A' }, { part });
    other.must(people.lead, 'denyContact', {}, { part: inOrder(other.state.contacts)[0]!.id });
    const signOff = { docNumber: text('no'), signedBy: 'mainHead' } as const;
    expect(other.mustNot(leaderOf('education'), 'signOffReply', signOff, { part })).toMatchObject({ code: 'REPLY.CONTACT_MISSING' });
    expect(other.tasks().map((t) => t.command)).toContain('logContact');
    life.must(leaderOf('education'), 'signOffReply', signOff, { part: replyOf(life, 'education') });
  });

  it('that the checker returns takes back what was proposed to be published of it', () => {
    const life = submitted(assigned(registered(ruleSet('recommended'))), 'education');
    const part = replyOf(life, 'education');
    const publication = ofUnit(life, 'education').publication!;
    life.must(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
    life.must(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part: publication });
    life.must(people.checker, 'returnReply', {}, { part, reason });
    expect(life.state.publications[publication]?.standing).toEqual({ state: 'none' });
    expect(life.refold()).toEqual(life.state);
  });
});

describe('coordination opened by the committee', () => {
  it('takes with it the replies that waited for the decision', () => {
    const again = (life: Life) => windowEnded(rated(replied(life, 'education'), 'education', 'notSatisfied'), 'education');
    const life = again(assigned(registered(changed('recommended', { 'coordination.fromRound': null }))));
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('more')] }, { part: inOrder(life.state.rounds)[0]!.id });
    again(life);
    const round = inOrder(life.state.rounds).at(-1)!;
    const [opened] = life.must(people.registrar, 'openCoordination', {}, { part: round.id });
    expect(opened).toMatchObject({ type: 'CoordinationOpened', data: { replies: [replyOf(life, 'education')] } });
    expect(life.tasks().map((t) => t.command)).not.toContain('openSecondHandling');
    life.must(people.registrar, 'concludeCoordination', { result: 'exhausted', finding: text('f') }, { part: round.id });
    expect(life.state.replies[replyOf(life, 'education')]?.followUp).toBe('exhausted');
  });
});
