const DIGITS = '一二三四五六七八九';

/** The number of the congress (届) in a text such as 望海区第十八届 or 18届; null where it names none. */
export function termOf(text: string): number | null {
  const written = /([一二三四五六七八九十]{1,3}|\d{1,2})届/.exec(text.normalize('NFKC').replace(/\s+/g, ''))?.[1];
  if (written === undefined) return null;
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (sign: string | undefined, nothing: number): number => (sign === undefined || sign === '' ? nothing : DIGITS.indexOf(sign) + 1);
  return (tens === '0' ? 0 : digit(tens, 1)) * 10 + digit(ones, 0);
}
