import type { ImportRow } from '../../api/imports';

/** What stands in a row of the file, from left to right as there; empty cells are left out. */
export function writtenFields({ fields }: ImportRow, columns: readonly string[]): ImportRow['fields'] {
  const place = (label: string): number => (columns.includes(label) ? columns.indexOf(label) : columns.length);
  return fields.filter(({ text }) => text !== '').sort((a, b) => place(a.label) - place(b.label));
}
