import { comparable, plainForms } from '../cells/text';
import type { Layout } from '../layout/recognise-layout';
import type { DeputyLevel, DeputyStatus } from '../registers/deputy-register';
import type { Workbook } from '../workbook/model';
import { viewOf } from './find-sheet';
import type { ParsedRow, SheetNotice } from './problem';
import { RowReader } from './row-reader';
import { SheetNotes } from './sheet-notes';
import { DEPUTY_LEVELS, DEPUTY_STATUSES, meaningOfWord, type WordTable } from './words';

/** A deputy as the register has him; level and status are null where the word is not known (a problem of the row). */
export interface DeputyRow {
  readonly card: string;
  readonly name: string;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly delegation: string;
  readonly group: string | null;
  readonly term: string | null;
  readonly level: DeputyLevel | null;
  readonly levelText: string;
  readonly phone: string | null;
  readonly status: DeputyStatus | null;
  readonly statusText: string | null;
}

/** Every row of the register, also those with problems, and what was ignored beside the rows. */
export interface ParsedDeputies {
  readonly rows: readonly ParsedRow<'deputies', DeputyRow>[];
  readonly notices: readonly SheetNotice[];
}

/** Reads the register of deputies. A card must be there once; names may be shared. */
export function parseDeputies(workbook: Workbook, layout: Layout<'deputies'>): ParsedDeputies {
  const view = viewOf(workbook, layout.sheet);
  const notes = new SheetNotes(view, layout);
  const cards = new Map<string, number>();
  const rows = layout.dataRows.map((row) => {
    const reader = new RowReader(view, 'deputies', layout.columns, row);
    const deputy = readDeputy(reader);
    checkCard(reader, deputy.card, cards);
    if (deputy.name === '') reader.problem('name', { code: 'NAME_EMPTY' }, '', { kind: 'enterText' });
    if (deputy.delegation === '') reader.problem('delegation', { code: 'DELEGATION_EMPTY' }, '', { kind: 'enterText' });
    reader.warnOfFormulaLikeText(['name', 'delegation', 'group', 'term', 'phone']);
    notes.addTo(reader);
    return reader.done(deputy);
  });
  return { rows, notices: notes.notices };
}

function readDeputy(reader: RowReader<'deputies'>): DeputyRow {
  const statusText = reader.lineOrNull('status');
  return {
    card: comparable(reader.rawText('card')).toUpperCase(),
    // A blank between the characters of a short name only fills its column.
    name: comparable(reader.rawText('name')),
    sex: reader.lineOrNull('sex'), birthYear: readYear(reader), delegation: reader.line('delegation'),
    group: reader.lineOrNull('group'), term: reader.lineOrNull('term'),
    level: readWord(reader, 'level', DEPUTY_LEVELS), levelText: reader.line('level'), phone: reader.lineOrNull('phone'),
    // A register without the column lists those in office.
    status: statusText === null ? 'inOffice' : readWord(reader, 'status', DEPUTY_STATUSES), statusText,
  };
}

function readWord<T>(reader: RowReader<'deputies'>, key: 'level' | 'status', table: WordTable<T>): T | null {
  const meaning = meaningOfWord(table, reader.rawText(key));
  if (meaning === undefined) reader.problem(key, { code: 'WORD_UNKNOWN' }, reader.line(key), { kind: 'chooseWord', words: table.map(([word]) => word) });
  return meaning ?? null;
}

function readYear(reader: RowReader<'deputies'>): number | null {
  const text = plainForms(reader.rawText('birthYear'));
  if (text === '') return null;
  const year = Number(/^(19\d{2}|20\d{2})/.exec(text)?.[1]);
  if (Number.isInteger(year)) return year;
  reader.problem('birthYear', { code: 'DATE_INVALID' }, text, { kind: 'enterDate' });
  return null;
}

function checkCard(reader: RowReader<'deputies'>, card: string, cards: Map<string, number>): void {
  if (card === '') return reader.problem('card', { code: 'CARD_EMPTY' }, '', { kind: 'enterText' });
  const firstRow = cards.get(card);
  if (firstRow === undefined) cards.set(card, reader.row);
  else reader.problem('card', { code: 'CARD_DUPLICATE', firstRow }, card, { kind: 'enterText' });
}
