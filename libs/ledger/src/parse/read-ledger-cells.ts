import { readDate } from '../cells/read-date';
import { readSuggestionNumber } from '../cells/read-number';
import { characterCount, comparable } from '../cells/text';
import { HANDLING_MODES, KEY_MARKS, meaningOfWord, type HandlingMode } from './words';
import type { RowReader } from './row-reader';

type LedgerReader = RowReader<'sessionLedger'>;

/** The suggestion's number as given on paper; null and a problem where none can be read. */
export function readNumber(reader: LedgerReader): number | null {
  const number = readSuggestionNumber(reader.value('number'));
  if (number === undefined) reader.problem('number', { code: 'NUMBER_INVALID' }, reader.line('number'), { kind: 'enterNumber' });
  return number ?? null;
}

/** The title on one line; `otherwise` is the title that the sheet of full texts has. */
export function readTitle(reader: LedgerReader, limit: number, otherwise: string): string | null {
  const title = reader.line('title');
  if (title === '') {
    reader.problem('title', { code: 'TITLE_EMPTY' }, '', otherwise === '' ? { kind: 'enterText' } : { kind: 'useText', text: otherwise });
    return null;
  }
  const length = characterCount(title);
  if (length > limit) reader.problem('title', { code: 'TITLE_TOO_LONG', length, limit }, title, { kind: 'shortenText', limit });
  return title;
}

/** The day of hand-over (交办): every clock of the suggestion begins with it, so a row without it needs a person. */
export function readHandedOver(reader: LedgerReader, { year, today }: { readonly year: number; readonly today?: string | undefined }): string | null {
  const read = readDate(reader.value('handedOver'), year);
  if (read.kind !== 'date') {
    reader.problem('handedOver', { code: 'DATE_INVALID' }, read.kind === 'invalid' ? read.text : '', { kind: 'enterDate' });
    return null;
  }
  if (today !== undefined && read.date > today) reader.problem('handedOver', { code: 'DATE_IN_FUTURE' }, read.text, { kind: 'enterDate' });
  if (read.yearAssumed) reader.warn('handedOver', { code: 'DATE_YEAR_ASSUMED', text: read.text, year: Number(read.date.slice(0, 4)) });
  return read.date;
}

/** One answer of all (主办会办), also where nothing is written, or each unit its own (分办). */
export function readMode(reader: LedgerReader, mainUnits: number): HandlingMode {
  const text = comparable(reader.rawText('mode'));
  const mode = text.includes('分办') ? 'separate' : meaningOfWord(HANDLING_MODES, text);
  if ((mode === undefined && text !== '') || (mode !== 'separate' && mainUnits > 1)) reader.warn('mode', { code: 'MODE_UNCLEAR', text: reader.line('mode') });
  return mode ?? 'main_co';
}

/** Whether the suggestion is a key one (重点建议). */
export function readKeyMark(reader: LedgerReader): boolean {
  const key = meaningOfWord(KEY_MARKS, reader.rawText('key'));
  if (key === undefined) reader.warn('key', { code: 'KEY_UNCLEAR', text: reader.line('key') });
  return key ?? false;
}
