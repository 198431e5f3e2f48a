import { casePart, isRefusal, may, notNow, onPaper, type PartRef } from '@huiying/engine';
import { closingBarredBy, daysBeforeClosing, openCommitments } from '../closable';
import { deliverTo, stillOwed } from '../effects/deliver';
import { endEverything } from '../effects/end-aside';
import { handledAnew, openNextRound } from '../effects/next-round';
import { askWhoRatesNow } from '../effects/request-rating';
import { latestOf } from '../gates/day';
import { neededReason } from '../gates/entry';
import { ofSigner } from '../gates/whose-paper';
import { latestRound, repliesIn, signersOf } from '../select';
import { besideOf } from '../stages';
import { inOrder, type SuggestionState } from '../state';
import { gate, row, type Deciding, type SuggestionRow } from './row';

const nothingBefore = gate('nothing stands before closing', ({ state, context: { rules } }) => closingBarredBy(state, rules));

const nothingRunning = gate('nothing running', ({ state, context: { rules } }) => {
  const beside = besideOf(state, rules);
  return beside.length === 0 ? null : notNow('CASE.STILL_RUNNING', { params: { beside } });
});

const remindingOwed = gate('closing allowed and not reminded', ({ state: { closing } }) =>
  (closing.allowedSeq !== null && closing.remindedSeq === null ? null : notNow('CASE.NOTHING_TO_REMIND')));

/** R: withdrawal.until. A reply that somebody has can no longer be made unasked for. */
const withdrawalPossible = gate('signature may still be withdrawn', ({ state, context: { rules } }) => {
  if (!['draft', 'review', 'returned', 'registered', 'preassigned', 'handling'].includes(state.standing.state)) return notNow('CASE.ENDED');
  const until = rules['withdrawal.until'].value;
  const over = until === 'handOver' ? state.handOver !== null
    : until === 'reply' && Object.values(state.replies).some((r) => r.standing.state === 'delivered' || Object.keys(r.deliveries).length > 0);
  return over ? notNow('SIGNATURE.TOO_LATE_TO_WITHDRAW', { params: { until } }) : null;
});

const since = (state: SuggestionState) => ('since' in state.standing ? state.standing.since : null);
const signedOn = (state: SuggestionState, part: PartRef) => {
  const standing = state.signatures[part.id]?.standing;
  return standing?.state === 'confirmed' ? standing.on : null;
};

/** 撤回、办结、恢复、归档、终止, with the reminder to close. */
export const ending: readonly SuggestionRow[] = [
  row<'withdrawSignature'>({
    name: 'withdrawSignature', needsReason: true, part: 'signature', from: ['confirmed'], to: ['withdrawn'], who: [may('deputy', 'ownSignature'), onPaper('registrar')], paperOf: ofSigner, gates: [withdrawalPossible],
    rules: ['withdrawal.until', 'reply.toWhom', 'rating.who'], touches: ['signature'], needsIfMatch: true,
    // With the last signature the case ends: not before it came to where it stands.
    earliestDay: (state, part) => latestOf([signedOn(state, part), signersOf(state).length === 1 ? since(state) : null]),
    decide(d, { scan }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const leaving = d.state.signatures[d.part.id];
      if (leaving === undefined) return notNow('SIGNATURE.NOT_IN_STATE');
      const staying = signersOf(d.state).filter((s) => s.id !== leaving.id);
      const nextLead = leaving.signer === d.state.lead ? (staying[0]?.signer ?? null) : null;
      d.emit('SignatureWithdrawn', { reason, nextLead, scan: scan ?? null });
      if (staying.length > 0) {
        askWhoRatesNow(d);
        return completeDeliveries(d);
      }
      d.emit('CaseWithdrawn', {}, { part: casePart(d.state.caseId) });
      endEverything(d, 'withdrawn');
    },
  }),
  row<'close'>({
    name: 'close', part: 'case', from: ['handling'], to: ['closed'], who: [may('registrar', 'congress')], gates: [nothingBefore],
    rules: ['closing.commitments', 'closing.publication', 'fourEyes', 'deadline.closing'], touches: ['case', 'round', 'rating', 'commitment', 'publication'], needsIfMatch: true, expected: true, deadline: 'closing',
    earliestDay: (state) => latestOf([since(state), state.closing.allowedOn, ...daysBeforeClosing(state)]),
    decide(d) {
      d.emit('CaseClosed', { intoTracking: openCommitments(d.state).length > 0 });
      d.meet('closing', d.part.id);
      // Promises and publication run on; nothing else does.
      for (const { kind, part } of runningBeside(d)) d.waive(kind, part, 'caseClosed');
    },
  }),
  row<'remindClosing'>({
    name: 'remindClosing', part: 'case', from: ['handling'], to: [], who: [may('system', 'thisCase')], gates: [remindingOwed], rules: [], touches: [],
    decide: (d) => d.emit('ClosingReminded', {}),
  }),
  row<'reopen'>({
    name: 'reopen', needsReason: true, part: 'case', from: ['closed'], to: ['handling'], who: [may('registrar', 'congress')], gates: [], rules: ['fourEyes', 'deadline.replyRound'], touches: ['case', 'round'], needsIfMatch: true,
    earliestDay: since,
    decide(d, { newRound }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const latest = latestRound(d.state);
      if (newRound === undefined || latest === undefined) return d.emit('CaseReopened', { reason });
      const named = newRound.units?.map((u) => u.reply);
      const replies = repliesIn(d.state, latest.id).filter((r) => named?.includes(r.id) ?? true);
      const handled = handledAnew(d, latest.id, replies, newRound);
      if (isRefusal(handled)) return handled;
      d.emit('CaseReopened', { reason });
      openNextRound(d, { from: latest.id, why: 'reopened', handled, requiredChanges: newRound.requiredChanges });
    },
  }),
  row<'archive'>({
    name: 'archive', part: 'case', from: ['closed'], to: ['archived'], who: [may('registrar', 'congress')], gates: [nothingRunning], rules: [], touches: ['case'], earliestDay: since,
    decide: (d) => d.emit('CaseArchived', {}),
  }),
  row<'terminate'>({
    name: 'terminate', needsReason: true, part: 'case', from: ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling'], to: ['terminated'], who: [may('registrar', 'congress')], gates: [],
    rules: ['fourEyes'], touches: ['case'], needsIfMatch: true, earliestDay: since,
    decide(d, { why }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('CaseTerminated', { why, reason });
      endEverything(d, 'terminated');
    },
  }),
];

/** With a signer who leaves, a reply may have reached everybody who is still owed it. */
function completeDeliveries(d: Deciding): void {
  for (const reply of inOrder(d.state.replies)) {
    if (reply.standing.state === 'passed' && stillOwed(d, reply.id).length === 0) deliverTo(d, reply.id, null, null, null);
  }
}

const RUNS_ON: ReadonlySet<string> = new Set(['commitment', 'publication']);
const runningBeside = (d: Deciding) => Object.values(d.state.deadlines).filter((l) => l.status === 'running' && !RUNS_ON.has(l.kind)).sort((a, b) => a.startedSeq - b.startedSeq);
