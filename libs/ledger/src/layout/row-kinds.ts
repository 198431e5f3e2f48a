import { comparable } from '../cells/text';
import { cellText, type SheetView } from './sheet-view';
import { sourceInLine } from './source-words';

/** A row that is no record. */
export type NotDataKind = 'TITLE' | 'NOTE' | 'EMPTY' | 'TOTAL' | 'HEADER';

/** A row that is left out, so that it can be shown why; `row` from 1. */
export interface NotDataRow {
  readonly row: number;
  readonly kind: NotDataKind;
}

const TOTAL = /^(本页|全部)?(合计|总计|小计|共计|总数)(\d+件?)?:?$/;

/** What stands over a title where the sheet is sent behind a letter (附件2). */
const ATTACHMENT = /^附(件|表)[一二三四五六七八九十\d-]*:?$/;

/** Records and other rows apart, by row number from 1, each from the top down. */
export interface SortedRows {
  readonly dataRows: readonly number[];
  readonly notData: readonly NotDataRow[];
}

/** What tells a record from other rows. */
export interface RecordColumns {
  readonly headerRows: readonly number[];
  /** Columns of known meaning, the counting column (序号) not among them. */
  readonly meaningful: readonly number[];
  /** Columns of which one filled is enough. */
  readonly identifying: readonly number[];
}

/** Sorts all rows up to the last with content; the header's own rows are in neither list. */
export function sortRows(view: SheetView, columns: RecordColumns): SortedRows {
  const dataRows: number[] = [];
  const notData: NotDataRow[] = [];
  const firstHeader = columns.headerRows[0] ?? 1;
  let titled = false;
  for (let row = 1; row <= view.sheet.lastRow; row++) {
    if (columns.headerRows.includes(row)) continue;
    const own = view.ownColumns(row).filter((column) => cellText(view.own(row, column)).trim() !== '');
    if (row < firstHeader) {
      const kind: NotDataKind = own.length === 0 ? 'EMPTY' : titled || ATTACHMENT.test(comparable(cellText(view.own(row, own[0] ?? 1)))) ? 'NOTE' : 'TITLE';
      notData.push({ row, kind });
      titled ||= kind === 'TITLE';
      continue;
    }
    const kind = kindOf(view, row, own, columns);
    if (kind === 'DATA') dataRows.push(row);
    else notData.push({ row, kind });
  }
  return { dataRows, notData };
}

function kindOf(view: SheetView, row: number, own: readonly number[], columns: RecordColumns): NotDataKind | 'DATA' {
  if (own.length === 0) return 'EMPTY';
  if (TOTAL.test(comparable(cellText(view.own(row, own[0] ?? 1))))) return 'TOTAL';
  if (isHeaderAgain(view, row, columns)) return 'HEADER';
  // A line over some of the rows, in whatever column it stands.
  if (own.length === 1 && sourceInLine(cellText(view.own(row, own[0] ?? 1))) !== null) return 'NOTE';
  const filled = own.filter((column) => columns.meaningful.includes(column));
  if (filled.length >= 2 || filled.some((column) => columns.identifying.includes(column))) return 'DATA';
  // A serial number alone was filled down in advance; a text alone is a note or the heading of a section.
  return own.some((column) => /[^\d\s]/.test(cellText(view.own(row, column)))) ? 'NOTE' : 'EMPTY';
}

/** Some offices repeat the header on each printed page. */
function isHeaderAgain(view: SheetView, row: number, { headerRows, meaningful }: RecordColumns): boolean {
  const header = headerRows.at(-1) ?? 1;
  return meaningful.every((column) => comparable(cellText(view.shown(row, column))) === comparable(cellText(view.shown(header, column))));
}
