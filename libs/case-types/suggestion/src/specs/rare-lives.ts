import { day } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, calendar, clerkOf, deputies, handlerOf, leaderOf, Life, people, SESSION, system, text, type UnitName } from '../testing';
import type { ProposedUnit } from '../inputs';
import type { RatingOptionCode, SuggestionRules } from '../rules';
import { changed, publishedYear, ruleSet } from './rule-sets';
import { accepted, assigned, contacted, givenBack, ofUnit, passed, rated, ratingOf, registered, replied, replyOf, submitted, windowEnded } from './walk';

const reason = text('reason');
const recommended = ruleSet('recommended');
/** Paper needs no second person. */
const unconfirmed = changed('recommended', { 'rating.secondPerson': false });
/** A dissatisfied window opens the next round by itself; from the second round on it leads to coordination. */
const byItself = changed('recommended', { 'second.opens': 'itself', 'second.mayDecline': false });
const withCo: readonly ProposedUnit[] = [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'co' }];
const alone: readonly ProposedUnit[] = withCo.slice(0, 1);
const separate: readonly ProposedUnit[] = [{ unit: bodies.education, kind: 'separate' }, { unit: bodies.health, kind: 'separate' }];
const form = (code: RatingOptionCode) => ({ source: text('form'), way: 'toCommittee' as const, marks: { attitude: code, result: code }, ratingReason: text('why'), ownView: 'notSolved' as const });
const assignedTo = (units: readonly ProposedUnit[], rules = recommended): Life => assigned(registered(rules), units);
const extensionAsked = (life: Life, unit: UnitName): void => void life.must(leaderOf(unit), 'requestExtension', { to: day('2026-07-01') }, { part: ofUnit(life, unit).id, reason });
const opinionSentBack = (life: Life): ReturnType<typeof ofUnit>['opinion'] => {
  accepted(life, 'education', 'health');
  const { opinion } = ofUnit(life, 'health');
  life.must(leaderOf('health'), 'giveOpinion', { text: text('opinion') }, { part: opinion! });
  life.must(leaderOf('education'), 'sendBackOpinion', {}, { part: opinion!, reason });
  return opinion;
};
/** The second round answers the changes that the first one asked for. */
const secondRound = (life: Life): Life => {
  life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: inOrder(life.state.rounds)[0]!.id });
  return replied(life, 'education');
};
const dissatisfied = (life: Life): Life => windowEnded(rated(life, 'education', 'notSatisfied'), 'education');
/** Nobody sends a form back: the window closes by time. */
const lapsed = (life: Life): Life => {
  life.runProcess();
  life.goTo(day('2026-06-01'));
  life.runProcess();
  return life;
};
/** Paper that lay somewhere comes in after the window has closed by time. */
const latePaper = (life: Life, code: RatingOptionCode = 'notSatisfied'): void => {
  life.runProcess();
  const part = ratingOf(life, 'education');
  const { requestedOn } = life.state.ratings[part]!;
  life.goTo(day('2026-03-30'));
  life.runProcess();
  life.must(people.registrar, 'enterRating', form(code), { part, entry: 'paper', day: requestedOn, reason, onBehalfOf: deputies.lead });
};
const lastToGet = (life: Life, unit: UnitName): void => {
  const [lead, second] = inOrder(life.state.signatures);
  life.must(clerkOf(unit), 'deliverReply', { way: 'inPerson', to: [lead!.id] }, { part: replyOf(life, unit) });
  life.must(people.second, 'withdrawSignature', {}, { part: second!.id, reason });
};

/** Lives that chance hardly ever leads to, by what happens in them. */
export const rareLives: Readonly<Record<string, () => void>> = {
  'an extension is refused, a draft returned, and the reply comes before the next extension is decided': () => {
    const life = accepted(assignedTo(alone), 'education');
    extensionAsked(life, 'education');
    life.must(people.registrar, 'refuseExtension', {}, { part: inOrder(life.state.extensions)[0]!.id, reason });
    submitted(life, 'education');
    life.must(leaderOf('education'), 'returnDraft', {}, { part: replyOf(life, 'education'), reason });
    extensionAsked(life, 'education');
    replied(life, 'education');
  },
  'a case is given to another unit while an extension is asked for': () => {
    const life = accepted(assignedTo(alone), 'education');
    extensionAsked(life, 'education');
    life.must(people.registrar, 'reassign', { newUnit: bodies.health }, { part: ofUnit(life, 'education').id, reason });
  },
  'a contact is not answered yet when the reply is delivered': () => {
    const life = passed(assignedTo(alone), 'education');
    contacted(life, 'education');
    life.must(clerkOf('education'), 'deliverReply', { way: 'post' }, { part: replyOf(life, 'education') });
  },
  'an opinion that was sent back is waived': () => {
    const life = assignedTo(withCo);
    const opinion = opinionSentBack(life);
    life.must(people.registrar, 'waiveOpinion', {}, { part: opinion!, reason });
  },
  'a co-handler gives back what was sent back to it': () => {
    const life = assignedTo(withCo);
    opinionSentBack(life);
    const { id: part } = ofUnit(life, 'health');
    life.must(leaderOf('health'), 'object', { counterProposal: bodies.water }, { part, reason });
    life.must(people.coordinator, 'upholdObjection', { newUnit: bodies.water }, { part, reason });
  },
  'a co-handler is replaced after its opinion was sent back': () => {
    const life = assignedTo(withCo);
    opinionSentBack(life);
    life.must(people.registrar, 'reassign', { newUnit: bodies.water }, { part: ofUnit(life, 'health').id, reason });
  },
  'a unit gives back a draft with a promise, an open contact and an extension asked for': () => {
    givenBack(accepted(assignedTo(alone), 'education'), 'education', bodies.water);
    const life = accepted(assignedTo(alone), 'education');
    contacted(life, 'education');
    life.must(people.lead, 'confirmContact', {}, { part: inOrder(life.state.contacts)[0]!.id });
    life.must(handlerOf('education'), 'submitReply', { text: text('reply'), class: 'B', commitments: [{ owner: text('owner'), due: day('2026-12-01'), measure: text('measure') }] }, { part: replyOf(life, 'education') });
    extensionAsked(life, 'education');
    contacted(life, 'education');
    givenBack(life, 'education', bodies.water);
  },
  'late paper is not satisfied: a decision, a next round by itself, a coordination': () => {
    const once = (rules: SuggestionRules): Life => replied(assignedTo(alone, rules), 'education');
    latePaper(once(unconfirmed));
    latePaper(once(unconfirmed), 'satisfied');
    latePaper(once({ ...byItself, 'rating.secondPerson': unconfirmed['rating.secondPerson'] }));
    latePaper(secondRound(dissatisfied(once(unconfirmed))));
  },
  'a window closes by time on somebody who is not satisfied, in the first round and in the second': () => {
    for (const rules of [recommended, byItself]) lapsed(rated(replied(assignedTo(alone, rules), 'education'), 'education', 'notSatisfied'));
    lapsed(rated(secondRound(dissatisfied(replied(assignedTo(alone), 'education'))), 'education', 'notSatisfied'));
  },
  'one of two answers, a next round is opened for it while the other is still being judged': () => {
    const life = replied(dissatisfied(replied(assignedTo(separate), 'education')), 'health');
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: inOrder(life.state.rounds)[0]!.id });
    windowEnded(rated(life, 'health', 'notSatisfied'), 'health');
    life.must(people.registrar, 'declineSecondHandling', {}, { part: inOrder(life.state.rounds)[0]!.id, reason });
  },
  'the committee opens a coordination': () => {
    const life = dissatisfied(secondRound(dissatisfied(replied(assignedTo(alone, changed('recommended', { 'coordination.fromRound': null })), 'education'))));
    life.must(people.registrar, 'openCoordination', {}, { part: inOrder(life.state.rounds).at(-1)!.id });
  },
  'of two units of a second round one is handled anew already when the committee opens a coordination': () => {
    const life = assignedTo(separate, changed('recommended', { 'coordination.fromRound': null }));
    for (const unit of ['education', 'health'] as const) windowEnded(rated(replied(life, unit), unit, 'notSatisfied'), unit);
    life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: inOrder(life.state.rounds)[0]!.id });
    const second = inOrder(life.state.rounds).at(-1)!.id;
    for (const unit of ['education', 'health'] as const) {
      windowEnded(rated(replied(life, unit), unit, 'notSatisfied'), unit);
      if (unit === 'education') life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: second });
    }
    life.must(people.registrar, 'openCoordination', {}, { part: second });
  },
  'the year of a last day is published': () => {
    const life = assignedTo(alone);
    const published = new Life(recommended, life.now, life.name, calendar([publishedYear(2026)]));
    published.state = life.state;
    published.must(system(), 'reviseDeadlines', {});
  },
  'the lead leaves while the forms are out, and the next one is asked': () => {
    const life = requested(replied(assigned(registered(changed('recommended', { 'withdrawal.until': 'any' }), 'lead leaves', people.second), alone), 'education'));
    life.must(people.lead, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[0]!.id, reason });
  },
  'a reply issued outside is delivered over whatever was still waited for': () => {
    const life = accepted(assignedTo(withCo), 'education');
    extensionAsked(life, 'education');
    life.must(leaderOf('health'), 'object', { counterProposal: bodies.water }, { part: ofUnit(life, 'health').id, reason });
    issuedOutside(life);
    const other = assignedTo(withCo);
    opinionSentBack(other);
    issuedOutside(other);
  },
  'the unit of a second round is replaced before and after it has signed for it': () => {
    for (const signed of [false, true]) {
      const life = dissatisfied(replied(assignedTo(alone), 'education'));
      life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: inOrder(life.state.rounds)[0]!.id });
      if (signed) accepted(life, 'education');
      life.must(people.registrar, 'reassign', { newUnit: bodies.water }, { part: ofUnit(life, 'education').id, reason });
    }
  },
  'a text is proposed for publication and its reply goes back; a promise is explained': () => {
    const life = submitted(assignedTo(alone), 'education');
    const part = replyOf(life, 'education');
    life.must(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
    life.must(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part: ofUnit(life, 'education').publication! });
    life.must(people.checker, 'returnReply', {}, { part, reason });
    const promised = replied(assignedTo(alone), 'education', { class: 'B' });
    promised.must(leaderOf('education'), 'explainCommitment', { report: text('report') }, { part: inOrder(promised.state.commitments)[0]!.id });
    promised.must(people.registrar, 'confirmProposed', {}, { part: inOrder(promised.state.proposals)[0]!.id });
  },
  'one who was invited declines, another says nothing until it is submitted': () => {
    const life = new Life(recommended, undefined, 'declined');
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('title'), text: text('text') });
    for (const signer of [deputies.second, deputies.fourth]) life.must(people.lead, 'inviteCosigner', { signer });
    life.must(people.second, 'declineCosigning', {}, { part: inOrder(life.state.signatures).find((s) => s.signer === deputies.second)!.id });
    life.must(people.lead, 'submit', { dropped: inOrder(life.state.signatures).filter((s) => s.signer === deputies.fourth).map((s) => s.id) });
  },
  'the text is revised after somebody has signed it': () => {
    const life = new Life(recommended, undefined, 'revised');
    life.must(people.lead, 'open', { source: 'betweenSessions', title: text('title'), text: text('text') });
    life.must(people.lead, 'inviteCosigner', { signer: deputies.second });
    life.must(people.second, 'confirmCosigning', { textVersion: 1 }, { part: inOrder(life.state.signatures).find((s) => s.signer === deputies.second)!.id });
    life.must(people.lead, 'reviseText', { text: text('better') });
  },
  'an objection on paper comes in after the window has closed': () => {
    const life = assignedTo(alone);
    life.goTo(day('2026-03-20'));
    life.must(people.registrar, 'object', { counterProposal: bodies.water }, { part: ofUnit(life, 'education').id, entry: 'paper', day: day('2026-03-04'), reason });
  },
  'a unit is replaced while the deputy has not answered it, and a case ended while a form is out': () => {
    const life = accepted(assignedTo(alone), 'education');
    contacted(life, 'education');
    life.must(people.registrar, 'reassign', { newUnit: bodies.water }, { part: ofUnit(life, 'education').id, reason });
    const rating = requested(replied(assignedTo(alone, changed('recommended', { fourEyes: [] })), 'education'));
    rating.must(people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason });
  },
  'an old ledger is taken over': () => {
    const life = new Life(recommended, undefined, 'old ledger', calendar([publishedYear(2026)]));
    life.goTo(day('2026-05-20'));
    life.must(people.registrar, 'takeOver', {
      number: 37, source: 'session', session: SESSION, lead: deputies.lead, cosigners: [deputies.second], title: text('old title'), difficulty: 'normal', units: withCo,
      registeredOn: day('2026-01-20'), handedOverOn: day('2026-03-02'),
    }, { entry: 'import' });
  },
  'a coordination leads to a third round': () => {
    const life = dissatisfied(secondRound(dissatisfied(replied(assignedTo(alone), 'education'))));
    life.must(people.registrar, 'concludeCoordination', { result: 'nextRound', finding: text('finding'), requiredChanges: [text('a')] }, { part: inOrder(life.state.rounds).at(-1)!.id });
  },
  'whoever the reply had not reached leaves: it is delivered by that': () => {
    const life = passed(assigned(registered(changed('recommended', { 'withdrawal.until': 'any' }), 'two', people.second), alone), 'education');
    lastToGet(life, 'education');
    const promising = accepted(assigned(registered(changed('recommended', { 'withdrawal.until': 'any', 'rating.enabled': false, 'second.opens': null, 'second.mayDecline': false, 'coordination.fromRound': null }), 'promise', people.second), alone), 'education');
    contacted(promising, 'education');
    promising.must(people.lead, 'confirmContact', {}, { part: inOrder(promising.state.contacts)[0]!.id });
    const part = replyOf(promising, 'education');
    promising.must(handlerOf('education'), 'submitReply', { text: text('reply'), class: 'B', commitments: [{ owner: text('owner'), due: day('2026-12-01'), measure: text('measure') }] }, { part });
    extensionAsked(promising, 'education');
    promising.must(leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
    promising.must(people.checker, 'passReply', {}, { part });
    lastToGet(promising, 'education');
  },
  'all leave, and it is ended, while an opinion, an extension and a second person are waited for': () => {
    for (const end of ['withdrawn', 'terminated'] as const) {
      const life = accepted(assignedTo(withCo, changed('recommended', { fourEyes: ['waiveContact', 'reopen'] })), 'education');
      extensionAsked(life, 'education');
      life.must(people.registrar, 'waiveContact', {}, { part: ofUnit(life, 'education').round, reason });
      if (end === 'withdrawn') life.must(people.lead, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[0]!.id, reason });
      else life.must(people.registrar, 'terminate', { why: 'wronglyEntered' }, { reason });
    }
  },
};

function issuedOutside(life: Life): void {
  const part = replyOf(life, 'education');
  life.must(clerkOf('education'), 'recordOutsideReply', {
    text: text('reply'), class: 'A', docNumber: text('no'), signedBy: 'mainHead', inNameOf: text('bureau'), issuedOn: life.today, file: text('file'),
  }, { part, reason });
  life.must(clerkOf('education'), 'deliverReply', { way: 'post' }, { part });
}

function requested(life: Life): Life {
  life.runProcess();
  return life;
}
