import { isRefusal, may, onPaper, wrongInput, type PartRef, type Refusal } from '@huiying/engine';
import { deliverTo, stillOwed } from '../effects/deliver';
import { inHandling } from '../gates/case';
import { neededReason } from '../gates/entry';
import { accepted, contactsMet, noOpenObjection, opinionsComplete } from '../gates/reply';
import type { ReplySigner } from '../inputs';
import { assignmentOf } from '../relations';
import type { SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';
import { gate, row, type Deciding, type Gate, type GateInput, type SuggestionRow } from './row';
import { owedOfReply, submittedReply } from './submitted-reply';

/** The earlier of them is owed: the law counts from the hand-over, some rule sets from the unit's receipt. */
const REPLY_CLOCKS = ['replyUnit', 'replyRound', 'replyDeputy'] as const;

const readyGates: readonly Gate[] = [accepted, contactsMet, opinionsComplete];

/** Outside, a reply may go in although something is missing, where the rule set allows it; an open objection always stands before it. */
const readyOrOverridden = gate('ready, or may be overridden', (g) =>
  (g.context.rules['outside.override'].value ? null : stillMissing(g)));

/** The first thing that a reply still waits for before it could be submitted. */
const stillMissing = (g: GateInput): Refusal | null => readyGates.reduce<Refusal | null>((refusal, { test }) => refusal ?? test(g), null);

const hasCheckers = (rules: SuggestionRules): boolean => Object.values(rules.checkerByKind.value).some((office) => office !== null);

function hasChecker(d: Deciding): boolean {
  const unitKind = assignmentOf(d.state, d.part)?.unitKind;
  return unitKind !== undefined && d.rules.checkerByKind.value[unitKind] !== null;
}

const wrongSigner = (d: Deciding, signedBy: ReplySigner): Refusal | null =>
  (d.rules['reply.signer'].value === 'mainHead' && signedBy !== 'mainHead' ? wrongInput('signedBy', 'REPLY.MAIN_HEAD_SIGNS') : null);

/** Day from which the part stands as it does. */
function standsSince(state: SuggestionState, part: PartRef) {
  const standing = state.replies[part.id]?.standing;
  switch (standing?.state) {
    case 'submitted': return standing.draft.on;
    case 'returned': return standing.on;
    case 'signed': return standing.signedOff.on;
    case 'passed': return standing.passedOn;
    default: return assignmentOf(state, part)?.createdOn ?? null;
  }
}

/**
 * 答复. On the way to what the law's clock is met by, the moment of entry on screen is the fact, as in a window;
 * an earlier day comes from paper, by the committee.
 */
export const reply: readonly SuggestionRow[] = [
  row<'submitReply'>({
    name: 'submitReply', part: 'reply', from: ['none', 'returned'], to: ['submitted'], who: [may('unitHandler', 'ofPart'), may('unitLeader', 'ofPart')],
    gates: [inHandling, noOpenObjection, ...readyGates], rules: ['reply.contacts', 'classes'], touches: ['reply', 'opinion', 'contact'], expected: true, windowed: true, deadline: REPLY_CLOCKS, earliestDay: standsSince, owes: owedOfReply,
    decide(d, input) {
      const submitted = submittedReply(d, input);
      if (isRefusal(submitted)) return submitted;
      d.emit('ReplySubmitted', submitted);
    },
  }),
  row<'returnDraft'>({
    name: 'returnDraft', needsReason: true, part: 'reply', from: ['submitted'], to: ['returned'], who: [may('unitLeader', 'ofPart')], gates: [inHandling], rules: [], touches: ['reply'], needsIfMatch: true, earliestDay: standsSince,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('ReplyReturned', { by: 'unit', reason, classHeldRight: null });
    },
  }),
  row<'signOffReply'>({
    name: 'signOffReply', part: 'reply', from: ['submitted'], to: ['signed', 'passed'], who: [may('unitLeader', 'ofPart')],
    // A co-handler who came after the draft has his say before it is signed.
    gates: [inHandling, noOpenObjection, contactsMet, opinionsComplete],
    rules: ['reply.signer', 'checkerByKind', 'reply.contacts', 'deadline.check'], touches: ['reply', 'opinion', 'contact'], needsIfMatch: true, windowed: true, expected: true, deadline: REPLY_CLOCKS, earliestDay: standsSince,
    decide(d, { docNumber, signedBy }) {
      const wrong = wrongSigner(d, signedBy);
      if (wrong !== null) return wrong;
      const passed = !hasChecker(d);
      d.emit('ReplySigned', { docNumber, signedBy, passed });
      if (!passed) d.start('check', d.part.id);
    },
  }),
  row<'passReply'>({
    name: 'passReply', part: 'reply', from: ['signed'], to: ['passed'], who: [may('checker', 'checks')], gates: [inHandling], rules: ['checkerByKind'], touches: ['reply'],
    needsIfMatch: true, expected: true, deadline: 'check', existsUnder: hasCheckers, earliestDay: standsSince,
    decide(d) {
      d.emit('ReplyPassed', {});
      d.meet('check', d.part.id);
    },
  }),
  row<'returnReply'>({
    name: 'returnReply', needsReason: true, part: 'reply', from: ['signed'], to: ['returned'], who: [may('checker', 'checks')], gates: [inHandling], rules: ['checkerByKind', 'classes'], touches: ['reply'],
    needsIfMatch: true, expected: true, deadline: 'check', existsUnder: hasCheckers, earliestDay: standsSince,
    decide(d, { classHeldRight }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      if (classHeldRight !== undefined && !d.rules.classes.value?.classes.some((c) => c.code === classHeldRight)) return wrongInput('classHeldRight', 'REPLY.CLASS_UNKNOWN', { class: classHeldRight });
      d.emit('ReplyReturned', { by: 'checker', reason, classHeldRight: classHeldRight ?? null });
      d.meet('check', d.part.id);
    },
  }),
  row<'deliverReply'>({
    name: 'deliverReply', part: 'reply', from: ['passed'], to: ['delivered'], who: [may('unitClerk', 'ofPart'), onPaper('registrar')], gates: [inHandling],
    rules: ['reply.toWhom', 'publication.byKind', 'deadline.publication', 'deadline.commitment', 'rating.enabled'], touches: ['reply'], expected: true, windowed: true, deadline: REPLY_CLOCKS, earliestDay: standsSince,
    decide(d, { to, way, scan }) {
      const owed = stillOwed(d, d.part.id);
      const receivers = to ?? owed;
      if (receivers.length === 0 || receivers.some((id) => !owed.includes(id))) return wrongInput('to', 'REPLY.NOT_OWED_TO');
      for (const id of new Set(receivers)) deliverTo(d, d.part.id, id, way, scan ?? null);
    },
  }),
  row<'recordOutsideReply'>({
    name: 'recordOutsideReply', part: 'reply', from: ['none', 'returned'], to: ['passed'], who: [may('unitClerk', 'ofPart'), may('registrar', 'congress')],
    gates: [inHandling, noOpenObjection, readyOrOverridden], rules: ['outside.override', 'reply.contacts', 'reply.signer', 'classes'], touches: ['reply', 'opinion', 'contact'], needsIfMatch: true, keepsReason: true,
    earliestDay: (state, part) => assignmentOf(state, part)?.createdOn ?? null,
    owes: (g) => [...owedOfReply(g), ...(stillMissing(g) === null ? [] : [{ field: 'reason' }])],
    decide(d, input) {
      const wrong = wrongSigner(d, input.signedBy);
      if (wrong !== null) return wrong;
      const created = assignmentOf(d.state, d.part)?.createdOn;
      if (input.issuedOn > d.day || (created !== undefined && input.issuedOn < created)) return wrongInput('issuedOn', 'REPLY.ISSUED_AT_WRONG_TIME', { from: created ?? null, to: d.day });
      const missing = stillMissing({ state: d.state, part: d.part, context: d.context, today: d.day });
      if (missing !== null && d.command.reason === null) return wrongInput('reason', 'REPLY.OVERRIDE_NEEDS_REASON', { missing: missing.code });
      const submitted = submittedReply(d, input);
      if (isRefusal(submitted)) return submitted;
      const { docNumber, signedBy, inNameOf, issuedOn, file } = input;
      d.emit('ReplyIssuedOutside', { ...submitted, docNumber, signedBy, inNameOf, issuedOn, file, overridden: missing !== null, reason: d.command.reason });
    },
  }),
];
