/** Control characters, direction and zero-width marks, lone surrogates: never meant, and no database takes all of them. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const BLANKS = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Text of a cell: NFC, without characters nobody typed on purpose, blanks of all kinds folded to one; line breaks stay. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNWANTED, (c) => (c === '\n' || c === '\t' ? c : ''))
    .replace(BLANKS, ' ')
    .normalize('NFC')
    .trim();
}

/** Cleaned text on one line: a break beside a Chinese character was made by the cell's width and falls away. */
export function singleLine(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[^\x00-\x7f])[ \n](?=[^\x00-\x7f])/g, '')
    .replace(/(?<=[^\x00-\x7f])\n|\n(?=[^\x00-\x7f])/g, '')
    .replace(/\s+/g, ' ');
}

/** Text for comparing names and headers: full-width forms made plain, no blanks at all. */
export function comparable(text: string): string {
  return cleanText(text).normalize('NFKC').replace(/\s+/g, '');
}

/** Full-width letters and digits made plain, for numbers and dates. */
export function plainForms(text: string): string {
  return cleanText(cleanText(text).normalize('NFKC'));
}

/** Comparable text without what stands in brackets: 主办单位（牵头） → 主办单位. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, '');
}

/** Characters as a reader counts them, so that a rare character outside the usual plane is one. */
export function characterCount(text: string): number {
  return [...text].length;
}

/** True for text that a spreadsheet could take for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]./su.test(text) || /^[\t\r\n]/.test(text);
}
