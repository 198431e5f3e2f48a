import { suggestion, type SuggestionEvent, type SuggestionState, type TakeOverInput } from '@huiying/case-type-suggestion';
import { casePart, command, may, wrongInput, type CaseEvent, type CaseType, type ContentRef } from '@huiying/engine';
import { caseModules, type AnyCaseModule } from '@huiying/executor';

type AnyType = AnyCaseModule['type'];
type Rules = typeof suggestion extends CaseType<SuggestionState, SuggestionEvent, infer R> ? R : never;

/**
 * Suggestions as they are; as long as their table has no row of its own for takeOver, a plain one stands in for it, made
 * of the real events and folded by the real core.
 */
export function takingOver(): AnyCaseModule {
  const suggestionModule = caseModules.find((m) => m.type.name === 'suggestion');
  if (suggestionModule === undefined) throw new Error('this installation serves no suggestions');
  if (suggestion.table.some((row) => row.name === 'takeOver')) return suggestionModule;
  const evolve = (state: SuggestionState, event: CaseEvent<SuggestionEvent>): SuggestionState => {
    const next = suggestion.evolve(state, event);
    if (event.type !== 'TakenOver') return next;
    const { key, remark } = event.data as unknown as { key: boolean; remark: ContentRef | null };
    return { ...next, isKey: key, remark };
  };
  return { ...suggestionModule, type: { ...suggestion, evolve, table: [...suggestion.table, standIn] } as unknown as AnyType };
}

const standIn = command<SuggestionState, SuggestionEvent, Rules, TakeOverInput>({
  name: 'takeOver', part: 'case', from: ['none'], to: ['handling'], who: [may('registrar', 'congress')], gates: [], rules: [], touches: ['case'],
  decide(d, { number, source, session, category, lead, cosigners, title, text, key, remark, units, difficulty, handedOverOn: day }) {
    const closed = units.find(({ unit }) => (d.context.directory.body(unit)?.openFrom ?? '9') > day);
    if (closed !== undefined) return wrongInput('units', 'UNIT.NOT_OPEN', { day });
    const caseId = casePart(d.state.caseId);
    const signature = d.newPartId();
    d.emit('SuggestionOpened', { source, session: session ?? null, title, text: text ?? null, attachments: [], proposedUnits: [], signature, lead, group: null, scan: null }, { day });
    for (const signer of cosigners ?? []) {
      const part = d.newPartId();
      d.emit('SignatureInvited', { signature: part, signer, group: null }, { day });
      d.emit('SignatureConfirmed', { textVersion: 1, scan: null }, { day, part });
    }
    d.emit('Submitted', { textVersion: 1, receiptNumber: null, scan: null }, { day });
    d.emit('Registered', { number, series: `registration:${session ?? day.slice(0, 4)}:${source}`, category: category ?? null }, { day });
    d.emit('HandedOver', { difficulty }, { day });
    const round = d.newPartId();
    d.emit('RoundOpened', { round, no: 1, why: 'handover', from: null }, { day, part: round });
    d.start('replyDeputy', caseId, { on: day, stepsFrom: d.context.now });
    for (const { unit, kind } of units) {
      const assignment = d.newPartId();
      const unitKind = d.context.directory.body(unit)?.kind ?? 'other';
      d.emit('AssignmentCreated', {
        assignment, round, unit, unitKind: unitKind as 'other', kind, reply: kind === 'co' ? null : d.newPartId(), publication: null, opinion: kind === 'co' ? d.newPartId() : null, replaces: null, follows: [], requiredChanges: [],
      }, { day, part: assignment });
    }
    const taken = { throughDay: day, key: key ?? false, remark: remark ?? null };
    d.emit('TakenOver', taken, { day });
    return undefined;
  },
});
