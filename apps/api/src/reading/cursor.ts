import { z } from 'zod';
import { Problem } from '../http/problem';

/** A moment in a cursor, in years that the database knows. */
export const momentInCursor = z.iso.datetime().regex(/^(19|20|21)\d\d-/);

/** Where the next page of a list begins: opaque for clients, checked when it comes back. */
export const writeCursor = (place: object): string => Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** The place in a cursor; null for the first page. Throws 400 for one that was not written by `writeCursor`. */
export function readCursor<T extends z.ZodType>(schema: T, cursor: string | undefined): z.output<T> | null {
  if (cursor === undefined) return null;
  const result = schema.safeParse(parsed(cursor));
  // PostgreSQL has no U+0000 in a text.
  if (!result.success || JSON.stringify(result.data).includes('\\u0000')) throw new Problem(400, 'REQUEST.QUERY', { fields: [{ field: 'after', code: 'FIELD.WRONG_FORM' }] });
  return result.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Not JSON: the schema refuses it like any other wrong cursor.
    return null;
  }
}
