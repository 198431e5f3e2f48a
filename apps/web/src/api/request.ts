import { spokenLanguage } from './language';
import { ApiProblem, problemOf } from './problem';

export const API_ROOT = '/api/v1';
const TIME_LIMIT_MS = 20_000;

/** The second secret of a session lies in a cookie that scripts may read, and goes back with every write. */
export const csrfToken = (cookies: string): string | null => /(?:^|;\s*)huiying-csrf=([^;]+)/.exec(cookies)?.[1] ?? null;

export interface Answer<T> {
  readonly body: T;
  /** The version that this reader may know, as it is sent back with `If-Match`. */
  readonly etag: string | null;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly form?: FormData;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string | null;
  readonly signal?: AbortSignal;
}

export function addressOf(path: string, query: RequestOptions['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${API_ROOT}${path}${search === '' ? '' : `?${search}`}`;
}

function headersOf({ method = 'GET', body, idempotencyKey, ifMatch }: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': spokenLanguage() });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const token = csrfToken(document.cookie);
  if (method === 'POST' && token !== null) headers.set('X-CSRF-Token', decodeURIComponent(token));
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  if (ifMatch !== undefined && ifMatch !== null) headers.set('If-Match', ifMatch);
  return headers;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '' || !(response.headers.get('Content-Type') ?? '').includes('json')) return null;
  return JSON.parse(text);
}

/** No answer at all leaves the outcome as unknown as a 503 does. */
function lostAnswer(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new ApiProblem({ kind: 'uncertain', retryAfterSeconds: 5 });
}

/** Asks the API. Throws `ApiProblem` for everything that is no success. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const timer = new AbortController();
  const limit = setTimeout(() => timer.abort(new DOMException('no answer in time', 'TimeoutError')), TIME_LIMIT_MS);
  const stop = (): void => timer.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(addressOf(path, options.query), {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: timer.signal,
    }).catch(lostAnswer);
    const json = await readJson(response);
    if (!response.ok) throw new ApiProblem(problemOf(response.status, json, response.headers.get('Retry-After')));
    return { body: json as T, etag: response.headers.get('ETag') };
  } finally {
    clearTimeout(limit);
    options.signal?.removeEventListener('abort', stop);
  }
}
