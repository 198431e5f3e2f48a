import { neutraliseForCsv } from './neutralise';

/** Rows as csv (RFC 4180) in UTF-8; the byte order mark lets Excel know, the apostrophe keeps it from running formulas. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) => cells.map(field).join(','));
  return Buffer.from(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8');
}

function field(text: string): string {
  const safe = neutraliseForCsv(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
