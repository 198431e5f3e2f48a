import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS } from '../workbook/limits';
import { broken, RefusedWorkbook, tooLarge } from '../workbook/refusal';
import { errorCode, MORE_THAN_ALLOWED } from './error-code';
import { readDirectory, type ZipEntry } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** A zip package whose parts are unpacked one by one, counted against the limit for all of them. */
export class ZipPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private unpacked = 0;

  /** Reads the directory only. Throws `RefusedWorkbook` when it is damaged or too long. */
  constructor(private readonly bytes: Buffer) {
    this.entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a part, or undefined where there is none. Throws `RefusedWorkbook` for a damaged part. */
  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return undefined;
    if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new RefusedWorkbook({ code: 'WORKBOOK.ENCRYPTED' });
    const room = LIMITS.unpackedBytes - this.unpacked;
    if (entry.size > room) tooLarge('unpackedBytes', LIMITS.unpackedBytes);
    const content = this.unpack(entry, room);
    if (content.length !== entry.size || crc32(content) !== entry.crc) broken(entry.name);
    this.unpacked += content.length;
    return content;
  }

  private unpack(entry: ZipEntry, room: number): Buffer {
    const packed = this.packed(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) broken(entry.name);
    try {
      // The claimed size may be a lie; the limit holds for what really comes out.
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
    } catch (error) {
      if (errorCode(error) === MORE_THAN_ALLOWED) tooLarge('unpackedBytes', LIMITS.unpackedBytes);
      return broken(entry.name);
    }
  }

  private packed(entry: ZipEntry): Buffer {
    const at = entry.offset;
    if (at + 30 > this.bytes.length || this.bytes.readUInt32LE(at) !== LOCAL_HEADER) broken(entry.name);
    const start = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    if (start + entry.packedSize > this.bytes.length) broken(entry.name);
    return this.bytes.subarray(start, start + entry.packedSize);
  }
}
