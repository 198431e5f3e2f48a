import type { TaskRow } from '../../api/model';

/** One line of the worklist: a case and a deadline, with every act that settles it (register, refuse, return). */
export interface WorkRow extends TaskRow {
  readonly acts: readonly TaskRow['mainAction'][];
}

/** One row for a case and its clock, or its part where no clock runs: acts that share both stand in one row. */
export const rowKey = (row: TaskRow): string => `${row.case} ${row.clock?.id ?? row.part}`;

/** Rows of the API that are choices about the same thing stand in one line, at the place of the first. */
export function workRows(rows: readonly TaskRow[]): readonly WorkRow[] {
  const lines = new Map<string, WorkRow>();
  for (const row of rows) {
    const key = rowKey(row);
    const known = lines.get(key);
    lines.set(key, known === undefined ? { ...row, acts: [row.mainAction] } : { ...known, acts: [...known.acts, row.mainAction] });
  }
  return [...lines.values()];
}
