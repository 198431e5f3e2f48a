import { COLUMN_TABLES, parseSessionLedger, type Layout, type Workbook } from '@huiying/ledger';
import type { Reading } from '../reading';
import { registrationSeries } from '../series';
import type { PlanContext } from './plan-rows';
import type { PlannedRow, PlannedSuggestion, StoredProblem } from './planned-rows';

/** A meeting has some hundred suggestions; a slip of a digit must not let its series go on after 9,999. */
const ROOM_FOR_NUMBERS = 2_000;

const tooHigh = (number: number): StoredProblem => ({
  code: 'NUMBER_INVALID', column: 'number', label: COLUMN_TABLES.sessionLedger.find(({ key }) => key === 'number')?.label ?? '', cell: '', text: String(number), proposal: { kind: 'enterNumber' },
});

/** The rows of a ledger against the registers, the numbers of each series that are given already, and today. */
export function planSuggestions(
  workbook: Workbook, layout: Layout<'sessionLedger'>, { registers, used, today }: PlanContext, { year }: Reading, meetingCode: string | null,
): readonly PlannedRow<PlannedSuggestion>[] {
  const { rows } = parseSessionLedger(workbook, layout, registers, { year, today, level: registers.level });
  const highest = rows.length * 20 + ROOM_FOR_NUMBERS;
  return rows.map(({ row, value, problems, warnings }) => ({
    row, warnings, choice: 'take',
    problems: value.number !== null && value.number > highest ? [...problems, tooHigh(value.number)] : problems,
    value: { ...value, known: value.number !== null && (used.get(registrationSeries(meetingCode, value))?.has(value.number) ?? false) },
  }));
}
