import { Problem } from './problem';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The key under which a request may be repeated; the same key and content never act twice. */
export function idempotencyKeyOf(header: string | string[] | undefined): string {
  if (header === undefined) throw new Problem(400, 'IDEMPOTENCY.KEY_MISSING');
  if (typeof header !== 'string' || !KEY.test(header)) throw new Problem(400, 'IDEMPOTENCY.KEY_MALFORMED');
  return header;
}

/** `If-Match` with one strong tag: the version that the form was read at. */
export function ifMatchOf(header: string | undefined, required: boolean): number | null {
  if (header === undefined) {
    if (required) throw new Problem(428, 'IF_MATCH.MISSING');
    return null;
  }
  const found = /^"(\d{1,9})"$/.exec(header.trim());
  if (found?.[1] === undefined) throw new Problem(400, 'IF_MATCH.MALFORMED');
  return Number(found[1]);
}

/** A strong `ETag`: the version in the reader's own numbering, as `If-Match` brings it back. */
export const etagOf = (version: number): string => `"${version}"`;

/** Brackets within brackets that a body may have; no request of ours comes near. */
const DEEPEST = 20;

/** Walks without recursion, so that depth itself cannot hurt it. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v).filter((w) => typeof w === 'object' && w !== null) : []));
  }
  return false;
}
