import type { AnyLayout, Cell, Sheet, Workbook } from '@huiying/ledger';
import type { Correction } from '../reading';

/** The number of the column that a meaning has in this file, or undefined. */
export function columnOf(layout: AnyLayout, column: string): number | undefined {
  const columns: Partial<Record<string, number>> = layout.columns;
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}

/**
 * The workbook with the user's texts in place of the cells. In a merged range the first cell is meant: it shows in all
 * of them, so a correction holds for every row that the range covers.
 */
export function correctedWorkbook(workbook: Workbook, layout: AnyLayout, corrections: readonly Correction[]): Workbook {
  if (corrections.length === 0) return workbook;
  return { sheets: workbook.sheets.map((sheet) => (sheet.name === layout.sheet ? correctedSheet(sheet, layout, corrections) : sheet)) };
}

function correctedSheet(sheet: Sheet, layout: AnyLayout, corrections: readonly Correction[]): Sheet {
  const rows = new Map(sheet.rows);
  for (const { row, column, text } of corrections) {
    const at = columnOf(layout, column);
    if (at === undefined) continue;
    const range = sheet.merges.find((m) => row >= m.top && row <= m.bottom && at >= m.left && at <= m.right);
    const place = { row: range?.top ?? row, column: range?.left ?? at };
    const before = rows.get(place.row);
    const cell: Cell = { kind: 'text', text };
    rows.set(place.row, { hidden: before?.hidden ?? false, cells: new Map([...(before?.cells ?? []), [place.column, cell]]) });
  }
  return { ...sheet, rows };
}
