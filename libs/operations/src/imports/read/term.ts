import { fromChineseNumeral } from '@huiying/ledger';

/** The number of the congress (届) in a text such as 望海区第十八届 or 18届; null where it names none. */
export function termOf(text: string): number | null {
  const written = /([一二三四五六七八九十]{1,3}|\d{1,2})届/.exec(text.normalize('NFKC').replace(/\s+/g, ''))?.[1];
  return fromChineseNumeral(written ?? '') ?? null;
}
