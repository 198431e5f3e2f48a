import { day } from '@huiying/engine';
import type { Actor } from '@huiying/engine';
import { inOrder } from '../state';
import { bodies, clerkOf, handlerOf, leaderOf, Life, people, text, type UnitName } from '../testing';
import type { SuggestionRules } from '../rules';
import type { RatingOptionCode } from '../rules';
import type { ProposedUnit } from '../inputs';

// Short stretches of a life, for specs that are about what comes after them.

/** The unit's newest assignment that was not given back. Throws where it has none. */
export const ofUnit = (life: Life, unit: UnitName) => {
  const a = inOrder(life.state.assignments).filter((one) => one.unit === bodies[unit] && one.standing.state !== 'returned').at(-1);
  if (a === undefined) throw new Error(`${unit} has no assignment`);
  return a;
};
/** Throws where the unit owes none, as a helping one does. */
export const replyOf = (life: Life, unit: UnitName) => {
  const id = ofUnit(life, unit).reply;
  if (id === null) throw new Error(`${unit} owes no reply`);
  return id;
};
/** The newest form for the unit's reply that was not voided. Throws where none was requested. */
export const ratingOf = (life: Life, unit: UnitName) => {
  const found = inOrder(life.state.ratings).filter((r) => r.reply === replyOf(life, unit) && r.standing.state !== 'void').at(-1);
  if (found === undefined) throw new Error('no rating was requested');
  return found.id;
};

/** Between the sessions, by the lead alone or with one co-signer. */
export function registered(rules: SuggestionRules, name = 'walk', cosigner: Actor | null = null, life = new Life(rules, undefined, name)): Life {
  life.must(people.lead, 'open', { source: 'betweenSessions', title: text('title'), text: text('text') });
  if (cosigner?.kind === 'person') {
    life.must(people.lead, 'inviteCosigner', { signer: cosigner.personId });
    const invited = inOrder(life.state.signatures).find((s) => s.signer === cosigner.personId);
    life.must(cosigner, 'confirmCosigning', { textVersion: 1 }, { part: invited!.id });
  }
  life.must(people.lead, 'submit', {});
  life.must(people.registrar, 'register', {});
  return life;
}

/** Pre-assigned and handed over; to education alone where nothing is said. */
export function assigned(life: Life, units: readonly ProposedUnit[] = [{ unit: bodies.education, kind: 'main' }], difficulty: 'normal' | 'hard' = 'normal'): Life {
  life.must(people.registrar, 'preAssign', { units });
  life.must(people.registrar, 'handOver', { difficulty });
  return life;
}

/** Signed for by the clerks of these units. */
export function accepted(life: Life, ...units: UnitName[]): Life {
  for (const unit of units) life.must(clerkOf(unit), 'signFor', {}, { part: ofUnit(life, unit).id });
  return life;
}

/** Contact, submission, signature, check and delivery. */
export function replied(life: Life, unit: UnitName, more: { readonly class?: string; readonly promise?: boolean } = {}): Life {
  const a = ofUnit(life, unit);
  if (life.state.assignments[a.id]?.standing.state === 'awaiting') accepted(life, unit);
  life.must(handlerOf(unit), 'logContact', { mode: 'visit', stage: 'during', rank: 'handler', deputies: [life.state.lead!], note: text('note') }, { part: a.id });
  const contact = inOrder(life.state.contacts).at(-1)!;
  life.must({ kind: 'person', personId: life.state.lead!, roles: people.lead.roles }, 'confirmContact', {}, { part: contact.id });
  const part = replyOf(life, unit);
  const promise = more.promise ?? more.class === 'B';
  life.must(handlerOf(unit), 'submitReply', {
    text: text('reply'), ...(life.rules.classes.value === null ? {} : { class: more.class ?? 'A' }),
    ...(promise ? { commitments: [{ owner: text('owner'), due: day('2026-12-01'), measure: text('measure') }] } : {}),
    changesAnswered: a.requiredChanges.map((_, change) => ({ change, answer: text('answer') })),
  }, { part });
  life.must(leaderOf(unit), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
  if (life.state.replies[part]?.standing.state === 'signed') life.must(unit === 'propaganda' ? people.partyChecker : people.checker, 'passReply', {}, { part });
  life.must(clerkOf(unit), 'deliverReply', { way: 'inPerson' }, { part });
  return life;
}

/** Every dimension marked alike; asks for the rating first where nobody has. */
export function rated(life: Life, unit: UnitName, code: RatingOptionCode, rater: Actor = people.lead): Life {
  life.runProcess();
  const reply = replyOf(life, unit);
  if (life.state.replies[reply]?.window.state === 'none') life.must(people.registrar, 'requestRating', {}, { part: reply });
  const own = inOrder(life.state.ratings).find((r) => r.reply === reply && rater.kind === 'person' && r.rater === rater.personId && r.standing.state !== 'void');
  const marks = Object.fromEntries(life.rules['rating.dimensions'].value.map((dimension) => [dimension, code]));
  life.must(rater, 'rate', { marks, ratingReason: text('why'), ...(life.rules['rating.ownView'].value ? { ownView: 'notSolved' } : {}) }, { part: own!.id });
  return life;
}

/** By the registrar, all forms being in. */
export function windowEnded(life: Life, unit: UnitName): Life {
  life.must(people.registrar, 'endRatingWindow', {}, { part: replyOf(life, unit) });
  return life;
}

/** Contact and submission: the reply lies with the head of the unit. */
export function submitted(life: Life, unit: UnitName): Life {
  const a = ofUnit(life, unit);
  if (life.state.assignments[a.id]?.standing.state === 'awaiting') accepted(life, unit);
  contacted(life, unit);
  life.must(people.lead, 'confirmContact', {}, { part: inOrder(life.state.contacts).at(-1)!.id });
  life.must(handlerOf(unit), 'submitReply', { text: text('reply'), class: 'A' }, { part: replyOf(life, unit) });
  return life;
}

/** Logged by the unit's handler and not confirmed yet. */
export function contacted(life: Life, unit: UnitName, deputy = life.state.lead!): Life {
  life.must(handlerOf(unit), 'logContact', { mode: 'visit', stage: 'during', rank: 'handler', deputies: [deputy], note: text('note') }, { part: ofUnit(life, unit).id });
  return life;
}

/** Signed and checked: it only has to be delivered. */
export function passed(life: Life, unit: UnitName): Life {
  submitted(life, unit);
  const part = replyOf(life, unit);
  life.must(leaderOf(unit), 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
  if (life.state.replies[part]?.standing.state === 'signed') life.must(people.checker, 'passReply', {}, { part });
  return life;
}

/** The unit objects and is right; without a new unit one is to be found. */
export function givenBack(life: Life, unit: UnitName, newUnit?: ProposedUnit['unit']): Life {
  const { id: part } = ofUnit(life, unit);
  life.must(leaderOf(unit), 'object', { counterProposal: bodies.water }, { part, reason: text('not ours') });
  life.must(unit === 'court' ? people.registrar : people.coordinator, 'upholdObjection', newUnit === undefined ? {} : { newUnit }, { part, reason: text('true') });
  return life;
}
