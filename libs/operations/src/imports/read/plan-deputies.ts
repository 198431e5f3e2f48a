import { addDays } from '@huiying/engine';
import { COLUMN_TABLES, parseDeputies, type DeputyRow, type Layout, type Workbook } from '@huiying/ledger';
import type { CongressRegisters } from '../congress-registers';
import type { Reading } from '../reading';
import type { PlannedDeputy, PlannedRow, StoredProblem, StoredWarning } from './planned-rows';
import { termOf } from './term';

const label = (column: 'level' | 'term'): string => COLUMN_TABLES.deputies.find(({ key }) => key === column)?.label ?? '';

/**
 * The rows of a register of deputies. Deputies of another level sit in another congress, so their rows are left out
 * unless the user says otherwise.
 */
export function planDeputies(workbook: Workbook, layout: Layout<'deputies'>, registers: CongressRegisters, { inOfficeFrom }: Reading): readonly PlannedRow<PlannedDeputy>[] {
  return parseDeputies(workbook, layout).rows.map(({ row, value, problems, warnings }) => {
    const term = termOf(value.term ?? layout.heading.title);
    const ofOther = value.level !== null && value.level !== registers.level;
    return {
      row, value: plannedDeputy(value, term, registers, inOfficeFrom),
      problems: [...problems, ...(term === null ? [termMissing] : [])],
      warnings: [...warnings, ...(ofOther ? [otherCongress] : [])],
      choice: ofOther ? 'skip' : 'take',
    };
  });
}

const termMissing: StoredProblem = { code: 'TERM_UNKNOWN', column: 'term', label: label('term'), cell: '', text: '', proposal: { kind: 'enterText' } };
const otherCongress: StoredWarning = { code: 'OTHER_CONGRESS', column: 'level', label: label('level'), cell: null };

/** A register tells that a seat is vacant, not since when: until the day before it was read, somebody may have acted. */
function plannedDeputy(value: DeputyRow, term: number | null, registers: CongressRegisters, inOfficeFrom: Reading['inOfficeFrom']): PlannedDeputy {
  const { card, name, delegation, group, level, status, phone } = value;
  return {
    known: registers.personIds.has(card), card, name, delegation, group, term, level, status, phone, inOfficeFrom,
    inOfficeUntil: status === 'inOffice' ? null : addDays(registers.today, -1),
  };
}
