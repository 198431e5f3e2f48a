import type { Json } from './integrity/canonical';

/**
 * Why a command was not accepted. It is a value, never an exception.
 * kind: `forbidden` never for this person (403) · `notNow` not possible in this state (409) · `changed` what was read
 * has changed since (412) · `input` wrong in what was entered (422, with its field) · `unknown` no such part (404).
 */
export interface Refusal {
  readonly kind: 'forbidden' | 'notNow' | 'changed' | 'input' | 'unknown';
  /** Stable code such as `ASSIGNMENT.OBJECTION_WINDOW_CLOSED`; its words are in the catalogues. */
  readonly code: string;
  readonly params?: { readonly [name: string]: Json };
  /** Name of the input field, for `input`. */
  readonly field?: string;
  /** Roles whose act would make it possible. */
  readonly unlockBy?: readonly string[];
}

type Extras = Pick<Refusal, 'params' | 'unlockBy'>;
/** Not possible as things stand (409), and whose act would change that. */
export const notNow = (code: string, extras: Extras = {}): Refusal => ({ kind: 'notNow', code, ...extras });
/** A field that is wrong (422). */
export const wrongInput = (field: string, code: string, params?: Refusal['params']): Refusal => ({ kind: 'input', code, field, ...(params && { params }) });
/** Never for this actor (403). */
export const forbidden = (code = 'PERMISSION.NOT_YOURS', params?: Refusal['params']): Refusal => ({ kind: 'forbidden', code, ...(params && { params }) });
/** There is no such part (404). */
export const unknownPart = (): Refusal => ({ kind: 'unknown', code: 'PART.UNKNOWN' });

/** Is the value a refusal, and no result? */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'kind' in value;
