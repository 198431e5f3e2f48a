/** What JSON can carry. Events are made of it and of nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical text of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes
 * them. PostgreSQL's jsonb keeps neither key order nor number form, so hashes are made over these bytes.
 * Throws on what JSON cannot carry.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('a number that JSON cannot carry');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((v: Json) => canonicalText(v)).join(',')}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json | undefined }).filter((e): e is [string, Json] => e[1] !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalText(v)}`).join(',')}}`;
}

/** The canonical text in UTF-8: what hashes are made over. Throws as `canonicalText` does. */
export const canonicalBytes = (value: Json): Buffer => Buffer.from(canonicalText(value), 'utf8');
