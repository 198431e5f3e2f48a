import { isRefusal, may, notNow, onPaper, wrongInput, yearOf, type Day } from '@huiying/engine';
import { deputyInOffice, neededReason } from '../gates/entry';
import { beforeSubmission } from '../gates/case';
import { latestOf } from '../gates/day';
import { ofLead, ofSigner } from '../gates/whose-paper';
import { waiveAllClocks } from '../effects/clocks';
import { inOrder, type Signature, type SuggestionState } from '../state';
import { isNothingNew } from './new-version';
import { beforeCutOff, cutOffDay, hasLapsed, isSessionItem, newOrigin, ownSources, registrationSeries, sessionOwed, wrongOrigin } from './origin';
import { gate, row, type SuggestionRow } from './row';

const isOpenSignature = ({ standing: { state } }: Signature): boolean => state === 'invited' || state === 'lapsed';

/** A deputy who is no longer in office proposes nothing new; paper is tested by its day. */
const inOffice = gate('deputy in office', ({ context: { actor, directory }, today }) => {
  if (actor.kind !== 'person' || actor.roles.some((r) => r.role === 'registrar' || r.role === 'groupSecretary')) return null;
  const deputy = directory.deputy(actor.personId);
  return deputy && deputy.inOfficeFrom <= today && (deputy.inOfficeUntil === null || today <= deputy.inOfficeUntil) ? null : notNow('DEPUTY.NOT_IN_OFFICE');
});

/** 提交与审查. */
export const submission: readonly SuggestionRow[] = [
  row<'open'>({
    name: 'open', part: 'case', from: ['none'], to: ['draft'], creates: 'signature',
    who: [may('deputy', 'congress'), onPaper('registrar'), onPaper('groupSecretary')], gates: [inOffice], rules: ['sources', 'session.cutOff'], touches: ['case'],
    // On screen it is written now; what came on paper has a day of its own, and somebody who wrote it.
    windowed: true,
    owes: ({ context: { rules }, entry }) => [sessionOwed(rules), ...(entry === 'paper' ? [{ field: 'onBehalfOf' }] : [])], offers: ownSources,
    decide(d, { source, session, title, text, attachments, proposedUnits, scan }) {
      const self = d.context.actor.kind === 'person' && d.acting.role === 'deputy' ? d.context.actor.personId : null;
      const lead = self ?? d.command.onBehalfOf;
      if (lead === null) return wrongInput('onBehalfOf', 'SUGGESTION.LEAD_MISSING');
      const deputy = deputyInOffice(d, 'onBehalfOf', lead);
      if (isRefusal(deputy)) return deputy;
      if (d.acting.role === 'groupSecretary' && deputy.group !== d.acting.body) return wrongInput('onBehalfOf', 'DEPUTY.NOT_OF_YOUR_GROUP');
      const wrong = wrongOrigin(d, source, session);
      if (wrong !== null) return wrong;
      if (proposedUnits?.some((u) => d.context.directory.body(u) === undefined)) return wrongInput('proposedUnits', 'UNIT.UNKNOWN');
      d.emit('SuggestionOpened', {
        source, session: session ?? null, title, text, attachments: attachments ?? [], proposedUnits: proposedUnits ?? [],
        signature: d.newPartId(), lead, group: deputy.group, scan: scan ?? null,
      });
    },
  }),
  row<'reviseText'>({
    name: 'reviseText', part: 'case', from: ['draft', 'returned'], to: [], who: [may('deputy', 'lead'), onPaper('registrar')], paperOf: ofLead, gates: [],
    replaces: ({ text }) => (text === null ? [] : [text.title, text.text].flatMap((ref) => ref ?? [])),
    rules: ['sources', 'session.cutOff'], touches: ['case'], needsIfMatch: true, expected: hasLapsed, owes: ({ context: { rules } }) => [sessionOwed(rules)], offers: ownSources,
    // A signature lapses with the new text: it was given before.
    earliestDay: (state) => latestOf([textStandsSince(state), ...daysOfSignatures(state, 'confirmed')]),
    decide(d, { source, session, title, text, attachments, proposedUnits, scan }) {
      const before = d.state.text;
      if (before === null) return notNow('CASE.NOT_IN_STATE');
      const origin = newOrigin(d, source, session);
      if (isRefusal(origin)) return origin;
      if (proposedUnits?.some((u) => d.context.directory.body(u) === undefined)) return wrongInput('proposedUnits', 'UNIT.UNKNOWN');
      const next = { title: title ?? before.title, text: text ?? before.text, attachments: attachments ?? before.attachments, proposedUnits: proposedUnits ?? before.proposedUnits };
      if (isNothingNew(next, before, origin, d.state)) return wrongInput('text', 'TEXT.UNCHANGED');
      d.emit('TextRevised', { version: before.version + 1, ...next, origin, scan: scan ?? null });
      for (const s of inOrder(d.state.signatures)) {
        if (s.standing.state !== 'confirmed' || s.signer === d.state.lead) continue;
        d.emit('SignatureLapsed', {}, { part: s.id });
        d.start('cosigning', s.id);
      }
    },
  }),
  row<'inviteCosigner'>({
    name: 'inviteCosigner', part: 'case', from: ['draft', 'returned'], to: [], creates: 'signature', who: [may('deputy', 'lead'), onPaper('registrar')], paperOf: ofLead, gates: [],
    rules: ['deadline.cosigning'], touches: ['case'], earliestDay: textStandsSince,
    decide(d, { signer }) {
      const deputy = deputyInOffice(d, 'signer', signer);
      if (isRefusal(deputy)) return deputy;
      const there = inOrder(d.state.signatures).some((s) => s.signer === signer && s.standing.state !== 'declined' && s.standing.state !== 'withdrawn');
      if (there) return wrongInput('signer', 'SIGNATURE.ALREADY_THERE');
      const signature = d.newPartId();
      d.emit('SignatureInvited', { signature, signer, group: deputy.group }, { part: signature });
      d.start('cosigning', signature);
    },
  }),
  row<'confirmCosigning'>({
    name: 'confirmCosigning', part: 'signature', from: ['invited', 'lapsed'], to: ['confirmed'], who: [may('deputy', 'ownSignature'), onPaper('registrar')], paperOf: ofSigner,
    gates: [beforeSubmission], rules: [], touches: ['signature', 'case'], expected: true, deadline: 'cosigning',
    // Nobody signs a text that is not written yet.
    earliestDay: (state, part) => latestOf([invitedOn(state, part), state.text?.on]),
    owes: ({ acting, entry }) => (entry === 'paper' && acting.role === 'registrar' ? [{ field: 'scan' }] : []),
    decide(d, { textVersion, scan }) {
      const current = d.state.text?.version ?? 0;
      if (textVersion !== current) return wrongInput('textVersion', 'TEXT.OTHER_VERSION', { current });
      if (d.command.entry === 'paper' && d.acting.role === 'registrar' && scan === undefined) return wrongInput('scan', 'SIGNATURE.PAGE_MISSING');
      d.emit('SignatureConfirmed', { textVersion, scan: scan ?? null });
      d.meet('cosigning', d.part.id);
    },
  }),
  row<'declineCosigning'>({
    name: 'declineCosigning', part: 'signature', from: ['invited', 'lapsed'], to: ['declined'], who: [may('deputy', 'ownSignature'), onPaper('registrar')], paperOf: ofSigner,
    gates: [beforeSubmission], rules: [], touches: ['signature'], expected: true, deadline: 'cosigning', earliestDay: invitedOn,
    decide(d, { scan }) {
      d.emit('SignatureDeclined', { scan: scan ?? null });
      d.meet('cosigning', d.part.id);
    },
  }),
  row<'submit'>({
    name: 'submit', part: 'case', from: ['draft', 'returned'], to: ['review'], who: [may('deputy', 'lead'), onPaper('registrar')], paperOf: ofLead, gates: [beforeCutOff],
    rules: ['session.cutOff', 'deadline.review'], touches: ['case', 'signature'], expected: true, windowed: true,
    earliestDay: (state) => latestOf([textStandsSince(state), ...daysOfSignatures(state, 'invited', 'confirmed', 'lapsed', 'declined')]),
    owes: ({ state }) => (inOrder(state.signatures).some(isOpenSignature) ? [{ field: 'dropped' }] : []),
    decide(d, { dropped, scan }) {
      const cutOff = cutOffDay(d.state, d.context);
      if (cutOff !== null && d.day > cutOff) return wrongInput('day', 'CASE.CUT_OFF_PASSED', { cutOff });
      const open = inOrder(d.state.signatures).filter(isOpenSignature);
      if (dropped?.some((id) => !open.some((s) => s.id === id))) return wrongInput('dropped', 'SIGNATURE.NOT_OPEN');
      if (open.some((s) => !dropped?.includes(s.id))) return wrongInput('dropped', 'SIGNATURE.STILL_OPEN', { open: open.length });
      for (const s of open) {
        d.emit('SignatureDeclined', { scan: null }, { part: s.id });
        d.waive('cosigning', s.id, 'dropped');
      }
      const receiptNumber = d.state.receipt === null ? d.drawNumber(`receipt:${yearOf(d.day)}`) : null;
      d.emit('Submitted', { textVersion: d.state.text?.version ?? 1, receiptNumber, scan: scan ?? null });
      d.start('review', d.part.id);
    },
  }),
  row<'register'>({
    name: 'register', part: 'case', from: ['review'], to: ['registered'], who: [may('registrar', 'congress')], gates: [], rules: ['deadline.handover'], touches: ['case'],
    expected: true, deadline: 'review', earliestDay: since,
    decide(d, { category }) {
      const { origin } = d.state;
      if (origin === null) return notNow('CASE.NOT_IN_STATE');
      const series = registrationSeries(origin, yearOf(d.day));
      d.emit('Registered', { number: d.drawNumber(series), series, category: category ?? null });
      d.meet('review', d.part.id);
      const session = isSessionItem(origin.source) && origin.session !== null ? d.context.directory.session(origin.session) : undefined;
      // Items of a session have their own, longer period from its closing day; the setting keeps it in the place of the hard one.
      d.start('handover', d.part.id, session === undefined ? {} : { hard: true, on: session.closesOn });
    },
  }),
  row<'returnForChange'>({
    name: 'returnForChange', needsReason: true, part: 'case', from: ['review'], to: ['returned'], who: [may('registrar', 'congress')], gates: [], rules: [], touches: ['case'],
    expected: true, deadline: 'review', earliestDay: since,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('ReturnedForChange', { reason });
      d.meet('review', d.part.id);
    },
  }),
  row<'refuseAdmission'>({
    name: 'refuseAdmission', needsReason: true, part: 'case', from: ['review'], to: ['notAdmitted'], who: [may('registrar', 'congress')], gates: [],
    rules: ['admission.grounds', 'admission.outcomes', 'fourEyes'], touches: ['case'], expected: true, deadline: 'review', earliestDay: since,
    decide(d, { ground, outcome }) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      if (!d.rules['admission.grounds'].value.includes(ground)) return wrongInput('ground', 'ADMISSION.GROUND_NOT_ALLOWED', { ground });
      if (!d.rules['admission.outcomes'].value.includes(outcome)) return wrongInput('outcome', 'ADMISSION.OUTCOME_NOT_ALLOWED', { outcome });
      d.emit('NotAdmitted', { ground, outcome, reason });
      d.meet('review', d.part.id);
      waiveAllClocks(d, 'notAdmitted');
    },
  }),
];

function since(state: SuggestionState) {
  return 'since' in state.standing ? state.standing.since : null;
}

/** Draft or returned for change, and the text in its present version. */
function textStandsSince(state: SuggestionState): Day | null {
  return latestOf([since(state), state.text?.on]);
}

function daysOfSignatures(state: SuggestionState, ...states: readonly Signature['standing']['state'][]): readonly Day[] {
  return inOrder(state.signatures).flatMap(({ standing }) => (states.includes(standing.state) ? [standing.on] : []));
}

function invitedOn(state: SuggestionState, part: { readonly id: string }) {
  const standing = state.signatures[part.id]?.standing;
  return standing?.state === 'invited' || standing?.state === 'lapsed' ? standing.on : null;
}
