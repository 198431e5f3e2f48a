import { searchCases, type NumbersSought } from '@huiying/persistence';
import { LOCALES, text } from '@huiying/texts';
import type { Reading } from './reading';

/** More digits than any series reaches. */
const DIGITS = '\\s*(\\d{1,9})\\s*';
const BARE = new RegExp(`^${DIGITS}$`);
const asWritten = (words: string): string => words.normalize('NFKC').trim().toLowerCase();
const asPattern = (words: string): string => words.trim().replace(/[^\p{L}\p{N}]+/gu, '\\W*');

/** How a number of a kind is written in each language, with what stands before and behind its digits; `may` lets it be left out. */
const forms = (key: string, may: '' | '?'): readonly RegExp[] => LOCALES.map((locale) => {
  const [before = '', behind = ''] = asWritten(text(locale, key, { n: '#' })).split('#');
  return new RegExp(`^(?:${asPattern(before)})${may}${DIGITS}(?:${asPattern(behind)})${may}$`, 'u');
});
const REGISTERED = forms('number.registered', '?');
const RECEIPT = forms('number.receipt', '');

function numberIn(words: string, among: readonly RegExp[]): number | null {
  const digits = among.map((form) => form.exec(words)?.[1]).find((found) => found !== undefined);
  return digits === undefined ? null : Number(digits);
}

/** Numbers that words may mean: digits alone are either kind, “第018号” is a registered one, “来件003” a receipt. */
export function numbersIn(words: string): NumbersSought {
  const written = asWritten(words);
  return { registered: numberIn(written, REGISTERED), receipt: numberIn(written, [BARE, ...RECEIPT]) };
}

/** Ids of the cases that the words find among those that the reader may see; null where nothing is looked for. */
export async function foundCases({ db, session }: Reading, q: string | undefined): Promise<readonly string[] | null> {
  const words = q?.trim() ?? '';
  return words === '' ? null : searchCases(db, session.congressId, words, numbersIn(words));
}
