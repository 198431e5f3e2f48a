import { LIMITS } from '../workbook/limits';
import { broken, tooLarge } from '../workbook/refusal';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;

/** One file of a zip package, as its central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The entries by lower-case name with forward slashes: part names of a package do not tell cases apart. */
export function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.parts) tooLarge('parts', LIMITS.parts);
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) broken(null);
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    if (extraEnd > end) broken(null);
    const name = bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    const [size, packedSize, offset] = withZip64(bytes.subarray(nameEnd, extraEnd), [
      bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42),
    ]);
    entries.set(name.toLowerCase(), {
      name, size, packedSize, offset,
      flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16),
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return broken(null);
}

/** Writers that stream keep size, packed size and offset in an extra field, in this order, each only if it is marked so. */
function withZip64(extra: Buffer, plain: readonly [number, number, number]): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA && end <= extra.length) {
      let next = at + 4;
      const take = (value: number): number => {
        if (value !== IN_ZIP64 || next + 8 > end) return value;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      };
      return [take(plain[0]), take(plain[1]), take(plain[2])];
    }
    at = end;
  }
  return [...plain];
}
