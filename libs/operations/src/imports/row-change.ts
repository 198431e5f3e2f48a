import { wrongInput, type CongressId, type Refusal } from '@huiying/engine';
import type { AnyLayout, Registers } from '@huiying/ledger';
import { importRows, type Db, type ImportRow } from '@huiying/persistence';
import { adoptedText } from './read/adopted-text';
import { columnOf } from './read/corrected-workbook';
import type { PlannedSuggestion, StoredProblem } from './read/planned-rows';
import type { Correction, Renaming } from './reading';

/** Names a problem of a row among its others. */
export interface ProblemName {
  readonly code: string;
  readonly column: string;
  readonly text: string;
}

/** What the user decides about a row. */
export type RowChange =
  | { readonly kind: 'choose'; readonly choice: 'take' | 'skip'; readonly alike: ProblemName | null }
  /** Adopts what the problem proposes; `chosen` names one of several: a deputy by his card, a unit by its code. */
  | { readonly kind: 'adopt'; readonly problem: ProblemName; readonly chosen: string | null; readonly alike: ProblemName | null }
  /** Writes another text into a cell. */
  | { readonly kind: 'write'; readonly column: string; readonly text: string; readonly alike: ProblemName | null };

/** Rows of one read; an import has at most some thousands. */
const ALL_ROWS = 20_000;

const problemsOf = (row: ImportRow): readonly StoredProblem[] => row.problems as unknown as readonly StoredProblem[];
const isThis = ({ code, column, text }: ProblemName) => (p: StoredProblem): boolean => p.code === code && p.column === column && p.text === text;

/** The row itself, with all others that have the same problem where that is asked for. */
export async function rowsAlike(db: Db, congressId: CongressId, importId: string, row: ImportRow, { alike }: RowChange): Promise<readonly ImportRow[]> {
  if (alike === null) return [row];
  const others = await importRows(db, congressId, importId, { filter: 'problems', after: null, limit: ALL_ROWS });
  return [row, ...others.filter((r) => r.row !== row.row && problemsOf(r).some(isThis(alike)))];
}

/** What a reading is changed by. */
export interface ReadingChange {
  readonly corrections: readonly Correction[];
  readonly renamings: readonly Renaming[];
}

/** The corrections of cells and the renamings that the change comes to; refused where it cannot be made. */
export function readingChange(
  rows: readonly ImportRow[], change: Exclude<RowChange, { kind: 'choose' }>, layout: AnyLayout, registers: Registers,
): ({ readonly ok: true } & ReadingChange) | { readonly ok: false; readonly refusal: Refusal } {
  const column = change.kind === 'write' ? change.column : change.problem.column;
  if (columnOf(layout, column) === undefined) return { ok: false, refusal: wrongInput('column', 'IMPORT.COLUMN_MISSING', { column }) };
  if (change.kind === 'write') return { ok: true, corrections: rows.map(({ row }) => ({ row, column, text: change.text })), renamings: [] };
  const corrections: Correction[] = [];
  const renamings: Renaming[] = [];
  for (const row of rows) {
    const problem = problemsOf(row).find(isThis(change.problem));
    if (problem === undefined) return { ok: false, refusal: wrongInput('problem', 'IMPORT.PROBLEM_GONE', { row: row.row }) };
    if (problem.proposal.kind === 'adoptName') {
      renamings.push({ entry: problem.text, from: problem.known ?? '', to: problem.proposal.name });
      continue;
    }
    const value = row.value as unknown as Partial<PlannedSuggestion>;
    const written = value.written?.[column as keyof PlannedSuggestion['written']] ?? '';
    const text = adoptedText(problem, { written, value, problems: problemsOf(row) }, registers, change.chosen);
    if (text === null) return { ok: false, refusal: wrongInput('problem', 'IMPORT.NOTHING_TO_ADOPT', { row: row.row }) };
    corrections.push({ row: row.row, column, text });
  }
  return { ok: true, corrections, renamings };
}
