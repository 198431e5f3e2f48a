import { ZipPackage } from '../zip/read-zip';
import { LIMITS } from './limits';
import type { CellRange, Sheet, Workbook } from './model';
import { readRelationships, scanPart, type Relationship } from './package-parts';
import { readAttachments } from './read-attachments';
import { readCells, type Budget } from './read-cells';
import { readSharedStrings } from './read-strings';
import { readDateStyles } from './read-styles';
import { broken, RefusedWorkbook, tooLarge, type WorkbookRefusal } from './refusal';
import { refuseOtherFormats } from './other-formats';

/** The workbook, or why it is not read: no .xlsx, damaged, or beyond a limit. */
export type ReadWorkbookResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly refusal: WorkbookRefusal };

/**
 * Reads an .xlsx file into the plain model. Bad input is answered by a refusal, never by an exception; pictures are
 * not opened at all, so one that no parser can read does not stop the reading.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbookResult {
  try {
    return { ok: true, workbook: readPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof RefusedWorkbook) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function readPackage(bytes: Buffer): Workbook {
  if (bytes.length > LIMITS.fileBytes) tooLarge('fileBytes', LIMITS.fileBytes);
  refuseOtherFormats(bytes);
  const zip = new ZipPackage(bytes);
  const main = linksOf(readRelationships(zip, ''), 'officeDocument')[0]?.target ?? 'xl/workbook.xml';
  if (!zip.has(main) || main.endsWith('.bin')) throw new RefusedWorkbook({ code: 'WORKBOOK.NOT_XLSX' });
  const { sheets, from1904 } = readSheetList(zip, main);
  const links = readRelationships(zip, main);
  const context = {
    from1904,
    strings: linksOf(links, 'sharedStrings').flatMap((link) => readSharedStrings(zip, link.target)),
    dateStyles: linksOf(links, 'styles').flatMap((link) => readDateStyles(zip, link.target)),
  };
  const budget: Budget = { cells: 0, characters: 0 };
  return {
    sheets: sheets.flatMap(({ name, hidden, link }): Sheet[] => {
      const relationship = links.get(link) ?? broken(main);
      if (relationship.kind !== 'worksheet') return [];
      const { rows, lastRow, merges, picturesInCells } = readCells(zip, relationship.target, context, budget);
      checkMerges(merges, lastRow);
      const { comments, images } = readAttachments(zip, relationship.target, budget);
      return [{ name, hidden, rows, lastRow, merges, comments, images: [...images, ...picturesInCells] }];
    }),
  };
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly link: string;
}

function readSheetList(zip: ZipPackage, part: string): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let root: string | null = null;
  let from1904 = false;
  scanPart(zip, part, {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      if (sheets.length >= LIMITS.sheets) tooLarge('sheets', LIMITS.sheets);
      sheets.push({ name: attributes.get('name') ?? '', hidden: (attributes.get('state') ?? 'visible') !== 'visible', link: attributes.get('id') ?? '' });
    },
  });
  if (root !== 'workbook') throw new RefusedWorkbook({ code: 'WORKBOOK.NOT_XLSX' });
  return { sheets, from1904 };
}

function linksOf(links: ReadonlyMap<string, Relationship>, kind: string): Relationship[] {
  return [...links.values()].filter((link) => link.kind === kind);
}

/** Merged ranges are looked up by row; a file may not make that table long. */
function checkMerges(merges: readonly CellRange[], lastRow: number): void {
  const covered = merges.reduce((sum, m) => sum + Math.max(0, Math.min(m.bottom, lastRow) - m.top + 1), 0);
  if (covered > LIMITS.mergedRanges) tooLarge('mergedRanges', LIMITS.mergedRanges);
}
