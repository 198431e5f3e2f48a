/**
 * Spreadsheet strings write characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, ST_Xstring), and a text
 * that looks like such an escape with its underscore escaped.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The opposite of `decodeXstring`: what is written comes back exactly. */
export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
