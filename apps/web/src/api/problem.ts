/** One field that the API did not accept, with its words in the reader's language. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What went wrong, as the pages tell it apart. Texts come from the API in the reader's language. */
export type Problem =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'forbidden' | 'notFound' | 'notPossible' | 'changed' | 'tooMany'; readonly text: string; readonly code: string; readonly unlockBy: string | null }
  | { readonly kind: 'invalid'; readonly text: string; readonly code: string; readonly fields: readonly FieldProblem[] }
  /** The outcome is unknown: the same request may be repeated with the same key. */
  | { readonly kind: 'uncertain'; readonly retryAfterSeconds: number }
  | { readonly kind: 'fault'; readonly number: string };

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

function fieldsOf(body: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const fields = Array.isArray(body['fields']) ? body['fields'] : [];
  const listed = fields.map((field: unknown) => {
    const { path, field: name, message, text: words, detail } = record(field);
    return { path: normalisedPath(text(path) || text(name) || (typeof field === 'string' ? field : '')), message: text(message) || text(words) || text(detail) };
  });
  const single = text(body['field']);
  return listed.length === 0 && single !== '' ? [{ path: normalisedPath(single), message: text(body['detail']) || text(body['title']) }] : listed;
}

/** Reads an answer that is no success. A 500 carries a number and nothing else. */
export function problemOf(status: number, json: unknown, retryAfter: string | null): Problem {
  const body = record(json);
  const told = {
    text: text(body['detail']) || text(body['title']),
    code: text(body['code']),
    unlockBy: text(body['unlockBy']) || null,
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
      return { kind: 'invalid', text: told.text, code: told.code, fields: fieldsOf(body) };
    case 502:
    case 503:
    case 504: {
      const seconds = Number(retryAfter);
      return { kind: 'uncertain', retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_RETRY_SECONDS };
    }
    default:
      return { kind: 'fault', number: text(body['errorNumber']) || text(body['instance']) };
  }
}
