import { wrongInput, type Json, type Refusal } from '@huiying/engine';
import { readWorkbook, recogniseLayout, type AnyLayout, type LayoutKind, type Workbook } from '@huiying/ledger';

/** Name of the field that a refusal of the file as a whole is about. */
export const FILE_FIELD = 'file';

/** A workbook whose columns are understood, or the refusal of the file as a whole. */
export type OpenedFile =
  | { readonly ok: true; readonly workbook: Workbook; readonly layout: AnyLayout }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The workbook in the bytes and the meaning of its columns. A file that cannot be read is refused by its code
 * (`WORKBOOK.…`), one whose columns nobody knows by `LAYOUT.NOT_RECOGNISED` with the columns that are missing.
 */
export function openFile(bytes: Uint8Array, kind: LayoutKind | null): OpenedFile {
  const read = readWorkbook(bytes);
  if (!read.ok) {
    const { code, ...params } = read.refusal;
    return { ok: false, refusal: wrongInput(FILE_FIELD, code, params as { readonly [name: string]: Json }) };
  }
  const recognised = kind === null ? recogniseLayout(read.workbook) : recogniseLayout(read.workbook, kind);
  if (!recognised.ok) {
    const { code, nearest, sheet, missing } = recognised.refusal;
    return { ok: false, refusal: wrongInput(FILE_FIELD, code, { kind: nearest, sheet: sheet ?? '', missing: missing.map((m) => m.label) }) };
  }
  return { ok: true, workbook: read.workbook, layout: recognised.layout };
}

/** The workbook of bytes that were read before. */
export function reopen(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error('a file that was read before cannot be read any more');
  return read.workbook;
}
