import type { PlainValue } from '../workbook/model';
import { comparable } from './text';

const HIGHEST = 999_999;
/** What may stand before the number proper: congress and session, year, the word itself. */
const PREFIX = /^no\.?|^.*会议?|^.*届|^[([〔【]?(19|20)\d{2}[)\]〕】年]|^(19|20)\d{2}[-—/年](?=\d)/i;

/** The plain number of a suggestion: 020, ２０２, 第204号 and 十八届五次会议第12号 give 20, 202, 204 and 12. Undefined where none or several are written. */
export function readSuggestionNumber(value: PlainValue | undefined): number | undefined {
  if (value?.kind === 'number') return inRange(value.number);
  if (value?.kind !== 'text') return undefined;
  const bare = comparable(value.text).replace(PREFIX, '').replace(/\.0+$/, '');
  const found = /^[^\d.-]*0*(\d{1,6})[^\d.-]*$/.exec(bare);
  return found ? inRange(Number(found[1])) : undefined;
}

function inRange(number: number): number | undefined {
  return Number.isInteger(number) && number >= 1 && number <= HIGHEST ? number : undefined;
}
