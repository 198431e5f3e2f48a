import { day, grantsOf, type Json } from '@huiying/engine';
import { isFaceToFace } from '../face-to-face';
import { inOrder } from '../state';
import { satisfactionOf } from '../facts4';
import { suggestion } from '../suggestion';
import type { DeadlineKind, RuleKey, SuggestionRules } from '../rules';
import { bodies, clerkOf, deputies, handlerOf, leaderOf, Life, people, SESSION, text } from '../testing';
import { lifeOfEveryClock } from './every-clock';
import { changed, ruleSet, type RuleSetName } from './rule-sets';
import { accepted, assigned, ofUnit, rated, ratingOf, registered, replied, replyOf, windowEnded } from './walk';

/** One value flipped, one outcome that differs. */
interface Flip {
  readonly to: unknown;
  readonly base?: RuleSetName;
  readonly outcome: (rules: SuggestionRules) => Json;
}

const reason = text('reason');
const rowOf = (name: string) => suggestion.table.find((r) => r.name === name)!;
const who = (name: string) => (rules: SuggestionRules): Json => grantsOf(rowOf(name), rules).map((g) => `${g.role}@${g.relation}${g.onlyOnPaper ? ' paper' : ''}`);
const exists = (name: string) => (rules: SuggestionRules): Json => rowOf(name).existsUnder?.(rules) ?? true;
const handedOver = (rules: SuggestionRules): Life => assigned(registered(rules));
const code = (life: Life, ...args: Parameters<Life['give']>): Json => {
  const outcome = life.give(...args);
  return outcome.accepted ? 'accepted' : outcome.refusal.code;
};
const kinds = (life: Life): Set<string> => new Set(Object.values(life.state.deadlines).map((d) => d.kind));
const dissatisfied = (rules: SuggestionRules): Life => windowEnded(rated(replied(handedOver(rules), 'education'), 'education', 'notSatisfied'), 'education');
const submitting = { text: text('reply'), class: 'A' };
const onlyEducation = (office: string | null) => ({ ...ruleSet('recommended').coordinatorByKind.value, governmentDepartment: office });

/** Two raters: the lead is satisfied, the other is not. */
function twoRaters(rules: SuggestionRules): Life {
  const life = replied(assigned(registered({ ...rules, 'rating.who': { ...rules['rating.who'], value: 'everySigner' } }, 'two', people.second)), 'education');
  rated(rated(life, 'education', 'satisfied'), 'education', 'notSatisfied', people.second);
  return windowEnded(life, 'education');
}

const flips: Partial<Record<RuleKey, Flip>> = {
  sources: { to: ['session'], outcome: (r) => code(new Life(r), people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') }) },
  'session.cutOff': {
    to: null, outcome: (r) => {
      const life = new Life(r);
      life.must(people.lead, 'open', { source: 'session', session: SESSION, title: text('t'), text: text('x') });
      return code(life, people.lead, 'submit', {});
    },
  },
  fourEyes: { to: ['close'], outcome: (r) => life(r, (l) => windowEnded(rated(replied(handed(l), 'education'), 'education', 'satisfied'), 'education').must(people.registrar, 'close', {}).map((e) => e.type)) },
  'admission.grounds': { to: ['judicialCase'], outcome: (r) => refused(r, 'privateMatter', 'letter') },
  'admission.outcomes': { to: ['returned'], outcome: (r) => refused(r, 'privateMatter', 'letter') },
  'assignment.severalMains': {
    to: true, outcome: (r) => code(registered(r), people.registrar, 'preAssign', { units: [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'main' }] }),
  },
  'objection.who': { to: ['unitClerk'], outcome: who('object') },
  'objection.times': { to: 0, outcome: exists('object') },
  'objection.counterProposal': { to: false, outcome: (r) => life(r, (l) => code(handed(l), leaderOf('education'), 'object', {}, { part: ofUnit(l, 'education').id, reason })) },
  'objection.decider': { to: ['registrar'], outcome: decider },
  coordinatorByKind: { to: onlyEducation(null), outcome: decider },
  checkerByKind: { to: onlyEducation(null), outcome: (r) => replied(handedOver(r), 'education').events.map((e) => e.type).includes('ReplyPassed') },
  'replyUnit.starts': { to: 'receipt', outcome: (r) => kinds(handedOver(r)).has('replyUnit') },
  'contact.waivers': { to: ['deputy'], outcome: who('waiveContact') },
  'contact.modes': {
    to: ['visit'], outcome: (r) => {
      const l = accepted(handedOver(r), 'education');
      return code(l, handlerOf('education'), 'logContact', { mode: 'telephone', stage: 'during', rank: 'handler', deputies: [deputies.lead], note: text('n') }, { part: ofUnit(l, 'education').id });
    },
  },
  'contact.faceToFaceModes': { to: ['faceToFace'], outcome: (r) => life(r, (l) => inOrder(replied(handed(l), 'education').state.contacts).map((c) => isFaceToFace(c, r))) },
  'opinion.sendBacks': { to: 0, outcome: exists('sendBackOpinion') },
  'extension.approver': { to: null, outcome: (r) => lifeOfEveryClock(r).events.some((e) => e.type === 'ExtensionGranted' && e.role === 'unitLeader') },
  'extension.cap': { to: { n: 5, unit: 'months' }, outcome: (r) => extensionAsked(r, '2026-09-02') },
  'extension.askBefore': {
    to: null, outcome: (r) => {
      const l = accepted(handedOver(r), 'education');
      l.goTo(day('2026-06-01'));
      return code(l, leaderOf('education'), 'requestExtension', { to: day('2026-07-01') }, { part: ofUnit(l, 'education').id, reason });
    },
  },
  'reply.contacts': {
    to: { minimum: 0, modes: [], stages: [], accepts: 'logged' }, outcome: (r) => life(r, (l) => code(accepted(handed(l), 'education'), handlerOf('education'), 'submitReply', submitting, { part: replyOf(l, 'education') })),
  },
  'reply.signer': {
    to: 'mainHead', outcome: (r) => {
      const l = accepted(handedOver(r), 'education');
      const part = replyOf(l, 'education');
      l.must(people.registrar, 'waiveContact', {}, { part: ofUnit(l, 'education').round, reason });
      l.must(handlerOf('education'), 'submitReply', submitting, { part });
      return code(l, leaderOf('education'), 'signOffReply', { docNumber: text('no'), signedBy: 'unitLeader' }, { part });
    },
  },
  'reply.toWhom': {
    to: 'leadRelays', outcome: (r) => replied(assigned(registered(r, 'two signers', people.second)), 'education').events.filter((e) => e.type === 'ReplyDelivered').length,
  },
  classes: { to: null, outcome: (r) => replied(handedOver(r), 'education').events.some((e) => e.type === 'ReplySubmitted' && (e.data as { class: unknown }).class !== null) },
  'outside.override': {
    to: false, outcome: (r) => life(r, (l) => code(accepted(handed(l), 'education'), clerkOf('education'), 'recordOutsideReply', {
      ...submitting, docNumber: text('no'), signedBy: 'unitLeader', inNameOf: text('bureau'), issuedOn: l.today, file: text('file'),
    }, { part: replyOf(l, 'education'), reason })),
  },
  'rating.enabled': { to: false, outcome: exists('rate') },
  'rating.options': {
    to: [{ code: 'satisfied', dissatisfied: false }, { code: 'notSatisfied', dissatisfied: true }], outcome: (r) => rateWith(r, { attitude: 'basicallySatisfied', result: 'satisfied' }),
  },
  'rating.dimensions': { to: ['result'], outcome: (r) => rateWith(r, { result: 'satisfied' }) },
  'rating.decisiveDimension': {
    to: 'attitude', outcome: (r) => {
      const l = replied(handedOver(r), 'education');
      l.runProcess();
      l.must(people.lead, 'rate', { marks: { attitude: 'notSatisfied', result: 'satisfied' }, ratingReason: reason, ownView: 'solved' }, { part: ratingOf(l, 'education') });
      return satisfactionOf(windowEnded(l, 'education').state, r);
    },
  },
  'rating.ownView': {
    to: false, outcome: (r) => {
      const l = replied(handedOver(r), 'education');
      l.runProcess();
      return code(l, people.lead, 'rate', { marks: { attitude: 'satisfied', result: 'satisfied' } }, { part: ratingOf(l, 'education') });
    },
  },
  'rating.combine': { to: 'lead', outcome: (r) => satisfactionOf(twoRaters(r).state, r) },
  'rating.who': {
    to: 'everySigner', outcome: (r) => {
      const l = replied(assigned(registered(r, 'two', people.second)), 'education');
      l.runProcess();
      return inOrder(l.state.ratings).length;
    },
  },
  'rating.sentBy': { to: 'registrar', outcome: (r) => replied(handedOver(r), 'education').facts().owed.map((o) => o.command) },
  'rating.returnWay': { to: ['toCommittee', 'throughUnit'], outcome: (r) => enteredRating(r, 'throughUnit') },
  'rating.secondPerson': { to: false, outcome: (r) => enteredRating(r, 'toCommittee') },
  'rating.endWhenAllIn': { to: false, outcome: exists('endRatingWindow') },
  'second.opens': { to: 'itself', outcome: (r) => inOrder(dissatisfied(r).state.rounds).length },
  'second.mayDecline': { to: false, outcome: exists('declineSecondHandling') },
  'coordination.fromRound': { to: 1, outcome: (r) => inOrder(dissatisfied(r).state.rounds).map((round) => round.coordination.state) },
  'commitment.verifiers': { to: ['registrar'], outcome: who('verifyCommitment') },
  'commitment.moves': {
    to: 0, outcome: (r) => {
      const l = replied(handedOver(r), 'education', { class: 'B' });
      return code(l, leaderOf('education'), 'moveCommitment', { to: day('2027-03-01'), signedPaper: text('paper') }, { part: inOrder(l.state.commitments)[0]!.id, reason });
    },
  },
  'publication.byKind': { to: { ...ruleSet('recommended')['publication.byKind'].value, governmentDepartment: 'allowed' }, outcome: (r) => kinds(replied(handedOver(r), 'education')).has('publication') },
  'publication.withoutAnswer': { to: 'textWithoutName', outcome: (r) => released(r) },
  'publication.grounds': {
    to: ['stateSecret'], outcome: (r) => {
      const l = replied(handedOver(r), 'education');
      return code(l, leaderOf('education'), 'proposePublication', { scope: 'none', ground: 'personalPrivacy' }, { part: ofUnit(l, 'education').publication! });
    },
  },
  'withdrawal.until': { to: 'handOver', outcome: (r) => life(r, (l) => code(handed(l), people.lead, 'withdrawSignature', {}, { part: inOrder(l.state.signatures)[0]!.id, reason })) },
  'closing.commitments': { to: 'allEnded', outcome: (r) => code(windowEnded(rated(replied(handedOver(r), 'education', { class: 'B' }), 'education', 'satisfied'), 'education'), people.registrar, 'close', {}) },
  'closing.publication': { to: 'mustBeSettled', outcome: (r) => code(windowEnded(rated(replied(handedOver(r), 'education'), 'education', 'satisfied'), 'education'), people.registrar, 'close', {}) },
  'backdating.days': {
    to: 2, outcome: (r) => {
      const l = handedOver(r);
      l.goTo(day('2026-03-12'));
      return code(l, clerkOf('education'), 'signFor', {}, { part: ofUnit(l, 'education').id, day: day('2026-03-04'), reason });
    },
  },
  'ladder.days': {
    to: [1, 2], outcome: (r) => {
      const l = handedOver(r);
      l.goTo(day('2026-03-09'));
      l.runProcess();
      return l.events.filter((e) => e.type === 'Escalated').map((e) => (e.data as { step: string }).step);
    },
  },
};

/** Parameters that nothing reads yet, because the commands that read them are reserved. */
const reserved: Partial<Record<RuleKey, string>> = {
  'assignment.deputyMayObject': 'objectByDeputy is reserved',
  'reply.countersign': 'countersign is reserved',
  'correction.kinds': 'correctEntry is reserved',
};

const base = ruleSet('recommended');
const keys = Object.keys(base) as RuleKey[];
const deadlineKeys = keys.filter((k) => k.startsWith('deadline.'));

describe('rule parameters', () => {
  it.each(Object.entries(flips))('%s: another value, another outcome', (key, { to, outcome, base: name }) => {
    const before = ruleSet(name ?? 'recommended');
    const after = changed(name ?? 'recommended', { [key]: to } as never);
    expect(outcome(after)).not.toEqual(outcome(before));
  });

  it.each(deadlineKeys)('%s: without a period the clock does not exist', (key) => {
    const kind = key.slice('deadline.'.length) as DeadlineKind;
    const without = { ...(base[key] as { value: object }).value, period: null, ...(kind === 'handover' ? { sessionPeriod: null } : {}) };
    expect(kinds(lifeOfEveryClock(base)).has(kind)).toBe(true);
    expect(kinds(lifeOfEveryClock(changed('recommended', { [key]: without } as never))).has(kind)).toBe(false);
  });

  it('leaves no parameter out', () => {
    expect([...Object.keys(flips), ...deadlineKeys, ...Object.keys(reserved)].sort()).toEqual([...keys].sort());
  });

  it('lists in the rows only parameters that exist', () => {
    for (const row of suggestion.table) for (const key of row.rules) expect(keys).toContain(key);
  });
});

function life(rules: SuggestionRules, outcome: (l: Life) => Json): Json {
  return outcome(registered(rules));
}
function handed(l: Life): Life {
  return assigned(l);
}
function refused(rules: SuggestionRules, ground: 'privateMatter', outcome: 'letter'): Json {
  const l = new Life(rules);
  l.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
  l.must(people.lead, 'submit', {});
  return code(l, people.registrar, 'refuseAdmission', { ground, outcome }, { reason });
}
function decider(rules: SuggestionRules): Json {
  const l = handedOver(rules);
  const part = ofUnit(l, 'education').id;
  l.must(leaderOf('education'), 'object', { counterProposal: bodies.health }, { part, reason });
  return l.tasks().filter((t) => t.command === 'refuseObjection').map((t) => t.role);
}
function extensionAsked(rules: SuggestionRules, to: string): Json {
  const l = accepted(handedOver(rules), 'education');
  return code(l, leaderOf('education'), 'requestExtension', { to: to as never }, { part: ofUnit(l, 'education').id, reason });
}
function rateWith(rules: SuggestionRules, marks: object): Json {
  const l = replied(handedOver(rules), 'education');
  l.runProcess();
  return code(l, people.lead, 'rate', { marks, ownView: 'solved' }, { part: ratingOf(l, 'education') });
}
function enteredRating(rules: SuggestionRules, way: 'throughUnit' | 'toCommittee'): Json {
  const l = replied(handedOver(rules), 'education');
  l.runProcess();
  const outcome = l.give(people.registrar, 'enterRating', { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved', source: text('scan'), way }, { part: ratingOf(l, 'education'), entry: 'paper', onBehalfOf: deputies.lead });
  return outcome.accepted ? outcome.events.map((e) => e.type) : outcome.refusal.code;
}
function released(rules: SuggestionRules): Json {
  const l = replied(handedOver(rules), 'education');
  const part = ofUnit(l, 'education').publication!;
  l.must(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part });
  return code(l, people.registrar, 'releasePublication', { scope: 'full', secrecyReview: text('reviewed') }, { part });
}
