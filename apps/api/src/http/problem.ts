import type { Json, Refusal } from '@huiying/engine';

/** What is wrong with one field; its words are in the catalogues under `code`. */
export interface FieldProblem {
  /** Path of the field in the request, `input.commitments.0.dueOn`. */
  readonly field: string;
  readonly code: string;
  readonly params?: { readonly [name: string]: Json };
}

/** Why one of several cases stood in the way; its words are in the catalogues under `code`. */
export interface CaseProblem {
  readonly id: string;
  readonly code: string;
  readonly params?: { readonly [name: string]: Json };
}

interface Extras {
  readonly params?: { readonly [name: string]: Json };
  readonly fields?: readonly FieldProblem[];
  /** Roles whose act would make it possible. */
  readonly unlockBy?: readonly string[];
  /** Of several cases those that stood in the way. */
  readonly cases?: readonly CaseProblem[];
  /** How many cases were sent together. */
  readonly of?: number;
  /** Seconds to wait before the same is tried again. */
  readonly retryAfter?: number;
}

/** An answer other than success, before it is put into words: the filter translates it once, at the edge. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, readonly extras: Extras = {}) {
    super(code);
  }
}

/** Unknown and invisible are the same answer. */
export const notFound = (): Problem => new Problem(404, 'NOT_FOUND');

const STATUS: Readonly<Record<Refusal['kind'], number>> = { forbidden: 403, notNow: 409, changed: 412, input: 422, unknown: 404 };

/** Fields of the envelope; every other field of a refusal lies in the command's own input. */
const ENVELOPE: ReadonlySet<string> = new Set(['part', 'day', 'entry', 'onBehalfOf', 'reason']);

/** A refusal of the core as HTTP says it; the field of a wrong input is named by its path in the request. */
export function problemOfRefusal({ kind, code, params, field, unlockBy }: Refusal): Problem {
  const path = field === undefined || ENVELOPE.has(field) ? field : `input.${field}`;
  return new Problem(STATUS[kind], code, {
    ...(params && { params }), ...(unlockBy && { unlockBy }),
    ...(kind === 'input' && path !== undefined && { fields: [{ field: path, code, ...(params && { params }) }] }),
  });
}
