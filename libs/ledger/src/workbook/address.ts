import type { CellRange } from './model';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Letters of a column counted from 1: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** Address of a cell, e.g. E15. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of an address, or undefined where it is none or lies outside a sheet. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!found) return undefined;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(found[2]);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** The range of e.g. E10:E13 (or of one address), or undefined. */
export function parseRange(range: string): CellRange | undefined {
  const [from = '', to = from] = range.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end || end.row < start.row || end.column < start.column) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
