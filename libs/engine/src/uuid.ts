import { createHash } from 'node:crypto';

/** Namespace of every id that the engine derives (a random UUID, fixed for good). */
const NAMESPACE = Buffer.from('6f1f3f9a0b6e4c4d9e0f5a7b2c8d1e43', 'hex');

/**
 * A version 5 UUID of the given names (RFC 9562, section 5.5): the same names give the same id,
 * so whatever derives an id may be repeated without making a second thing.
 */
export function derivedId(...names: readonly (string | number | null | undefined)[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(names.map((n) => n ?? null))).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
