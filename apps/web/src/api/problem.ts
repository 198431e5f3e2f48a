/** One field that the API did not accept, with its words in the reader's language. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** One of several cases that stood in the way of an act on all of them, with the reason in words. */
export interface CaseProblem {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

/** What went wrong, as the pages tell it apart. Texts come from the API in the reader's language. */
export type Problem =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'forbidden' | 'notFound' | 'notPossible' | 'changed' | 'tooMany'; readonly text: string; readonly code: string; readonly unlockBy: readonly string[]; readonly cases: readonly CaseProblem[] }
  | { readonly kind: 'invalid'; readonly text: string; readonly code: string; readonly fields: readonly FieldProblem[]; readonly cases: readonly CaseProblem[] }
  /** The outcome is unknown: the same request may be repeated with the same key. */
  | { readonly kind: 'uncertain'; readonly retryAfterSeconds: number }
  | { readonly kind: 'fault'; readonly number: string };

/** An answer that is no success, or none at all. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

const DEFAULT_RETRY_SECONDS = 10;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `/commitments/0/dueOn`, `input.commitments[0].dueOn` and `commitments.0.dueOn` name the same field. */
export const normalisedPath = (path: string): string =>
  path.replaceAll(/[[\]/]+/g, '.').replaceAll(/\.{2,}/g, '.').replace(/^\.|\.$/g, '').replace(/^(body\.)?input\./, '');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fieldsOf = (body: Readonly<Record<string, unknown>>): readonly FieldProblem[] =>
  listOf(body['errors']).map((entry) => {
    const { field, detail, code } = record(entry);
    return { path: normalisedPath(text(field)), message: text(detail) || text(code) };
  });

/** Who could make it possible, as the API names the roles. */
const unlockersOf = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  listOf(body['unlockBy']).map((entry) => text(record(entry)['label'])).filter((label) => label !== '');

const casesOf = (body: Readonly<Record<string, unknown>>): readonly CaseProblem[] =>
  listOf(body['cases']).map((entry) => {
    const { id, detail, code } = record(entry);
    return { id: text(id), code: text(code), message: text(detail) || text(code) };
  });

/** Reads an answer that is no success. A 500 carries a number and nothing else. */
export function problemOf(status: number, json: unknown, retryAfter: string | null): Problem {
  const body = record(json);
  const told = {
    text: text(body['detail']) || text(body['title']),
    code: text(body['code']),
    unlockBy: unlockersOf(body),
    cases: casesOf(body),
  };
  switch (status) {
    case 401:
      return { kind: 'signedOut' };
    case 403:
      return { kind: 'forbidden', ...told };
    case 404:
      return { kind: 'notFound', ...told };
    case 409:
      return { kind: 'notPossible', ...told };
    case 412:
    case 428:
      return { kind: 'changed', ...told };
    case 429:
      return { kind: 'tooMany', ...told };
    case 400:
    case 413:
    case 422:
      return { kind: 'invalid', text: told.text, code: told.code, fields: fieldsOf(body), cases: told.cases };
    case 502:
    case 503:
    case 504: {
      const seconds = Number(retryAfter);
      return { kind: 'uncertain', retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_RETRY_SECONDS };
    }
    default:
      return { kind: 'fault', number: text(body['number']) };
  }
}
