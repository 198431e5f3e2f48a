import { casePart, isRefusal, may, notNow, wrongInput, type Day, type PartId, type Refusal } from '@huiying/engine';
import { capOf, extendable, lastDayToAsk } from '../effects/extension';
import { inHandling } from '../gates/case';
import { neededReason } from '../gates/entry';
import { ledgerOf } from '../gates/window';
import { assignmentOf } from '../relations';
import type { SuggestionRules } from '../rules';
import type { Assignment, SuggestionState } from '../state';
import { gate, row, type Deciding, type SuggestionRow } from './row';

const firstRoundOnly = gate('first round', ({ state, part }) => (assignmentOf(state, part)?.roundNo === 1 ? null : notNow('EXTENSION.ONLY_FIRST_ROUND')));

const noneOpen = gate('no request open', ({ state, part }) =>
  (Object.values(state.extensions).some((e) => e.assignment === part.id && e.standing.state === 'requested') ? notNow('EXTENSION.ALREADY_REQUESTED', { unlockBy: ['registrar', 'coordinator'] }) : null));

const inTime = gate('early enough', ({ state, part, context: { rules, calendar }, today }) => {
  const a = assignmentOf(state, part);
  const ledger = a && extendable(state, a);
  if (ledger === undefined || ledger.status !== 'running') return notNow('EXTENSION.NO_CLOCK');
  const lastDay = lastDayToAsk(ledger, rules, calendar);
  return today <= lastDay ? null : notNow('EXTENSION.TOO_LATE', { params: { lastDay } });
});

const underCap = gate('under the cap', ({ state, part, context: { rules, calendar } }) => {
  const a = assignmentOf(state, part);
  const cap = capOf(state, rules, calendar);
  const ledger = a && extendable(state, a);
  return cap !== null && ledger !== undefined && ledger.lastDay < cap ? null : notNow('EXTENSION.CAP_REACHED', { params: { cap } });
});

const stillHandled = gate('still being handled', ({ state, part }) => (assignmentOf(state, part)?.standing.state === 'accepted' ? null : notNow('EXTENSION.OBSOLETE')));

const approver = (rules: SuggestionRules) =>
  rules['extension.approver'].value === 'coordinator' ? [may('coordinator', 'coordinates'), may('registrar', 'uncoordinated')] : [may('registrar', 'congress')];

/** Signed for: only then it is the unit's to ask for more time. */
const acceptedOn = (state: SuggestionState, part: { readonly id: string }) => {
  const standing = state.assignments[part.id]?.standing;
  return standing?.state === 'accepted' ? standing.on : null;
};
const requestedOn = (state: SuggestionState, part: { readonly id: string }) => state.extensions[part.id]?.requestedOn ?? null;

/** A day after the present one and not beyond the cap. */
function wrongDay(d: Deciding, a: Assignment, to: Day): Refusal | null {
  const ledger = extendable(d.state, a);
  const cap = capOf(d.state, d.rules, d.context.calendar);
  if (ledger !== undefined && to <= ledger.lastDay) return wrongInput('to', 'EXTENSION.NOT_LATER', { lastDay: ledger.lastDay });
  return cap !== null && to > cap ? wrongInput('to', 'EXTENSION.BEYOND_CAP', { cap }) : null;
}

/** The unit's clock moves, and the deputy's where it would end earlier. */
function grant(d: Deciding, extension: PartId, a: Assignment, to: Day): void {
  const { basis } = d.rules['extension.cap'];
  const caseId = casePart(d.state.caseId);
  const deputys = ledgerOf(d.state, 'replyDeputy', caseId);
  const deputyTo = deputys?.status === 'running' && deputys.lastDay < to ? to : null;
  d.emit('ExtensionGranted', { to, deputyTo }, { part: extension });
  if (a.reply !== null) d.extend('replyUnit', a.reply, to, basis);
  if (deputyTo !== null) d.extend('replyDeputy', caseId, deputyTo, basis);
}

/** 延期. */
export const extension: readonly SuggestionRow[] = [
  row<'requestExtension'>({
    name: 'requestExtension', needsReason: true, part: 'assignment', from: ['accepted'], to: [], creates: 'extension', who: [may('unitLeader', 'replying')],
    gates: [inHandling, firstRoundOnly, noneOpen, underCap, inTime], rules: ['extension.askBefore', 'extension.cap', 'extension.approver', 'deadline.extensionDecision'],
    touches: ['assignment'], windowed: true, existsUnder: (rules) => rules['extension.cap'].value !== null, earliestDay: acceptedOn,
    decide(d, { to }) {
      const a = d.state.assignments[d.part.id];
      if (a === undefined) return notNow('ASSIGNMENT.NOT_IN_STATE');
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      const wrong = wrongDay(d, a, to);
      if (wrong !== null) return wrong;
      const id = d.newPartId();
      d.emit('ExtensionRequested', { extension: id, assignment: a.id, to, reason }, { part: id });
      // The law asks for no approval: where the rule set names nobody, asking is enough.
      if (d.rules['extension.approver'].value === null) grant(d, id, a, to);
      else d.start('extensionDecision', id);
    },
  }),
  row<'grantExtension'>({
    name: 'grantExtension', part: 'extension', from: ['requested'], to: ['granted'], who: approver, gates: [inHandling, stillHandled],
    rules: ['extension.approver', 'extension.cap', 'fourEyes'], touches: ['extension', 'assignment'], needsIfMatch: true, expected: true, deadline: 'extensionDecision',
    existsUnder: (rules) => rules['extension.approver'].value !== null && rules['extension.cap'].value !== null, earliestDay: requestedOn,
    decide(d, { to }) {
      const asked = d.state.extensions[d.part.id];
      const a = assignmentOf(d.state, d.part);
      if (asked === undefined || a === undefined) return notNow('EXTENSION.OBSOLETE');
      const until = to ?? asked.to;
      if (until > asked.to) return wrongInput('to', 'EXTENSION.MORE_THAN_ASKED', { asked: asked.to });
      const wrong = wrongDay(d, a, until);
      if (wrong !== null) return wrong;
      d.meet('extensionDecision', d.part.id);
      grant(d, asked.id, a, until);
    },
  }),
  row<'refuseExtension'>({
    name: 'refuseExtension', needsReason: true, part: 'extension', from: ['requested'], to: ['refused'], who: approver, gates: [inHandling], rules: ['extension.approver', 'fourEyes'], touches: ['extension'],
    needsIfMatch: true, expected: true, deadline: 'extensionDecision', existsUnder: (rules) => rules['extension.approver'].value !== null && rules['extension.cap'].value !== null, earliestDay: requestedOn,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('ExtensionRefused', { reason });
      d.meet('extensionDecision', d.part.id);
    },
  }),
];
