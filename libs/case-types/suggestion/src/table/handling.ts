import { isRefusal, may, notNow, onPaper, wrongInput, type ContentRef, type Day, type PartRef } from '@huiying/engine';
import { fromEntry } from '../effects/clocks';
import { due, inHandling, notClosed, roundRunning } from '../gates/case';
import { neededReason } from '../gates/entry';
import { ofAnySigner, ofSpokenWith } from '../gates/whose-paper';
import { accepted, areContactsMet, noOpenObjection, notReturned } from '../gates/reply';
import { assignmentOf } from '../relations';
import { aliveIn, isAlive, repliesIn, signersOf } from '../select';
import type { SuggestionState } from '../state';
import { gate, row, type Deciding, type GateInput, type SuggestionRow } from './row';

const notWaivedYet = gate('contact not waived yet', ({ state, part }) => (state.rounds[part.id]?.contactWaived ? notNow('CONTACT.ALREADY_WAIVED') : null));

const sendBacksLeft = gate('send-backs left', ({ state, part, context: { rules } }) => {
  const times = rules['opinion.sendBacks'].value;
  return times === 'unlimited' || (state.opinions[part.id]?.sendBacks ?? 0) < times ? null : notNow('OPINION.SEND_BACKS_USED_UP', { params: { times } });
});

const replyNotSubmitted = gate('reply not submitted', ({ state, part }) => {
  const round = assignmentOf(state, part)?.round;
  const waiting = round !== undefined && repliesIn(state, round).every((r) => r.standing.state === 'none' || r.standing.state === 'returned');
  return waiting ? null : notNow('OPINION.REPLY_SUBMITTED');
});

/** From the assignment on, or since it was sent back. */
function opinionOwedSince(state: SuggestionState, part: PartRef): Day | null {
  const standing = state.opinions[part.id]?.standing;
  return standing?.state === 'sentBack' ? standing.on : (assignmentOf(state, part)?.createdOn ?? null);
}

const loggedOn = (state: SuggestionState, part: { readonly id: string }) => state.contacts[part.id]?.on ?? null;

/** Of a unit that gave the case back nobody needs to say any more whether it was there; whoever remembers may. */
function isAnswerAwaited({ state, part }: GateInput): boolean {
  const a = assignmentOf(state, part);
  return part.state === 'logged' && a !== undefined && isAlive(a);
}

/** Who speaks: the deputy himself, or the one whom the paper comes from. */
function speaker(d: Deciding) {
  const { actor } = d.context;
  return d.command.onBehalfOf ?? (actor.kind === 'person' && d.acting.role === 'deputy' ? actor.personId : null);
}

function answerContact(d: Deciding, answer: 'ContactConfirmed' | 'ContactDenied', scan: ContentRef | undefined): void {
  const contact = d.state.contacts[d.part.id];
  if (contact?.standing.state === 'unanswered') d.emit('ContactUnansweredRevised', {}, { restsOn: [contact.standing.seq] });
  d.emit(answer, { by: speaker(d), scan: scan ?? null });
  d.meet('contactAnswer', d.part.id);
}

/** 联系、会办意见. */
export const handling: readonly SuggestionRow[] = [
  row<'logContact'>({
    name: 'logContact', part: 'assignment', from: ['accepted', 'done'], to: [], creates: 'contact',
    who: [may('unitHandler', 'replying'), may('unitClerk', 'replying'), may('unitLeader', 'replying')], gates: [inHandling],
    rules: ['contact.modes', 'deadline.contactAnswer', 'deadline.firstContact'], touches: ['assignment'], deadline: 'firstContact',
    // One that was logged and waits for its answer needs no second one meanwhile.
    expected: ({ state, part, context }) => {
      const a = state.assignments[part.id];
      return a?.standing.state === 'accepted' && !areContactsMet(state, a, context.rules, 'logged');
    },
    earliestDay: (state, part) => state.assignments[part.id]?.createdOn ?? null,
    decide(d, { mode, stage, rank, deputies, note }) {
      const a = d.state.assignments[d.part.id];
      if (a === undefined) return notNow('ASSIGNMENT.NOT_IN_STATE');
      if (!d.rules['contact.modes'].value.includes(mode)) return wrongInput('mode', 'CONTACT.MODE_NOT_ALLOWED', { mode });
      if (stage === 'after' && a.standing.state !== 'done') return wrongInput('stage', 'CONTACT.NOT_AFTER_YET');
      const signers = signersOf(d.state).map((s) => s.signer);
      if (deputies.length === 0 || deputies.some((person) => !signers.includes(person))) return wrongInput('deputies', 'CONTACT.NOT_A_SIGNER');
      const contact = d.newPartId();
      d.emit('ContactLogged', { contact, assignment: a.id, mode, stage, rank, deputies: [...new Set(deputies)], note }, { part: contact });
      d.meet('firstContact', a.id);
      // The unit says when it was there, and the deputy has his whole time to say whether that is true.
      d.start('contactAnswer', contact, fromEntry(d));
    },
  }),
  row<'confirmContact'>({
    name: 'confirmContact', part: 'contact', from: ['logged', 'unanswered'], to: ['confirmed'], who: [may('deputy', 'inContact'), onPaper('registrar')], paperOf: ofSpokenWith, gates: [inHandling],
    rules: ['deadline.contactAnswer'], touches: ['contact'], expected: isAnswerAwaited, deadline: 'contactAnswer', earliestDay: loggedOn,
    decide: (d, { scan }) => answerContact(d, 'ContactConfirmed', scan),
  }),
  row<'denyContact'>({
    name: 'denyContact', part: 'contact', from: ['logged', 'unanswered'], to: ['denied'], who: [may('deputy', 'inContact'), onPaper('registrar')], paperOf: ofSpokenWith, gates: [inHandling],
    rules: ['deadline.contactAnswer'], touches: ['contact'], expected: isAnswerAwaited, deadline: 'contactAnswer', earliestDay: loggedOn,
    decide: (d, { scan }) => answerContact(d, 'ContactDenied', scan),
  }),
  row<'markUnanswered'>({
    name: 'markUnanswered', part: 'contact', from: ['logged'], to: ['unanswered'], who: [may('system', 'thisCase')], gates: [inHandling, due('contactAnswer')],
    rules: ['deadline.contactAnswer'], touches: ['contact'], byTime: true,
    decide(d) {
      d.emit('ContactUnanswered', {}, { restsOn: [d.state.contacts[d.part.id]?.seq ?? 0] });
      d.pass('contactAnswer', d.part.id);
    },
  }),
  row<'waiveContact'>({
    name: 'waiveContact', part: 'round', from: ['running'], to: [],
    who: (rules) => [
      ...(rules['contact.waivers'].value.includes('deputy') ? [may('deputy', 'signer')] : []),
      ...(rules['contact.waivers'].value.includes('registrar') ? [may('registrar', 'congress')] : []),
      ...(rules['contact.waivers'].value.includes('deputy') ? [onPaper('registrar')] : []),
    ],
    paperOf: ofAnySigner, gates: [inHandling, notWaivedYet], rules: ['contact.waivers', 'fourEyes'], touches: ['round'], keepsReason: true,
    // The committee says why; on paper it speaks for a deputy.
    owes: ({ acting, entry }) => (acting.role === 'registrar' && entry === 'screen' ? [{ field: 'reason' }] : []), earliestDay: (state, part) => state.rounds[part.id]?.openedOn ?? null,
    decide(d, { scan }) {
      const by = d.acting.role === 'deputy' || d.command.onBehalfOf !== null ? 'deputy' : 'registrar';
      if (by === 'registrar' && d.command.reason === null) return wrongInput('reason', 'REASON.MISSING');
      d.emit('ContactWaived', { by, reason: d.command.reason, scan: scan ?? null });
      for (const a of aliveIn(d.state, d.part.id)) d.waive('firstContact', a.id, 'contactWaived');
    },
  }),
  row<'giveOpinion'>({
    name: 'giveOpinion', part: 'opinion', from: ['due', 'sentBack'], to: ['given'], who: [may('unitLeader', 'co'), onPaper('unitClerk', 'co')],
    gates: [inHandling, roundRunning, accepted, noOpenObjection], rules: ['deadline.opinion', 'deadline.opinionRedo'], touches: ['opinion'], expected: true, deadline: ['opinion', 'opinionRedo'],
    earliestDay: opinionOwedSince,
    decide(d, { text, scan }) {
      d.emit('OpinionGiven', { text, scan: scan ?? null });
      d.meet('opinion', d.part.id);
      d.meet('opinionRedo', d.part.id);
    },
  }),
  row<'sendBackOpinion'>({
    name: 'sendBackOpinion', needsReason: true, part: 'opinion', from: ['given'], to: ['sentBack'], who: [may('unitLeader', 'main')], gates: [inHandling, roundRunning, notReturned, sendBacksLeft, replyNotSubmitted],
    rules: ['opinion.sendBacks', 'deadline.opinionRedo'], touches: ['opinion'], needsIfMatch: true, existsUnder: (rules) => rules['opinion.sendBacks'].value !== 0,
    earliestDay: (state, part) => {
      const standing = state.opinions[part.id]?.standing;
      return standing?.state === 'given' ? standing.on : null;
    },
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('OpinionSentBack', { reason });
      d.start('opinionRedo', d.part.id);
    },
  }),
  row<'waiveOpinion'>({
    name: 'waiveOpinion', needsReason: true, part: 'opinion', from: ['due', 'sentBack'], to: ['waived'], who: [may('coordinator', 'coordinates'), may('registrar', 'congress')],
    gates: [notClosed, roundRunning], rules: ['coordinatorByKind', 'fourEyes'], touches: ['opinion'], earliestDay: opinionOwedSince,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('OpinionWaived', { reason });
      d.waive('opinion', d.part.id, 'opinionWaived');
      d.waive('opinionRedo', d.part.id, 'opinionWaived');
    },
  }),
];
