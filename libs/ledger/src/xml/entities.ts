const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"],
]);

/** Text with its entities replaced, or undefined where one is unknown or stands for no character of XML. */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let valid = true;
  const decoded = text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_all, hex?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? character(hex, decimal) : NAMED.get(name);
    if (known === undefined) valid = false;
    return known ?? '';
  });
  return valid ? decoded : undefined;
}

function character(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : -1;
  const allowed = code === 9 || code === 10 || code === 13
    || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}

/** Text made safe for an element or a quoted attribute. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
}
