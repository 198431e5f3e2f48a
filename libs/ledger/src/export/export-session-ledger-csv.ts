import { writeCsv } from '../csv/write-csv';
import { EXPORT_COLUMNS, labelOf, textOf } from './ledger-cells';
import type { LedgerExportRow } from './ledger-row';

/** The ledger's columns under one header row as UTF-8 csv with byte order mark, formulas neutralised; full texts are only in the workbook. */
export function exportSessionLedgerCsv(rows: readonly LedgerExportRow[]): Buffer {
  return writeCsv([
    EXPORT_COLUMNS.map(({ key }) => labelOf(key)),
    ...rows.map((row, i) => EXPORT_COLUMNS.map(({ key }) => (key === 'serial' ? String(i + 1) : textOf(row, key)))),
  ]);
}
