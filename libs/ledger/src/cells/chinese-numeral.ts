const DIGITS = '零一二三四五六七八九';

/** The number below 100 that Chinese or Arabic digits write (十八, 二十, 18), or undefined. */
export function fromChineseNumeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const found = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!found || text === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = found;
  if (ten === '') return tens !== '' && ones === '' ? DIGITS.indexOf(tens) : undefined;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/** 1 to 99 in Chinese numerals, as terms and sessions are written (18 → 十八); any other number as it is. */
export function toChineseNumeral(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : DIGITS.charAt(n % 10);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones}`;
}
