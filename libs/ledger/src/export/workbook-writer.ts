import { encodeEntities } from '../xml/entities';
import { encodeXstring } from '../xml/xstring';
import { cellAddress, columnLetters } from '../workbook/address';
import { CELL_TEXT_LIMIT } from '../workbook/limits';
import { isoDateToSerial } from '../workbook/serial-date';
import { looksLikeFormula } from '../cells/text';
import { writeZip } from '../zip/write-zip';
import { STYLES_XML, styleIndex, type CellStyle } from './workbook-styles';

/** A cell to write. There is no formula cell: whatever a text looks like, it stays text. */
export type WrittenCell =
  | { readonly kind: 'text'; readonly text: string; readonly style: CellStyle }
  | { readonly kind: 'number'; readonly number: number; readonly style: CellStyle }
  | { readonly kind: 'date'; readonly date: string; readonly style: CellStyle }
  | { readonly kind: 'empty'; readonly style: CellStyle };

/** A sheet to write: its rows from the top without gaps, and how they are shown. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Ranges such as A1:M1. */
  readonly merges: readonly string[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Writes an .xlsx package; the same sheets always give the same bytes. Throws RangeError for a text longer than a
 * cell may hold: cutting it would lose words unseen.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const strings = new Map<string, number>();
  const sheetParts = sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, strings)]);
  const sheetLinks = sheets.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('');
  const sheetNames = sheets.map((sheet, i) => `<sheet name="${encodeEntities(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  return writeZip(new Map([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships(link('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${sheetNames}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships(sheetLinks + link('rIdStyles', 'styles', 'styles.xml') + link('rIdStrings', 'sharedStrings', 'sharedStrings.xml'))],
    ['xl/styles.xml', `${DECLARATION}${STYLES_XML}`],
    ...sheetParts,
    ['xl/sharedStrings.xml', stringsXml(strings)],
  ]));
}

function sheetXml(sheet: WrittenSheet, strings: Map<string, number>): string {
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const view = split === '' ? '' : `<pane${split} topLeftCell="${cellAddress(frozenRows + 1, frozenColumns + 1)}" activePane="${pane}" state="frozen"/>`;
  const widths = sheet.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('');
  const rows = sheet.rows.map((cells, i) => `<row r="${i + 1}">${cells.map((cell, j) => cellXml(cell, i + 1, j + 1, strings)).join('')}</row>`).join('');
  const merges = sheet.merges.length === 0 ? '' : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`;
  const lastColumn = Math.max(1, ...sheet.rows.map((cells) => cells.length));
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${columnLetters(lastColumn)}${Math.max(1, sheet.rows.length)}"/>`
    + `<sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${rows}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: WrittenCell, row: number, column: number, strings: Map<string, number>): string {
  const address = cellAddress(row, column);
  if (cell.kind === 'text' && cell.text !== '') {
    if (cell.text.length > CELL_TEXT_LIMIT) throw new RangeError(`Cell ${address} would hold ${cell.text.length} characters, ${CELL_TEXT_LIMIT} fit`);
    const index = strings.get(cell.text) ?? strings.size;
    strings.set(cell.text, index);
    return `<c r="${address}" s="${styleIndex(cell.style, looksLikeFormula(cell.text))}" t="s"><v>${index}</v></c>`;
  }
  const style = styleIndex(cell.style, false);
  if (cell.kind === 'number') return `<c r="${address}" s="${style}"><v>${cell.number}</v></c>`;
  if (cell.kind === 'date') return `<c r="${address}" s="${style}"><v>${isoDateToSerial(cell.date)}</v></c>`;
  return `<c r="${address}" s="${style}"/>`;
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${encodeEntities(encodeXstring(text))}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items.join('')}</sst>`;
}

function relationships(links: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`;
}

function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
  const sheetParts = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('');
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${sheetParts}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`;
}
