import { CATALOGUES } from './catalogues';
import type { Locale } from './locale';
import { text } from './text';

const DIGITS = '零一二三四五六七八九';

/**
 * 五十一 → 51. Articles of the laws named here stay below one hundred. The ledger reads numerals too, but texts import
 * nothing: every other package may name them.
 */
function numberOf(numeral: string): number {
  const [tens = '', ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (c: string | undefined): number => Math.max(0, DIGITS.indexOf(c ?? ''));
  return numeral.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + (ones ? digit(ones) : 0) : digit(numeral);
}

const LAWS = Object.entries(CATALOGUES['zh-CN']).filter(([key]) => key.startsWith('law.') && key !== 'law.article').map(([key, name]) => ({ key, name }));

/**
 * A legal basis as rule sets name it (`代表法第五十一条；…`, or `none`) in the reader's language. A source without an
 * English name here is shown as it is written.
 */
export function basisText(locale: Locale, basis: string): string {
  if (basis === 'none') return text(locale, 'basis.none');
  if (locale === 'zh-CN') return basis;
  return basis.split('；').map((source) => {
    const law = LAWS.find(({ name }) => source.startsWith(name));
    if (law === undefined) return source;
    const articles = [...source.matchAll(/第([零一二三四五六七八九十]+)条/g)].map((m) => text(locale, 'law.article', { n: numberOf(m[1] ?? '') }));
    return [text(locale, law.key), ...articles].join(', ');
  }).join('; ');
}
