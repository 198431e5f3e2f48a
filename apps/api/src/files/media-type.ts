/** Names of the entries of a ZIP archive by its central directory; null where the bytes are none. */
function zipNames(bytes: Buffer): readonly string[] | null {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) return null;
  // The end record stands before a comment of 65,535 bytes at most.
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end < bytes.length - 65_557 || end + 22 > bytes.length) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.subarray(at + 46, at + 46 + length).toString('utf8'));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Office documents and OFD (GB/T 33190) are archives; those that bring macros are none of ours. */
function archiveType(names: readonly string[]): string | null {
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.includes('OFD.xml')) return 'application/ofd';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return `${OFFICE}.wordprocessingml.document`;
  return names.includes('xl/workbook.xml') ? `${OFFICE}.spreadsheetml.sheet` : null;
}

const BEGINNINGS: readonly (readonly [beginning: Buffer, mediaType: string])[] = [
  [Buffer.from('%PDF-', 'latin1'), 'application/pdf'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'],
];

/** What a file is by its own first bytes, whatever its name says; null where it is nothing that an office hands in. */
export function mediaTypeOf(bytes: Buffer): string | null {
  const found = BEGINNINGS.find(([beginning]) => bytes.subarray(0, beginning.length).equals(beginning));
  if (found !== undefined) return found[1];
  const names = zipNames(bytes);
  return names === null ? null : archiveType(names);
}
