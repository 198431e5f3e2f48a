import { decodeXstring } from '../xml/xstring';
import type { ZipPackage } from '../zip/read-zip';
import { LIMITS } from './limits';
import { scanPart } from './package-parts';
import { tooLarge } from './refusal';

/** The table of shared strings; phonetic readings are no part of a text. */
export function readSharedStrings(zip: ZipPackage, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanPart(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic++;
    },
    close(name) {
      if (name === 'si') {
        if (strings.length >= LIMITS.cells) tooLarge('cells', LIMITS.cells);
        strings.push(decodeXstring(text));
      } else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
    text(piece) {
      if (inText && phonetic === 0) text += piece;
    },
  });
  return strings;
}
