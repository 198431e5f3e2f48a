import { columnLetters } from '../workbook/address';
import type { SessionLedgerColumn } from '../layout/column-tables';
import { EXPORT_COLUMNS, labelOf, PROPOSER_COLUMNS, PROPOSERS_LABEL, textOf, writtenNumber } from './ledger-cells';
import type { LedgerExportRow } from './ledger-row';
import { writeWorkbook, type WrittenCell, type WrittenSheet } from './workbook-writer';

/** Names of the two sheets, as the offices' own ledgers have them. */
export const LEDGER_SHEET = '交办一览表';
/** The second sheet; written only where a row has a text. */
export const TEXT_SHEET = '建议全文';
const TEXT_TITLE_LABEL = '标题';

/**
 * Writes a ledger with title row, two-row header and, where a row has one, the sheet of full texts: the shape that
 * `recogniseLayout` reads. Texts are text cells whatever they begin with, and marked so that Excel keeps them so.
 * Throws RangeError for a text longer than a cell may hold.
 */
export function exportSessionLedger(rows: readonly LedgerExportRow[], title: string): Buffer {
  const withText = rows.filter((row) => row.text !== null).sort((a, b) => a.number - b.number);
  return writeWorkbook([ledgerSheet(rows, title), ...(withText.length > 0 ? [textSheet(withText)] : [])]);
}

function ledgerSheet(rows: readonly LedgerExportRow[], title: string): WrittenSheet {
  const header = (text: string): WrittenCell => (text === '' ? { kind: 'empty', style: 'header' } : { kind: 'text', text, style: 'header' });
  const grouped = (key: SessionLedgerColumn): boolean => PROPOSER_COLUMNS.includes(key);
  const top = EXPORT_COLUMNS.map(({ key }) => header(!grouped(key) ? labelOf(key) : key === PROPOSER_COLUMNS[0] ? PROPOSERS_LABEL : ''));
  const bottom = EXPORT_COLUMNS.map(({ key }) => header(grouped(key) ? labelOf(key) : ''));
  const letters = EXPORT_COLUMNS.map(({ key }, i) => ({ key, letter: columnLetters(i + 1) }));
  const group = letters.filter(({ key }) => grouped(key)).map(({ letter }) => letter);
  return {
    name: LEDGER_SHEET,
    rows: [[{ kind: 'text', text: title, style: 'title' }], top, bottom, ...rows.map(ledgerCells)],
    widths: EXPORT_COLUMNS.map(({ width }) => width),
    merges: [`A1:${columnLetters(EXPORT_COLUMNS.length)}1`, `${group[0]}2:${group.at(-1)}2`,
      ...letters.filter(({ key }) => !grouped(key)).map(({ letter }) => `${letter}2:${letter}3`)],
    frozen: { rows: 3, columns: 4 },
  };
}

function ledgerCells(row: LedgerExportRow, index: number): WrittenCell[] {
  return EXPORT_COLUMNS.map(({ key, wide }): WrittenCell => {
    if (key === 'serial') return { kind: 'number', number: index + 1, style: 'centre' };
    if (key === 'handedOver' && row.handedOver !== null) return { kind: 'date', date: row.handedOver, style: 'date' };
    return { kind: 'text', text: textOf(row, key), style: wide ? 'left' : 'centre' };
  });
}

function textSheet(rows: readonly LedgerExportRow[]): WrittenSheet {
  const parts = (['problem', 'proposal', 'content'] as const).filter((key) => key !== 'content' || rows.some((row) => row.text?.content));
  const header = ['number' as const, 'title' as const, ...parts].map((key): WrittenCell => ({ kind: 'text', text: key === 'title' ? TEXT_TITLE_LABEL : labelOf(key), style: 'header' }));
  return {
    name: TEXT_SHEET,
    rows: [header, ...rows.map((row): WrittenCell[] => [
      { kind: 'text', text: writtenNumber(row.number), style: 'centre' },
      ...(['title' as const, ...parts]).map((key): WrittenCell => ({ kind: 'text', text: textOf(row, key), style: 'left' })),
    ])],
    widths: [9, 40, ...parts.map(() => 70)],
    merges: [],
    frozen: { rows: 1, columns: 0 },
  };
}
