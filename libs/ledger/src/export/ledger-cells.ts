import { SESSION_LEDGER_COLUMNS, type SessionLedgerColumn } from '../layout/column-tables';
import { HANDLING_MODES, KEY_MARKS, wordFor } from '../parse/words';
import type { LedgerExportRow } from './ledger-row';

/** The columns of an exported ledger in the order of the office's own, with widths in characters. */
export const EXPORT_COLUMNS: readonly { readonly key: SessionLedgerColumn; readonly width: number; readonly wide: boolean }[] = [
  { key: 'serial', width: 6, wide: false }, { key: 'number', width: 9, wide: false }, { key: 'category', width: 11, wide: false },
  { key: 'title', width: 46, wide: true }, { key: 'delegation', width: 12, wide: false }, { key: 'lead', width: 10, wide: false },
  { key: 'cosigners', width: 30, wide: true }, { key: 'main', width: 22, wide: true }, { key: 'co', width: 30, wide: true },
  { key: 'mode', width: 10, wide: false }, { key: 'key', width: 9, wide: false }, { key: 'handedOver', width: 15, wide: false },
  { key: 'remark', width: 26, wide: true },
];

/** Columns that stand under one heading. */
export const PROPOSER_COLUMNS: readonly SessionLedgerColumn[] = ['delegation', 'lead', 'cosigners'];
/** The heading over `PROPOSER_COLUMNS`. */
export const PROPOSERS_LABEL = '提建议人';

const SEPARATOR = '、';

/** The clean ledger's name of a column. */
export function labelOf(key: SessionLedgerColumn): string {
  return SESSION_LEDGER_COLUMNS.find((column) => column.key === key)?.label ?? key;
}

/** The number as it is written on paper, with leading zeros up to three digits. */
export function writtenNumber(number: number): string {
  return String(number).padStart(3, '0');
}

/** The text of every column but the counting one; the day in ISO. */
export function textOf(row: LedgerExportRow, key: Exclude<SessionLedgerColumn, 'serial'>): string {
  switch (key) {
    case 'number': return writtenNumber(row.number);
    case 'cosigners': return row.cosigners.join(SEPARATOR);
    case 'main': return row.main.join(SEPARATOR);
    case 'co': return row.co.join(SEPARATOR);
    case 'mode': return wordFor(HANDLING_MODES, row.mode);
    case 'key': return wordFor(KEY_MARKS, row.key);
    case 'handedOver': return row.handedOver ?? '';
    case 'problem': case 'proposal': case 'content': return row.text?.[key] ?? '';
    default: return row[key];
  }
}
