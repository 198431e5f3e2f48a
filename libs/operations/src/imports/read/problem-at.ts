import { cellAddress, COLUMN_TABLES, type AnyLayout } from '@huiying/ledger';
import { columnOf } from './corrected-workbook';
import type { StoredProblem } from './planned-rows';

/** A problem that only the congress's own data show, at its column of the row and at its cell where the file has the column. */
export function problemAt(layout: AnyLayout, row: number, problem: Omit<StoredProblem, 'label' | 'cell'>): StoredProblem {
  const meanings: readonly { readonly key: string; readonly label: string }[] = COLUMN_TABLES[layout.kind];
  const column = columnOf(layout, problem.column);
  return { ...problem, label: meanings.find(({ key }) => key === problem.column)?.label ?? problem.column, cell: column === undefined ? '' : cellAddress(row, column) };
}
