import { columnLetters } from '../workbook/address';
import type { Sheet, Workbook } from '../workbook/model';
import { COLUMN_TABLES, TEXT_SHEET_COLUMNS, type ColumnKey, type ColumnMeaning, type LayoutKind, type SessionLedgerColumn } from './column-tables';
import { findHeader, type FoundHeader } from './find-header';
import { readHeading, type LedgerHeading } from './heading';
import { sortRows, type NotDataRow } from './row-kinds';
import { cellText, SheetView } from './sheet-view';
import { sourceInLine, type HeadedSource } from './source-words';

/** Where a sheet's columns and rows are. Plain data: it can be shown, stored, and corrected by the user before parsing. */
export interface Layout<K extends LayoutKind> {
  readonly kind: K;
  readonly sheet: string;
  readonly headerRows: readonly number[];
  /** Column numbers, from 1, by meaning. */
  readonly columns: Partial<Record<ColumnKey<K>, number>>;
  readonly otherColumns: readonly { readonly column: number; readonly header: string }[];
  readonly dataRows: readonly number[];
  readonly notData: readonly NotDataRow[];
  readonly heading: LedgerHeading;
  /** Lines between the rows that say where those below them come from, from the top down; left out in layouts stored before there were any. */
  readonly sections?: readonly { readonly row: number; readonly source: HeadedSource }[];
  /** The sheet of full texts, only beside a ledger. */
  readonly texts: TextSheetLayout | null;
}

/** Where the full texts are; its rows find those of the ledger by the suggestion's number. */
export interface TextSheetLayout {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: Partial<Record<SessionLedgerColumn, number>>;
  readonly dataRows: readonly number[];
}

/** A layout whose `kind` tells which columns it has. */
export type AnyLayout = { [K in LayoutKind]: Layout<K> }[LayoutKind];

/** No sheet has all the columns that its kind needs; `nearest` is the kind that most columns speak for. */
export interface LayoutRefusal {
  readonly code: 'LAYOUT.NOT_RECOGNISED';
  readonly nearest: LayoutKind;
  readonly sheet: string | null;
  readonly missing: readonly { readonly key: string; readonly label: string }[];
}

/** The layout that was found, or why the workbook is not read. */
export type RecogniseResult<K extends LayoutKind = LayoutKind> =
  | { readonly ok: true; readonly layout: Extract<AnyLayout, { kind: K }> }
  | { readonly ok: false; readonly refusal: LayoutRefusal };

/**
 * Finds the sheet, its header and the meaning of its columns. Visible sheets come first; of several that fit, the one
 * with the most columns.
 */
export function recogniseLayout(workbook: Workbook): RecogniseResult;
/** Looks for that kind alone. */
export function recogniseLayout<K extends LayoutKind>(workbook: Workbook, kind: K): RecogniseResult<K>;
export function recogniseLayout(workbook: Workbook, kind?: LayoutKind): RecogniseResult {
  const kinds = kind ? [kind] : (Object.keys(COLUMN_TABLES) as LayoutKind[]);
  const sheets = [...workbook.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const candidates = sheets.flatMap((sheet) => kinds.map((k) => candidate(sheet, k)));
  const complete = candidates.filter((c) => c.header !== undefined && c.missing.length === 0);
  const best = most(complete);
  if (best?.header) return { ok: true, layout: buildLayout(workbook, best.view, best.kind, best.header) };
  const nearest = most(candidates);
  return {
    ok: false,
    refusal: {
      code: 'LAYOUT.NOT_RECOGNISED',
      nearest: nearest?.kind ?? kind ?? 'sessionLedger',
      sheet: nearest?.view.sheet.name ?? null,
      missing: nearest?.missing ?? missingColumns(COLUMN_TABLES[kind ?? 'sessionLedger'], {}),
    },
  };
}

/** The letters of the recognised columns with their canonical names, for showing: { A: '序号', … }. */
export function describeColumns(layout: AnyLayout): Record<string, string> {
  const columns: Partial<Record<string, number>> = layout.columns;
  const named = COLUMN_TABLES[layout.kind].flatMap((meaning) => {
    const at = columns[meaning.key];
    return at === undefined ? [] : [{ at, label: meaning.label }];
  });
  return Object.fromEntries(named.sort((a, b) => a.at - b.at).map(({ at, label }) => [columnLetters(at), label]));
}

interface Candidate {
  readonly view: SheetView;
  readonly kind: LayoutKind;
  readonly header: FoundHeader<string> | undefined;
  readonly missing: readonly { key: string; label: string }[];
}

function candidate(sheet: Sheet, kind: LayoutKind): Candidate {
  const view = new SheetView(sheet);
  const meanings: readonly ColumnMeaning<string>[] = COLUMN_TABLES[kind];
  const header = findHeader(view, meanings);
  return { view, kind, header, missing: missingColumns(meanings, header?.columns ?? {}) };
}

function missingColumns(meanings: readonly ColumnMeaning<string>[], columns: Partial<Record<string, number>>): { key: string; label: string }[] {
  return meanings.filter((m) => m.required && columns[m.key] === undefined).map(({ key, label }) => ({ key, label }));
}

/** The candidate with the most recognised columns, the first of equals. */
function most(candidates: readonly Candidate[]): Candidate | undefined {
  const size = (c: Candidate): number => Object.keys(c.header?.columns ?? {}).length;
  return candidates.reduce<Candidate | undefined>((best, c) => (best === undefined || size(c) > size(best) ? c : best), undefined);
}

function buildLayout(workbook: Workbook, view: SheetView, kind: LayoutKind, header: FoundHeader<string>): AnyLayout {
  const identifying = kind === 'sessionLedger' ? ['number', 'title'] : kind === 'units' ? ['code', 'fullName'] : ['card', 'name'];
  const at = (keys: readonly string[]): number[] => keys.flatMap((key) => header.columns[key] ?? []);
  const rows = sortRows(view, {
    headerRows: header.rows,
    meaningful: at(Object.keys(header.columns).filter((key) => key !== 'serial')),
    identifying: at(identifying),
  });
  const lineOf = (row: number | undefined): string => (row === undefined ? '' : cellText(view.own(row, view.ownColumns(row)[0] ?? 1)));
  const title = lineOf(rows.notData.find((r) => r.kind === 'TITLE')?.row);
  const notes = rows.notData.filter((r) => r.kind === 'NOTE').map((r) => r.row);
  const [above, among] = [notes.filter((row) => row < (header.rows[0] ?? 1)), notes.filter((row) => row > (header.rows[0] ?? 1))];
  return {
    kind, sheet: view.sheet.name, headerRows: header.rows, columns: header.columns, otherColumns: header.others, ...rows,
    heading: readHeading(title, [...above.map(lineOf), view.sheet.name]), sections: among.flatMap((row) => sectionAt(row, lineOf(row))), texts: kind === 'sessionLedger' ? findTextSheet(workbook, view.sheet) : null,
  };
}

function sectionAt(row: number, line: string): { readonly row: number; readonly source: HeadedSource }[] {
  const source = sourceInLine(line);
  return source === null ? [] : [{ row, source }];
}

/** A sheet with number and text, but without the columns of a ledger. */
function findTextSheet(workbook: Workbook, ledger: Sheet): TextSheetLayout | null {
  for (const sheet of workbook.sheets) {
    if (sheet === ledger || candidate(sheet, 'sessionLedger').missing.length === 0) continue;
    const view = new SheetView(sheet);
    const header = findHeader<SessionLedgerColumn>(view, TEXT_SHEET_COLUMNS);
    const { number, problem, proposal, content } = header?.columns ?? {};
    if (!header || number === undefined || (problem ?? proposal ?? content) === undefined) continue;
    const meaningful = Object.values(header.columns);
    const { dataRows } = sortRows(view, { headerRows: header.rows, meaningful, identifying: [number] });
    return { sheet: sheet.name, headerRows: header.rows, columns: header.columns, dataRows };
  }
  return null;
}
