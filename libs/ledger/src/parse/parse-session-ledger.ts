import { cleanText, comparable } from '../cells/text';
import { SESSION_LEDGER_COLUMNS, type SessionLedgerColumn } from '../layout/column-tables';
import type { LedgerHeading } from '../layout/heading';
import type { Layout } from '../layout/recognise-layout';
import { cellText, type SheetView } from '../layout/sheet-view';
import type { HeadedSource } from '../layout/source-words';
import type { DeputyLevel, DeputyRegister } from '../registers/deputy-register';
import type { UnitRegister } from '../registers/unit-register';
import type { Workbook } from '../workbook/model';
import { numbersOfTwoSeries, reportDuplicateNumbers } from './duplicate-numbers';
import { viewOf } from './find-sheet';
import type { ParsedRow, SheetNotice } from './problem';
import { readHandedOver, readKeyMark, readMode, readNumber, readTitle } from './read-ledger-cells';
import { readProposers, type Proposers } from './read-people';
import { readText, readTextSheet, TEXT_COLUMNS, type SuggestionText, type TextRow } from './read-texts';
import { readHandlingUnits, type HandlingUnits } from './read-units';
import { RowReader } from './row-reader';
import { SheetNotes } from './sheet-notes';
import type { HandlingMode } from './words';

/** Against what names are read: units and deputies that the congress knows. */
export interface Registers {
  readonly units: UnitRegister;
  readonly deputies: DeputyRegister;
}

/** What the sheet does not say itself. */
export interface LedgerOptions {
  /** Year of the session, meant where a day is written without one. */
  readonly year: number;
  /** No suggestion was handed over later than on this day; unlimited unless said. */
  readonly today?: string;
  /** Characters a title may have; 200 unless said otherwise. */
  readonly titleLimit?: number;
  /** Whose deputies may propose: those of the district's congress unless said otherwise. */
  readonly level?: DeputyLevel;
}

/** How the suggestion came (a motion that was turned into a suggestion is named in the remark). */
export type SuggestionSource = HeadedSource | 'motionConverted';

/** A suggestion as its row has it. Codes and card numbers in the order written; what could not be read is null or left out. */
export interface SessionLedgerValue extends Proposers, HandlingUnits {
  readonly number: number | null;
  readonly category: string | null;
  readonly title: string | null;
  readonly delegation: string | null;
  readonly mode: HandlingMode;
  readonly key: boolean;
  /** Day of hand-over, ISO. */
  readonly handedOver: string | null;
  /** '' where there is none. */
  readonly remark: string;
  readonly source: SuggestionSource;
  readonly text: SuggestionText | null;
  /** Every known column as it is written (cleaned), the full texts not again. */
  readonly written: Partial<Record<SessionLedgerColumn, string>>;
  /** Columns of no known meaning. */
  readonly others: readonly { readonly header: string; readonly text: string }[];
}

/** One suggestion of the ledger with what is wrong in its row. */
export type SessionLedgerRow = ParsedRow<'sessionLedger', SessionLedgerValue>;

/** A whole ledger as it was read; nothing of it is stored yet. */
export interface ParsedSessionLedger {
  readonly heading: LedgerHeading;
  readonly rows: readonly SessionLedgerRow[];
  /** Rows of the sheet of full texts that belong to no row of the ledger, or to one that has its text already. */
  readonly unmatchedTexts: readonly { readonly row: number; readonly number: number | null }[];
  readonly notices: readonly SheetNotice[];
}

/** Characters, a Han character being one. */
export const DEFAULT_TITLE_LIMIT = 200;
const FREE_TEXT: readonly SessionLedgerColumn[] = ['category', 'title', 'remark', ...TEXT_COLUMNS];

/** Reads a ledger against the registers. Nothing is written anywhere: a row with problems waits for a person. */
export function parseSessionLedger(workbook: Workbook, layout: Layout<'sessionLedger'>, registers: Registers, options: LedgerOptions): ParsedSessionLedger {
  const view = viewOf(workbook, layout.sheet);
  const notes = new SheetNotes(view, layout);
  const textRows = layout.texts ? readTextSheet(workbook, layout.texts) : [];
  const texts = new Map<number, TextRow>();
  for (const text of textRows) if (text.number !== null && !texts.has(text.number)) texts.set(text.number, text);

  const used = new Set<TextRow>();
  const readers = layout.dataRows.map((row) => {
    const reader = new RowReader(view, 'sessionLedger', layout.columns, row);
    const source = sourceOf(reader, layout);
    return { reader, number: readNumber(reader), source, isBetween: source === 'betweenSessions' };
  });
  reportDuplicateNumbers(readers);
  const inTwoSeries = numbersOfTwoSeries(readers);
  const rows = readers.map(({ reader, number, source }) => {
    const found = number === null ? undefined : texts.get(number);
    // Of two with this number the text is that of the one whose title it bears.
    const text = number !== null && inTwoSeries.has(number) && comparable(found?.title ?? '') !== comparable(reader.line('title')) ? undefined : found;
    if (text) used.add(text);
    const value = readRow(reader, number, text, source, { view, layout, registers, options });
    reader.warnOfFormulaLikeText(FREE_TEXT);
    notes.addTo(reader);
    return reader.done(value);
  });
  const unmatchedTexts = textRows.filter((text) => !used.has(text)).map(({ row, number }) => ({ row, number }));
  return { heading: layout.heading, rows, unmatchedTexts, notices: notes.notices };
}

interface LedgerContext {
  readonly view: SheetView;
  readonly layout: Layout<'sessionLedger'>;
  readonly registers: Registers;
  readonly options: LedgerOptions;
}

function readRow(reader: RowReader<'sessionLedger'>, number: number | null, sheetText: TextRow | undefined, source: SuggestionSource, context: LedgerContext): SessionLedgerValue {
  const { view, layout, registers, options } = context;
  const title = readTitle(reader, options.titleLimit ?? DEFAULT_TITLE_LIMIT, sheetText?.title ?? '');
  const units = readHandlingUnits(reader, registers.units);
  const remark = reader.text('remark');
  return {
    number, title, remark, ...units, ...readProposers(reader, registers.deputies, options.level ?? 'district'),
    category: reader.lineOrNull('category'), delegation: reader.lineOrNull('delegation'),
    mode: readMode(reader, units.main.length), key: readKeyMark(reader), handedOver: readHandedOver(reader, options),
    source, text: readText(reader, sheetText, title ?? '', layout.texts !== null),
    written: writtenColumns(reader, layout),
    others: layout.otherColumns.map(({ column, header }) => ({ header, text: cleanText(cellText(view.shown(reader.row, column))) })).filter((other) => other.text !== ''),
  };
}

/** By the remark, else by the last line above that says where rows come from, else by the heading of the sheet. */
function sourceOf(reader: RowReader<'sessionLedger'>, { sections = [], heading }: Layout<'sessionLedger'>): SuggestionSource {
  if (/议案转(为)?建议|转为建议/.test(comparable(reader.text('remark')))) return 'motionConverted';
  return sections.filter(({ row }) => row < reader.row).at(-1)?.source ?? heading.source;
}

function writtenColumns(reader: RowReader<'sessionLedger'>, layout: Layout<'sessionLedger'>): Partial<Record<SessionLedgerColumn, string>> {
  const written: Partial<Record<SessionLedgerColumn, string>> = {};
  for (const { key } of SESSION_LEDGER_COLUMNS) {
    if (layout.columns[key] !== undefined && !TEXT_COLUMNS.some((column) => column === key)) written[key] = reader.text(key);
  }
  return written;
}
