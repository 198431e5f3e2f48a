import { casePart, dueOf, endOfDay, isRefusal, may, notNow, wrongInput, yearOf, type Calendar, type DeadlineLedger, type PersonId, type Refusal } from '@huiying/engine';
import { createAssignment } from '../effects/assign';
import { reviseByCalendar } from '../effects/revise';
import type { TakeOverInput } from '../inputs';
import { proposedUnits } from './pre-assignment';
import { row, type Deciding, type SuggestionRow } from './row';
import { registrationSeries } from './origin';

function wrongRow(d: Deciding, { handedOverOn, registeredOn, session, proposedUnits: wished }: TakeOverInput, people: readonly PersonId[]): Refusal | null {
  const { directory } = d.context;
  if (d.command.entry !== 'import') return wrongInput('entry', 'ENTRY.ONLY_BY_IMPORT');
  if (handedOverOn > d.day) return wrongInput('handedOverOn', 'DAY.IN_THE_FUTURE', { today: d.day });
  if (registeredOn !== undefined && registeredOn > handedOverOn) return wrongInput('registeredOn', 'DAY.AFTER_HAND_OVER', { handedOverOn });
  if (session !== undefined && directory.session(session) === undefined) return wrongInput('session', 'SUGGESTION.SESSION_UNKNOWN');
  if (people.some((p) => directory.deputy(p) === undefined)) return wrongInput('lead', 'DEPUTY.UNKNOWN');
  return wished?.some((u) => directory.body(u) === undefined) ? wrongInput('proposedUnits', 'UNIT.UNKNOWN') : null;
}

/** Opened, signed and registered as the ledger has it; its number is given, not drawn. */
function registeredAsWritten(d: Deciding, { number, source, session, category, title, text, proposedUnits: wished }: TakeOverInput, people: readonly PersonId[]): void {
  const caseId = casePart(d.state.caseId);
  const groupOf = (person: PersonId) => d.context.directory.deputy(person)?.group ?? null;
  const [lead, ...cosigners] = people;
  if (lead === undefined) throw new Error('a suggestion without a lead');
  d.emit('SuggestionOpened', {
    source, session: session ?? null, title, text: text ?? null, attachments: [], proposedUnits: wished ?? [], signature: d.newPartId(), lead, group: groupOf(lead), scan: null,
  }, { part: caseId });
  for (const signer of cosigners) {
    const signature = d.newPartId();
    d.emit('SignatureInvited', { signature, signer, group: groupOf(signer) }, { part: signature });
    d.emit('SignatureConfirmed', { textVersion: 1, scan: null }, { part: signature });
  }
  d.emit('Registered', { number, series: registrationSeries({ session: session ?? null, source }, yearOf(d.day)), category: category ?? null }, { part: caseId });
}

/** Windows that were over before the import are written closed on their own day, without any consequence. */
function closePastWindows(d: Deciding): void {
  const over = Object.values(d.state.deadlines)
    .filter((l) => l.kind === 'objectionWindow' && l.status === 'running' && endOfDay(l.lastDay) <= d.context.now)
    .sort((a, b) => a.startedSeq - b.startedSeq);
  for (const { part, lastDay, startedSeq } of over) {
    const then = d.inside({ day: lastDay });
    then.emit('ObjectionWindowClosed', {}, { part, restsOn: [startedSeq] });
    then.pass('objectionWindow', part);
    d.take(then);
  }
}

/** Does its day rest on a calendar that is another by now: one that was not published then, or was corrected since? */
function isOvertaken(ledger: DeadlineLedger, calendar: Calendar): boolean {
  const { lastDay, provisional } = dueOf(ledger, calendar);
  return lastDay !== ledger.lastDay || provisional !== ledger.provisional;
}

/** 转入旧账 (60) and 日历公布重算 (61a). */
export const takeOver: readonly SuggestionRow[] = [
  row<'takeOver'>({
    name: 'takeOver', part: 'case', from: ['none'], to: ['handling'], creates: 'assignment', who: [may('registrar', 'congress')], gates: [],
    rules: ['assignment.severalMains', 'objection.times', 'replyUnit.starts', 'deadline.objectionWindow', 'deadline.replyDeputy', 'deadline.replyUnit', 'deadline.opinion', 'deadline.signFor'],
    touches: ['case'],
    decide(d, input) {
      const people = [...new Set([input.lead, ...(input.cosigners ?? [])])];
      const wrong = wrongRow(d, input, people);
      if (wrong !== null) return wrong;
      const caseId = casePart(d.state.caseId);
      const registered = d.inside({ day: input.registeredOn ?? input.handedOverOn });
      registeredAsWritten(registered, input, people);
      d.take(registered);

      const handedOver = d.inside({ day: input.handedOverOn });
      // Units count as they stood on the day of the hand-over; some may be gone by now.
      const units = proposedUnits(handedOver, input.units);
      if (isRefusal(units)) return units;
      const stepsFrom = d.context.now;
      handedOver.emit('AssignmentsProposed', { version: 1, units, reason: null }, { part: caseId });
      handedOver.emit('HandedOver', { difficulty: input.difficulty }, { part: caseId });
      handedOver.start('replyDeputy', caseId, { hard: input.difficulty === 'hard', stepsFrom });
      const round = handedOver.newPartId();
      handedOver.emit('RoundOpened', { round, no: 1, why: 'handover', from: null }, { part: round });
      for (const unit of units) createAssignment(handedOver, { round, ...unit, stepsFrom });
      d.take(handedOver);

      closePastWindows(d);
      d.emit('TakenOver', { throughDay: d.day, key: input.key ?? false, remark: input.remark ?? null }, { part: caseId });
    },
  }),
  row<'reviseDeadlines'>({
    name: 'reviseDeadlines', part: 'case', from: ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling', 'closed'], to: [], who: [may('system', 'thisCase')], gates: [], rules: [], touches: [],
    decide(d) {
      const moved = Object.values(d.state.deadlines)
        // A due moment that has passed stays as it was: somebody was held to it.
        .filter((l) => l.status === 'running' && endOfDay(l.lastDay) > d.context.now && isOvertaken(l, d.context.calendar))
        .sort((a, b) => a.startedSeq - b.startedSeq);
      if (moved.length === 0) return notNow('DEADLINE.NOTHING_PROVISIONAL');
      for (const ledger of moved) reviseByCalendar(d, ledger, 'calendarPublished');
    },
  }),
];
