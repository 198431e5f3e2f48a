/** What Node says of a connection; EPIPE looks like an SQLSTATE and is none. */
const NETWORK_CODES: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** SQLSTATE of a database error, or null for any other. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return null;
  return /^[0-9A-Z]{5}$/.test(error.code) && !NETWORK_CODES.has(error.code) ? error.code : null;
}

/** Classes that say something about the environment and nothing about the data: repeating helps. */
const ENVIRONMENT_CLASSES = ['08', '53', '57', '40', '55', '25'];

/** True where the database could not do it just now; false where the data or our code is at fault. */
export function isEnvironmentError(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return ENVIRONMENT_CLASSES.includes(state.slice(0, 2));
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && NETWORK_CODES.has(error.code)) return true;
  return error instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|client was closed/i.test(error.message);
}

/** Did a row stand against the named unique constraint (SQLSTATE 23505)? */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  sqlState(error) === '23505' && typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;
