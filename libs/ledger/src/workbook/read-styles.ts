import type { ZipPackage } from '../zip/read-zip';
import { scanPart } from './package-parts';

/** Tells for each cell style, by its index, whether it shows a number as a day. */
export function readDateStyles(zip: ZipPackage, part: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  scanPart(zip, part, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(isDateFormat(Number(attributes.get('numFmtId') ?? 0), formats));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** Built-in formats of days; 27–36 and 50–58 are those of East Asian versions (ECMA-376 part 1, 18.8.30). */
function isDateFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  if (code !== undefined) return isDateCode(code);
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58;
}

/** A format code shows a day when letters of year or day are left after quoted text, escapes and brackets; a lone m may be minutes. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (bare === 'general') return false;
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}
