import { readSuggestionNumber } from '../cells/read-number';
import { characterCount, cleanText, singleLine } from '../cells/text';
import type { TextSheetLayout } from '../layout/recognise-layout';
import { cellText, shownValue } from '../layout/sheet-view';
import { cellAddress } from '../workbook/address';
import { CELL_TEXT_LIMIT } from '../workbook/limits';
import type { Workbook } from '../workbook/model';
import { viewOf } from './find-sheet';
import type { RowReader } from './row-reader';

/** The full text of a suggestion; a part that the ledger does not have is ''. */
export interface SuggestionText {
  /** Cause of the suggestion: the matter and what is wrong with it (案由). */
  readonly problem: string;
  /** What the deputies ask for (具体建议). */
  readonly proposal: string;
  /** An undivided text (具体内容). */
  readonly content: string;
}

/** A part of the text that may have a column of its own. */
export type TextColumn = keyof SuggestionText;
/** In the order in which a text is read: the matter, what is asked for, or all of it undivided. */
export const TEXT_COLUMNS: readonly TextColumn[] = ['problem', 'proposal', 'content'];

/** A row of the sheet of full texts. */
export interface TextRow extends SuggestionText {
  readonly row: number;
  readonly number: number | null;
  readonly title: string;
  readonly tooLong: readonly { readonly column: TextColumn; readonly cell: string; readonly length: number }[];
}

/** Reads the sheet of full texts. */
export function readTextSheet(workbook: Workbook, layout: TextSheetLayout): TextRow[] {
  const view = viewOf(workbook, layout.sheet);
  return layout.dataRows.map((row) => {
    const raw = (key: keyof TextSheetLayout['columns']): string => {
      const column = layout.columns[key];
      return column === undefined ? '' : cellText(view.shown(row, column));
    };
    const tooLong = TEXT_COLUMNS.flatMap((column) => {
      const length = characterCount(raw(column));
      return length > CELL_TEXT_LIMIT ? [{ column, length, cell: `${layout.sheet}!${cellAddress(row, layout.columns[column] ?? 0)}` }] : [];
    });
    return {
      row, tooLong, number: readSuggestionNumber(shownValue(view.shown(row, layout.columns.number ?? 0))) ?? null,
      title: singleLine(raw('title')), problem: cleanText(raw('problem')), proposal: cleanText(raw('proposal')), content: cleanText(raw('content')),
    };
  });
}

/** The text of a row: from its own columns, else from the sheet of full texts; null where there is none. */
export function readText(reader: RowReader<'sessionLedger'>, sheetText: TextRow | undefined, title: string, hasSheet: boolean): SuggestionText | null {
  const own = { problem: reader.text('problem'), proposal: reader.text('proposal'), content: reader.text('content') };
  for (const column of TEXT_COLUMNS) {
    const length = characterCount(reader.rawText(column));
    if (length > CELL_TEXT_LIMIT) reader.problem(column, { code: 'CELL_TOO_LONG', length, limit: CELL_TEXT_LIMIT }, '', { kind: 'shortenText', limit: CELL_TEXT_LIMIT });
  }
  for (const { column, cell, length } of sheetText?.tooLong ?? []) {
    reader.problem(column, { code: 'CELL_TOO_LONG', length, limit: CELL_TEXT_LIMIT }, '', { kind: 'shortenText', limit: CELL_TEXT_LIMIT }, cell);
  }
  if (sheetText && title !== '' && sheetText.title !== '' && sheetText.title !== title) reader.warn('title', { code: 'TEXT_TITLE_DIFFERS', text: sheetText.title });
  if (hasSheet && !sheetText) reader.warn('number', { code: 'TEXT_MISSING', text: reader.line('number') });
  const text = {
    problem: own.problem || (sheetText?.problem ?? ''), proposal: own.proposal || (sheetText?.proposal ?? ''), content: own.content || (sheetText?.content ?? ''),
  };
  return TEXT_COLUMNS.some((column) => text[column] !== '') ? text : null;
}
