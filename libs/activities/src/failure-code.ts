import { errorCode } from '@huiying/platform';
import { isEnvironmentError } from '@huiying/persistence';

/** `environment`: it works again some day. `internal`: our own bug, or data that we did not expect. */
export interface FailureKind {
  readonly kind: 'environment' | 'internal';
  /** Code that may be shown and logged: SQLSTATE, system code, or the bare kind. Never a message, as it may hold data. */
  readonly code: string;
}

/** Sorts an error by whether the environment or our own code is at fault, with a code that holds no data. */
export function failureKind(error: unknown): FailureKind {
  const code = errorCode(error);
  const shown = code !== undefined && /^[A-Z0-9_.]{3,40}$/.test(code) ? code : undefined;
  return isEnvironmentError(error) ? { kind: 'environment', code: shown ?? 'ENVIRONMENT' } : { kind: 'internal', code: shown ?? 'INTERNAL' };
}
