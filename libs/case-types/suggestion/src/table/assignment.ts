import { casePart, isRefusal, may, notNow, onPaper, wrongInput, type Day, type PartRef, type Refusal } from '@huiying/engine';
import { createAssignment, returnAssignment, startReplyUnit } from '../effects/assign';
import { due, inHandling, roundRunning } from '../gates/case';
import { latestOf } from '../gates/day';
import { isOpenOn, neededReason, openUnit } from '../gates/entry';
import { isReplySigned, replyNotSigned } from '../gates/signed';
import { ledgerOf, outsideWindow, windowOpen } from '../gates/window';
import { aliveIn, isWithoutSuccessor, owesReply } from '../select';
import type { Assignment, SuggestionState } from '../state';
import { isBeyondOffice, proposedUnits } from './pre-assignment';
import { gate, row, type Deciding, type GateInput, type SuggestionRow } from './row';

const WINDOW_CLOSED = 'ASSIGNMENT.OBJECTION_WINDOW_CLOSED';

const unitsStillOpen = gate('units still open', ({ state, context, today }) => {
  const closed = state.preAssignment?.units.some(({ unit }) => {
    const body = context.directory.body(unit);
    return body === undefined || !isOpenOn(body, today);
  });
  return closed ? notNow('ASSIGNMENT.UNIT_NO_LONGER_OPEN', { unlockBy: ['registrar', 'coordinator'] }) : null;
});

const objectionsLeft = gate('objections left', ({ state, part, context: { rules } }) => {
  const a = state.assignments[part.id];
  return a && a.roundNo === 1 && a.objections < rules['objection.times'].value ? null : notNow('ASSIGNMENT.OBJECTIONS_USED_UP', { params: { times: rules['objection.times'].value } });
});

const withoutSuccessor = gate('no successor yet', ({ state, part }) => {
  const a = state.assignments[part.id];
  return a?.standing.state === 'returned' && !isWithoutSuccessor(state, a) ? notNow('ASSIGNMENT.HAS_SUCCESSOR') : null;
});

const needsSuccessor = ({ state, part }: GateInput): boolean => {
  const a = state.assignments[part.id];
  return a !== undefined && isWithoutSuccessor(state, a);
};

const windowNotClosed = gate('window not closed yet', ({ state, part }) => (state.assignments[part.id]?.windowClosed ? notNow('DEADLINE.NOT_RUNNING') : null));

const createdOn = (state: SuggestionState, part: { readonly id: string }) => state.assignments[part.id]?.createdOn ?? null;

/** It cannot be taken from a unit before that unit accepted it, nor given on before it came back. */
function standsSince(state: SuggestionState, part: PartRef): Day | null {
  const a = state.assignments[part.id];
  return a === undefined ? null : 'on' in a.standing ? a.standing.on : a.createdOn;
}

/** 交办, with the closing of the objection window. */
export const assignment: readonly SuggestionRow[] = [
  row<'preAssign'>({
    name: 'preAssign', part: 'case', from: ['registered', 'preassigned'], to: ['preassigned'], who: [may('registrar', 'congress'), may('coordinator', 'coordinates')], gates: [],
    rules: ['assignment.severalMains', 'coordinatorByKind'], touches: ['case'], needsIfMatch: true, keepsReason: true, expected: ({ state }) => state.standing.state === 'registered', deadline: 'handover',
    earliestDay: (state) => latestOf([state.registration?.on, state.preAssignment?.on]),
    decide(d, { units }) {
      const proposed = proposedUnits(d, units);
      if (isRefusal(proposed)) return proposed;
      const wished = d.state.text?.proposedUnits[0];
      const isOther = wished !== undefined && !proposed.some((p) => p.unit === wished && p.kind !== 'co');
      if (isOther && d.command.reason === null) return wrongInput('reason', 'ASSIGNMENT.OTHER_THAN_WISHED');
      d.emit('AssignmentsProposed', { version: (d.state.preAssignment?.version ?? 0) + 1, units: proposed, reason: d.command.reason });
    },
  }),
  row<'handOver'>({
    name: 'handOver', part: 'case', from: ['preassigned'], to: ['handling'], creates: 'assignment', who: [may('registrar', 'congress')], gates: [unitsStillOpen],
    rules: ['replyUnit.starts', 'objection.times', 'deadline.replyDeputy', 'deadline.replyUnit', 'deadline.signFor', 'deadline.objectionWindow', 'deadline.opinion'],
    touches: ['case'], needsIfMatch: true, expected: true, deadline: 'handover', earliestDay: (state) => state.preAssignment?.on ?? null,
    decide(d, { difficulty }) {
      const caseId = casePart(d.state.caseId);
      d.emit('HandedOver', { difficulty });
      d.meet('handover', caseId);
      d.start('replyDeputy', caseId, { hard: difficulty === 'hard' });
      const round = d.newPartId();
      d.emit('RoundOpened', { round, no: 1, why: 'handover', from: null }, { part: round });
      for (const unit of d.state.preAssignment?.units ?? []) createAssignment(d, { round, ...unit });
    },
  }),
  row<'signFor'>({
    name: 'signFor', part: 'assignment', from: ['awaiting'], to: ['accepted'], who: [may('unitClerk', 'ofPart'), may('unitLeader', 'ofPart'), onPaper('registrar')],
    gates: [inHandling], rules: ['replyUnit.starts', 'deadline.firstContact', 'deadline.signFor'], touches: ['assignment'], expected: true, deadline: 'signFor', earliestDay: createdOn,
    decide(d, { scan }) {
      d.emit('AssignmentAccepted', { scan: scan ?? null });
      d.meet('signFor', d.part.id);
      const a = d.state.assignments[d.part.id];
      if (a === undefined || a.reply === null) return;
      if (d.state.rounds[a.round]?.contactWaived === null) d.start('firstContact', a.id);
      if (a.roundNo === 1 && d.rules['replyUnit.starts'].value === 'receipt') startReplyUnit(d, a.reply);
    },
  }),
  row<'object'>({
    name: 'object', needsReason: true, part: 'assignment', from: ['awaiting', 'accepted'], to: ['objected'],
    who: (rules) => [...rules['objection.who'].value.map((role) => may(role, 'ofPart')), onPaper('registrar')],
    gates: [inHandling, objectionsLeft, replyNotSigned, windowOpen('objectionWindow', WINDOW_CLOSED)],
    rules: ['objection.who', 'objection.times', 'objection.counterProposal', 'deadline.objectionDecision', 'deadline.objectionWindow', 'backdating.days'],
    touches: ['assignment'], windowed: true, existsUnder: (rules) => rules['objection.times'].value > 0, earliestDay: createdOn,
    owes: ({ context: { rules } }) => (rules['objection.counterProposal'].value ? [{ field: 'counterProposal' }] : []),
    decide(d, { counterProposal, scan }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const window = ledgerOf(d.state, 'objectionWindow', d.part.id);
      // It may object from the hand-over on, also where that was entered later and the window runs from there.
      const handedOverOn = createdOn(d.state, d.part);
      const outside = outsideWindow(d, window && handedOverOn ? { ...window, startedOn: handedOverOn } : window, WINDOW_CLOSED);
      if (outside !== null) return outside;
      if (counterProposal === undefined && d.rules['objection.counterProposal'].value) return wrongInput('counterProposal', 'ASSIGNMENT.COUNTER_PROPOSAL_MISSING');
      if (counterProposal !== undefined) {
        const proposed = openUnit(d, 'counterProposal', counterProposal);
        if (isRefusal(proposed)) return proposed;
      }
      if (d.state.assignments[d.part.id]?.windowClosed) d.emit('ObjectionWindowRevised', {}, { restsOn: window ? [window.startedSeq] : [] });
      d.emit('ObjectionRaised', { reason, counterProposal: counterProposal ?? null, scan: scan ?? null });
      d.start('objectionDecision', d.part.id);
    },
  }),
  row<'upholdObjection'>({
    name: 'upholdObjection', part: 'assignment', from: ['objected'], to: ['returned'], who: [may('coordinator', 'decidesOnObjection'), may('registrar', 'decidesOtherwise')],
    gates: [inHandling], rules: ['objection.decider', 'coordinatorByKind', 'deadline.reassign'], touches: ['assignment'], needsIfMatch: true, keepsReason: true, expected: true, deadline: 'objectionDecision',
    earliestDay: objectedOn,
    decide(d, { newUnit }) {
      const a = d.state.assignments[d.part.id];
      if (a === undefined) return notNow('ASSIGNMENT.NOT_IN_STATE');
      const successor = newUnit === undefined ? null : successorUnit(d, a, newUnit);
      if (isRefusal(successor)) return successor;
      // Signed while a co-handler's objection was open: it goes, and nobody comes in its place.
      if (successor !== null && isReplySigned(d.state, a)) return wrongInput('newUnit', 'ASSIGNMENT.REPLY_SIGNED');
      d.emit('ObjectionUpheld', { newUnit: newUnit ?? null, reason: d.command.reason });
      d.meet('objectionDecision', a.id);
      returnAssignment(d, a, 'objection', d.command.reason);
      if (successor !== null) createAssignment(d, { round: a.round, kind: a.kind, replaces: a.id, follows: a.follows, requiredChanges: a.requiredChanges, ...successor });
      // Without a co-handler the case can go on, without a main unit it cannot.
      else if (owesReply(a)) d.start('reassign', a.id);
    },
  }),
  row<'refuseObjection'>({
    name: 'refuseObjection', needsReason: true, part: 'assignment', from: ['objected'], to: ['awaiting', 'accepted'], who: [may('coordinator', 'decidesOnObjection'), may('registrar', 'decidesOtherwise')],
    gates: [inHandling], rules: ['objection.decider', 'coordinatorByKind'], touches: ['assignment'], needsIfMatch: true, expected: true, deadline: 'objectionDecision', earliestDay: objectedOn,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('ObjectionRefused', { reason });
      d.meet('objectionDecision', d.part.id);
    },
  }),
  row<'reassign'>({
    name: 'reassign', needsReason: true, part: 'assignment', from: ['awaiting', 'accepted', 'returned'], to: [], creates: 'assignment', who: [may('registrar', 'congress'), may('coordinator', 'coordinates')],
    gates: [inHandling, roundRunning, replyNotSigned, withoutSuccessor], rules: ['coordinatorByKind'], touches: ['assignment', 'reply'], needsIfMatch: true, expected: needsSuccessor, deadline: 'reassign',
    earliestDay: standsSince,
    decide(d, { newUnit }) {
      const a = d.state.assignments[d.part.id];
      if (a === undefined) return notNow('ASSIGNMENT.NOT_IN_STATE');
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const successor = successorUnit(d, a, newUnit);
      if (isRefusal(successor)) return successor;
      if (a.standing.state === 'returned') d.meet('reassign', a.id);
      else returnAssignment(d, a, 'adjusted', reason);
      createAssignment(d, { round: a.round, kind: a.kind, replaces: a.id, follows: a.follows, requiredChanges: a.requiredChanges, ...successor });
    },
  }),
  row<'closeObjectionWindow'>({
    name: 'closeObjectionWindow', part: 'assignment', from: ['awaiting', 'accepted', 'objected'], to: [], who: [may('system', 'thisCase')], gates: [due('objectionWindow'), windowNotClosed],
    rules: ['deadline.objectionWindow'], touches: ['assignment'], byTime: true,
    decide(d) {
      const window = ledgerOf(d.state, 'objectionWindow', d.part.id);
      d.emit('ObjectionWindowClosed', {}, { restsOn: window ? [window.startedSeq] : [] });
      d.pass('objectionWindow', d.part.id);
    },
  }),
];

function objectedOn(state: SuggestionState, part: { readonly id: string }) {
  const standing = state.assignments[part.id]?.standing;
  return standing?.state === 'objected' ? standing.on : null;
}

/**
 * Another unit than the one that leaves, open, and not already on the case in this round. Where it replies itself, an
 * office names only one that it coordinates: for any other it gives the case back without a name, and the committee
 * finds the successor.
 */
function successorUnit(d: Deciding, a: Assignment, newUnit: Assignment['unit']): ReturnType<typeof openUnit> | Refusal {
  if (aliveIn(d.state, a.round).some((b) => b.unit === newUnit)) return wrongInput('newUnit', 'ASSIGNMENT.UNIT_ALREADY_THERE');
  if (a.unit === newUnit) return wrongInput('newUnit', 'ASSIGNMENT.SAME_UNIT');
  const open = openUnit(d, 'newUnit', newUnit);
  if (isRefusal(open)) return open;
  return owesReply(a) && isBeyondOffice(d, open.unitKind) ? wrongInput('newUnit', 'ASSIGNMENT.UNIT_OF_ANOTHER_OFFICE') : open;
}
