import { inOrder, type Assignment, type SuggestionState } from '@huiying/case-type-suggestion';
import type { CongressId } from '@huiying/engine';
import { CELL_TEXT_LIMIT, toLedgerExportRow, type ExportableValue, type LedgerExportRow, type SuggestionText } from '@huiying/ledger';
import { ledgerCases, type Db, type LedgerCaseRow } from '@huiying/persistence';
import { loadRegisters, type CongressRegisters } from '../congress-registers';
import { dividedText } from '../text-parts';

const PAGE = 500;

/**
 * The ledger of a meeting as far as the actor may see it, as offices order it: what one unit leads by the units' official
 * order and then by number, what several units handle apart at the end. A text that is sealed or erased stays empty.
 */
export async function ledgerRows(db: Db, congressId: CongressId, meetingCode: string): Promise<readonly LedgerExportRow[]> {
  const registers = await loadRegisters(db, congressId);
  const values: ExportableValue[] = [];
  let after: string | null = null;
  for (;;) {
    const page: readonly LedgerCaseRow[] = await ledgerCases(db, congressId, meetingCode, after, PAGE);
    values.push(...page.flatMap((row) => exportable(row, registers)));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    after = last.caseId;
  }
  return values.sort(inLedgerOrder(registers)).map((value) => toLedgerExportRow(value, registers, registers.level));
}

/** The row of a case with a final number; none for one that a number is still waited for. */
function exportable({ state, isKey, title, text, remark }: LedgerCaseRow, registers: CongressRegisters): readonly ExportableValue[] {
  const number = state.registration?.number;
  if (typeof number !== 'number') return [];
  const units = firstUnits(state);
  const codes = (kind: Assignment['kind']): string[] => units.filter((a) => a.kind === kind).map((a) => registers.codeOfBody.get(a.unit) ?? '');
  const card = (person: string): string => registers.cardOfPerson.get(person) ?? '';
  const separate = codes('separate');
  return [{
    number, title: title ?? '', category: state.registration?.category ?? null, key: isKey, remark: remark ?? '',
    lead: state.lead === null ? '' : card(state.lead),
    cosigners: inOrder(state.signatures).filter((s) => s.signer !== state.lead && s.standing.state === 'confirmed').map((s) => card(s.signer)),
    main: [...codes('main'), ...separate], co: codes('co'), mode: separate.length > 0 ? 'separate' : 'main_co',
    handedOver: state.handOver?.on ?? null, text: text === null ? null : fitting(dividedText(text)),
  }];
}

/** Units of the first round that handle it still: those that gave it back stand in no ledger. */
const firstUnits = (state: SuggestionState): readonly Assignment[] => inOrder(state.assignments).filter((a) => a.roundNo === 1 && a.standing.state !== 'returned');

/** A cell holds less than a long text may have; what does not fit is cut, with a sign that it was. */
const fitting = ({ problem, proposal, content }: SuggestionText): SuggestionText => ({ problem: cut(problem), proposal: cut(proposal), content: cut(content) });
const cut = (text: string): string => (text.length <= CELL_TEXT_LIMIT ? text : `${text.slice(0, CELL_TEXT_LIMIT - 2).toWellFormed().replace(/\ufffd$/, '')}……`);

const inLedgerOrder = ({ bodyIds, rankOfBody }: CongressRegisters) => {
  const rank = ({ main }: ExportableValue): number => rankOfBody.get(bodyIds.get(main[0] ?? '') ?? '') ?? Number.MAX_SAFE_INTEGER;
  return (a: ExportableValue, b: ExportableValue): number =>
    Number(a.mode === 'separate') - Number(b.mode === 'separate') || rank(a) - rank(b) || a.number - b.number;
};
