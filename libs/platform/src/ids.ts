import { randomBytes, randomUUID } from 'node:crypto';

/** A random identifier without any order (RFC 9562, version 4): where the time of making must not show. */
export const uuidv4 = (): string => randomUUID();

/**
 * A time-ordered identifier (RFC 9562, version 7) for rows that are read in the order of their making.
 * `now` is in milliseconds since 1970; callers that live on a movable clock pass their own.
 */
export function uuidv7(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
