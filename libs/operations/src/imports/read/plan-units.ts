import { COLUMN_TABLES, parseUnits, type Layout, type UnitRow, type Workbook } from '@huiying/ledger';
import { bodyKindOf } from '../body-kinds';
import type { CongressRegisters } from '../congress-registers';
import type { PlannedRow, PlannedUnit, StoredProblem } from './planned-rows';

const KIND_LABEL = COLUMN_TABLES.units.find(({ key }) => key === 'kind')?.label ?? '';

/** The rows of a register of units. A unit needs its kind: who divides its work and who checks its replies hang on it. */
export function planUnits(workbook: Workbook, layout: Layout<'units'>, registers: CongressRegisters): readonly PlannedRow<PlannedUnit>[] {
  return parseUnits(workbook, layout).rows.map(({ row, value, problems, warnings }) => ({
    row, value: plannedUnit(value, registers), warnings, choice: 'take',
    problems: [...problems, ...(value.kind === null && !problems.some((p) => p.column === 'kind') ? [kindMissing] : [])],
  }));
}

const kindMissing: StoredProblem = { code: 'WORD_UNKNOWN', column: 'kind', label: KIND_LABEL, cell: '', text: '', proposal: { kind: 'enterText' } };

function plannedUnit(value: UnitRow, registers: CongressRegisters): PlannedUnit {
  const { code, fullName, shortName, aliases, superior, contact, phone } = value;
  return {
    known: registers.bodyIds.has(code), code, name: fullName, shortName: shortName ?? fullName, otherNames: aliases, bodyKind: bodyKindOf(value), superior, contact, phone,
  };
}
