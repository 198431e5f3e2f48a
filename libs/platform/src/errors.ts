/**
 * The code of a system error (`ENOENT`, `EADDRINUSE` …), or undefined. It does not ask for `instanceof Error`: inside
 * a Jest file the errors of Node's own modules come from another realm and would fail that test.
 */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The exit status carried by the error of a failed `execFile`, or undefined where the program did not run at all. */
export function exitStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, code }: { status?: unknown; code?: unknown } = error;
  if (typeof status === 'number') return status;
  return typeof code === 'number' ? code : undefined;
}

/** What an error says, whatever was thrown. */
export function errorMessage(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
