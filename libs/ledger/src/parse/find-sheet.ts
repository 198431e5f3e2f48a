import { SheetView } from '../layout/sheet-view';
import type { Workbook } from '../workbook/model';

/** The sheet that a layout names. Throws where the layout belongs to another workbook: a mistake of the caller, not of the file. */
export function viewOf(workbook: Workbook, sheetName: string): SheetView {
  const sheet = workbook.sheets.find((s) => s.name === sheetName);
  if (!sheet) throw new Error('The layout belongs to another workbook: its sheet is missing');
  return new SheetView(sheet);
}
