import { parseSessionLedger, type Layout, type Workbook } from '@huiying/ledger';
import type { Reading } from '../reading';
import { registrationSeries } from '../series';
import { isSameTitle, otherTitle } from './known-title';
import type { PlanContext } from './plan-rows';
import type { PlannedRow, PlannedSuggestion, StoredProblem } from './planned-rows';
import { problemAt } from './problem-at';

/** A meeting has some hundred suggestions; a slip of a digit must not let its series go on after 9,999. */
const ROOM_FOR_NUMBERS = 2_000;

const tooHigh = (number: number): Omit<StoredProblem, 'label' | 'cell'> => ({ code: 'NUMBER_INVALID', column: 'number', text: String(number), proposal: { kind: 'enterNumber' } });

/**
 * The rows of a ledger against the registers, the numbers of each series that are given already, and today. A row is known
 * where its number belongs to a case of the same title; with another title it waits for a person.
 */
export function planSuggestions(
  workbook: Workbook, layout: Layout<'sessionLedger'>, { registers, used, today }: PlanContext, { year }: Reading, meetingCode: string | null,
): readonly PlannedRow<PlannedSuggestion>[] {
  const { rows } = parseSessionLedger(workbook, layout, registers, { year, today, level: registers.level });
  const highest = rows.length * 20 + ROOM_FOR_NUMBERS;
  const written = new Set(rows.map(({ value }) => value.number));
  return rows.map(({ row, value, problems, warnings }) => {
    const given = used.get(registrationSeries(meetingCode, value));
    const title = value.number === null ? undefined : given?.get(value.number);
    const planned: PlannedSuggestion = { ...value, known: title !== undefined && isSameTitle(value.title, title) };
    const more = [
      ...(value.number !== null && value.number > highest ? [tooHigh(value.number)] : []),
      ...(title === undefined || title === null || planned.known ? [] : [otherTitle(planned, title, (n) => !written.has(n) && given?.has(n) !== true)]),
    ];
    return { row, warnings, choice: 'take', problems: [...problems, ...more.map((problem) => problemAt(layout, row, problem))], value: planned };
  });
}
