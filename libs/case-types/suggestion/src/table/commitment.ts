import { isRefusal, may, wrongInput, notNow } from '@huiying/engine';
import { handedOver, inHandling } from '../gates/case';
import { neededReason } from '../gates/entry';
import type { SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';
import { tooFarAhead, wrongPromisedDay } from './promised-day';
import { gate, row, type SuggestionRow } from './row';

const movesLeft = gate('moves left', ({ state, part, context: { rules } }) => {
  const times = rules['commitment.moves'].value;
  return times === 'unlimited' || (state.commitments[part.id]?.moves.length ?? 0) < times ? null : notNow('COMMITMENT.MOVES_USED_UP', { params: { times } });
});

/** Never a unit, whatever the rule set says. */
const verifiers = (rules: SuggestionRules) => rules['commitment.verifiers'].value.map((role) => {
  switch (role) {
    case 'deputy': return may('deputy', 'signer');
    case 'groupSecretary': return may('groupSecretary', 'groupOf');
    case 'registrar': case 'committeeLeader': case 'supervisor': return may(role, 'congress');
  }
});

function since(state: SuggestionState, part: { readonly id: string }) {
  const standing = state.commitments[part.id]?.standing;
  switch (standing?.state) {
    case 'running': return standing.since;
    case 'crossOff': return standing.on;
    default: return null;
  }
}

/** 承诺. The commands run on beyond the closing where the case was closed into tracking. */
export const commitment: readonly SuggestionRow[] = [
  row<'addCommitment'>({
    name: 'addCommitment', part: 'reply', from: ['delivered'], to: [], creates: 'commitment', who: [may('unitLeader', 'replying')], gates: [inHandling], rules: ['deadline.commitment'], touches: ['reply'],
    earliestDay: (state, part) => {
      const standing = state.replies[part.id]?.standing;
      return standing?.state === 'delivered' ? standing.on : null;
    },
    decide(d, { owner, due, measure }) {
      const reply = d.state.replies[d.part.id];
      if (reply === undefined) return notNow('REPLY.NOT_IN_STATE');
      const wrong = wrongPromisedDay('due', due, d.day);
      if (wrong !== null) return wrong;
      const id = d.newPartId();
      d.emit('CommitmentMade', { commitment: id, assignment: reply.assignment, reply: reply.id, owner, due, measure }, { part: id });
      d.start('commitment', id, { fixedDay: due });
    },
  }),
  row<'reportProgress'>({
    name: 'reportProgress', part: 'commitment', from: ['running'], to: ['running'], who: [may('unitHandler', 'ofPart'), may('unitLeader', 'ofPart')], gates: [handedOver], rules: ['deadline.commitment'],
    touches: ['commitment'], expected: ({ state, part }) => state.commitments[part.id]?.progress === null, deadline: 'commitment', earliestDay: since,
    decide(d, { note, percent }) {
      if (percent !== undefined && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) return wrongInput('percent', 'COMMITMENT.PERCENT_OUT_OF_RANGE');
      d.emit('CommitmentProgressed', { note, percent: percent ?? null });
    },
  }),
  row<'requestCrossOff'>({
    name: 'requestCrossOff', part: 'commitment', from: ['running'], to: ['crossOff'], who: [may('unitLeader', 'ofPart')], gates: [handedOver], rules: [], touches: ['commitment'], expected: true,
    deadline: 'commitment', earliestDay: since,
    decide: (d, { evidence }) => d.emit('CrossOffRequested', { evidence }),
  }),
  row<'verifyCommitment'>({
    name: 'verifyCommitment', part: 'commitment', from: ['crossOff'], to: ['verified'], who: verifiers, gates: [handedOver], rules: ['commitment.verifiers', 'fourEyes'], touches: ['commitment'],
    needsIfMatch: true, expected: true, deadline: 'commitment', earliestDay: since,
    decide(d) {
      d.emit('CommitmentVerified', {});
      d.meet('commitment', d.part.id);
    },
  }),
  row<'returnCrossOff'>({
    name: 'returnCrossOff', needsReason: true, part: 'commitment', from: ['crossOff'], to: ['running'], who: verifiers, gates: [handedOver], rules: ['commitment.verifiers'], touches: ['commitment'], needsIfMatch: true,
    expected: true, deadline: 'commitment', earliestDay: since,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('CrossOffReturned', { reason });
    },
  }),
  row<'moveCommitment'>({
    name: 'moveCommitment', needsReason: true, part: 'commitment', from: ['running'], to: ['running'], who: [may('unitLeader', 'ofPart')], gates: [handedOver, movesLeft], rules: ['commitment.moves', 'deadline.commitment'],
    touches: ['commitment'], needsIfMatch: true, earliestDay: since,
    decide(d, { to, signedPaper }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const due = d.state.commitments[d.part.id]?.due;
      if (due !== undefined && to <= due) return wrongInput('to', 'COMMITMENT.NOT_LATER', { due });
      const tooFar = tooFarAhead('to', to, d.day);
      if (tooFar !== null) return tooFar;
      d.emit('CommitmentMoved', { to, reason, signedPaper });
      d.extend('commitment', d.part.id, to, d.rules['deadline.commitment'].basis);
    },
  }),
  row<'explainCommitment'>({
    name: 'explainCommitment', part: 'commitment', from: ['running'], to: ['explained'], who: [may('unitLeader', 'ofPart')], gates: [handedOver], rules: [], touches: ['commitment'],
    needsIfMatch: true, earliestDay: since,
    decide(d, { report }) {
      d.emit('CommitmentExplained', { report });
      d.waive('commitment', d.part.id, 'explained');
    },
  }),
];
