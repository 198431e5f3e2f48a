import { undoNeutralise } from './neutralise';
import { errorCode, NOT_OF_THIS_ENCODING } from '../zip/error-code';
import { LIMITS } from '../workbook/limits';
import type { Cell, SheetRow } from '../workbook/model';
import type { ReadWorkbookResult } from '../workbook/read-workbook';
import { broken, RefusedWorkbook, tooLarge } from '../workbook/refusal';

/**
 * Reads a csv file as a workbook of one sheet, all cells text. UTF-8 with or without its mark, else GB 18030, in which
 * Chinese versions of Excel save csv; separator comma, semicolon or tab, whichever the first line has most of.
 */
export function readCsv(bytes: Uint8Array, sheetName = 'csv'): ReadWorkbookResult {
  try {
    if (bytes.byteLength > LIMITS.fileBytes) tooLarge('fileBytes', LIMITS.fileBytes);
    const rows = toRows(decode(bytes));
    const sheet = { name: sheetName, hidden: false, rows, lastRow: Math.max(0, ...[...rows.keys()].slice(-1)), merges: [], comments: [], images: [] };
    return { ok: true, workbook: { sheets: [sheet] } };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      // Bytes of another encoding; the next one is tried.
      if (errorCode(error) !== NOT_OF_THIS_ENCODING) throw error;
    }
  }
  return broken(null);
}

function toRows(text: string): Map<number, SheetRow> {
  const rows = new Map<number, SheetRow>();
  const separator = commonest(text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1));
  let count = 0;
  let cells = new Map<number, Cell>();
  let column = 1;
  let row = 1;
  let at = 0;
  const endField = (content: string): void => {
    if (content !== '') {
      if (row > LIMITS.rows) tooLarge('rows', LIMITS.rows);
      if (++count > LIMITS.cells) tooLarge('cells', LIMITS.cells);
      cells.set(column, { kind: 'text', text: undoNeutralise(content) });
    }
    column++;
  };
  const endRow = (): void => {
    if (cells.size > 0) rows.set(row, { hidden: false, cells });
    cells = new Map();
    column = 1;
    row++;
  };
  while (at < text.length) {
    const [content, end] = readField(text, at, separator);
    endField(content);
    const next = text[end];
    if (next === separator) at = end + 1;
    else {
      endRow();
      at = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
    if (next === separator && at === text.length) endRow();
  }
  return rows;
}

/** The content of the field at this place and where it ends. A quote that is never closed is a damaged file. */
function readField(text: string, from: number, separator: string): [string, number] {
  if (text[from] !== '"') return readUnquoted(text, from, separator);
  let content = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) broken(null);
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const [rest, end] = readUnquoted(text, quote + 1, separator);
      return [content + rest, end];
    }
    content += '"';
    at = quote + 2;
  }
}

function readUnquoted(text: string, from: number, separator: string): [string, number] {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(from, end), end];
}

function commonest(line: string): string {
  const count = (mark: string): number => line.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}
