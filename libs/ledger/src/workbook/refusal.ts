/** What a workbook may hold at most; the numbers are in `limits.ts`. */
export type LimitedThing = 'fileBytes' | 'parts' | 'unpackedBytes' | 'sheets' | 'rows' | 'cells' | 'characters' | 'mergedRanges';

/**
 * Why a file could not be read as a workbook. `part` is the package part at fault (never user data).
 *
 * - `WORKBOOK.NOT_XLSX`: neither a zip package nor a workbook inside it (also .ods, .xlsb, .docx, HTML named .xls)
 * - `WORKBOOK.OLD_FORMAT`: a binary .xls; to be saved as .xlsx
 * - `WORKBOOK.ENCRYPTED`: protected by a password; to be saved without one
 * - `WORKBOOK.BROKEN`: damaged or cut off; to be opened and saved again
 * - `WORKBOOK.TOO_LARGE`: beyond a limit, a zip bomb included
 */
export type WorkbookRefusal =
  | { readonly code: 'WORKBOOK.NOT_XLSX' }
  | { readonly code: 'WORKBOOK.OLD_FORMAT' }
  | { readonly code: 'WORKBOOK.ENCRYPTED' }
  | { readonly code: 'WORKBOOK.BROKEN'; readonly part: string | null }
  | { readonly code: 'WORKBOOK.TOO_LARGE'; readonly what: LimitedThing; readonly limit: number };

/** Carries a refusal up to `readWorkbook`, which turns it into a value; it never leaves this package. */
export class RefusedWorkbook extends Error {
  constructor(readonly refusal: WorkbookRefusal) {
    super(refusal.code);
    this.name = 'RefusedWorkbook';
  }
}

/** Stops the reading because a part of the package is damaged. */
export function broken(part: string | null): never {
  throw new RefusedWorkbook({ code: 'WORKBOOK.BROKEN', part });
}

/** Stops the reading because a limit is passed. */
export function tooLarge(what: LimitedThing, limit: number): never {
  throw new RefusedWorkbook({ code: 'WORKBOOK.TOO_LARGE', what, limit });
}
