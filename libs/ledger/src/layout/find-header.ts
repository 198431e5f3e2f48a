import { comparable, withoutBrackets } from '../cells/text';
import type { ColumnMeaning } from './column-tables';
import { cellText, type SheetView } from './sheet-view';

/** Offices put titles and notes above the header, seldom more than a few rows. */
const LAST_HEADER_START = 30;
const WIDEST = 200;
const LONGEST_LABEL = 60;

/** Where the header stands and what its columns mean; row and column numbers from 1. */
export interface FoundHeader<K extends string> {
  readonly rows: readonly number[];
  readonly columns: Partial<Record<K, number>>;
  /** Headed columns of no known meaning; their content is kept as it is. */
  readonly others: readonly { readonly column: number; readonly header: string }[];
}

/** The header that names the most columns; among equals the shortest, then the first. */
export function findHeader<K extends string>(view: SheetView, meanings: readonly ColumnMeaning<K>[]): FoundHeader<K> | undefined {
  const names = nameTable(meanings);
  let best: FoundHeader<K> | undefined;
  const last = Math.min(LAST_HEADER_START, view.sheet.lastRow);
  for (let top = 1; top <= last; top++) {
    const mergedEnd = view.rangesIn(top).reduce((end, m) => (m.top === top ? Math.max(end, m.bottom) : end), top);
    for (const bottom of [mergedEnd, mergedEnd + 1].filter((row) => row <= top + 2)) {
      const found = readHeader(view, names, top, bottom);
      const gain = Object.keys(found.columns).length - Object.keys(best?.columns ?? {}).length;
      if (gain > 0 || (gain === 0 && best && found.rows.length < best.rows.length)) best = found;
    }
  }
  return best;
}

function nameTable<K extends string>(meanings: readonly ColumnMeaning<K>[]): ReadonlyMap<string, K> {
  const names = new Map<string, K>();
  for (const meaning of meanings) {
    for (const name of [meaning.label, ...meaning.synonyms]) names.set(comparable(name), meaning.key);
  }
  return names;
}

/** The columns that a header in these rows names. */
function readHeader<K extends string>(view: SheetView, names: ReadonlyMap<string, K>, top: number, bottom: number): FoundHeader<K> {
  const columns: Partial<Record<K, number>> = {};
  const others: { column: number; header: string }[] = [];
  for (let column = 1; column <= lastColumn(view, top, bottom); column++) {
    const labels = headerLabels(view, top, bottom, column);
    const key = labels.map((label) => meaningOf(label, names)).find((found) => found !== undefined);
    if (key !== undefined && columns[key] === undefined) columns[key] = column;
    else if (labels.length > 0) others.push({ column, header: [...labels].reverse().join('/') });
  }
  return { rows: Array.from({ length: bottom - top + 1 }, (_, i) => top + i), columns, others };
}

/** The header's texts over a column, the lowest first: it is the most exact. */
function headerLabels(view: SheetView, top: number, bottom: number, column: number): string[] {
  const labels: string[] = [];
  for (let row = bottom; row >= top; row--) {
    if ((view.rangeAt(row, column)?.top ?? row) < top) continue;
    const text = cellText(view.shown(row, column));
    const label = text.length > LONGEST_LABEL ? '' : comparable(text);
    if (label !== '' && !labels.includes(label)) labels.push(label);
  }
  return labels;
}

function meaningOf<K extends string>(label: string, names: ReadonlyMap<string, K>): K | undefined {
  const bare = label.replace(/[:：*＊]+$/, '').replace(/^[*＊]/, '');
  return names.get(bare) ?? names.get(withoutBrackets(bare));
}

function lastColumn(view: SheetView, top: number, bottom: number): number {
  let last = 0;
  for (let row = top; row <= bottom; row++) {
    for (const column of view.ownColumns(row)) last = Math.max(last, view.rangeAt(row, column)?.right ?? column);
  }
  return Math.min(last, WIDEST);
}
