/** The code that Node gives its own errors; their classes differ between realms, their codes do not. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The bytes are no text of the encoding asked for. */
export const NOT_OF_THIS_ENCODING = 'ERR_ENCODING_INVALID_ENCODED_DATA';
/** More came out of packed bytes than was allowed. */
export const MORE_THAN_ALLOWED = 'ERR_BUFFER_TOO_LARGE';
