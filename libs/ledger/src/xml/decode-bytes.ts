/** The text of an XML part: UTF-8, or UTF-16 with its mark; line ends as XML wants them. Throws Node's encoding error for bytes that are neither. */
export function decodeXmlBytes(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
