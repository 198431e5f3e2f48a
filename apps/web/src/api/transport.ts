import { spokenLanguage } from './language';
import { ApiProblem, problemOf } from './problem';

const TIME_LIMIT_MS = 20_000;

/** The second secret of a session lies in a cookie that scripts may read, and goes back with every write. */
export const csrfToken = (cookies: string): string | null => {
  const found = /(?:^|;\s*)huiying-csrf=([^;]+)/.exec(cookies)?.[1];
  return found === undefined ? null : decodeURIComponent(found);
};

function withOurHeaders(request: Request): Request {
  request.headers.set('Accept', 'application/json, application/problem+json');
  request.headers.set('Accept-Language', spokenLanguage());
  const token = csrfToken(document.cookie);
  if (request.method !== 'GET' && token !== null) request.headers.set('X-CSRF-Token', token);
  return request;
}

/** No answer at all leaves the outcome as unknown as a 503 does; a read that nobody waits for any more is no problem. */
function lostAnswer(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new ApiProblem({ kind: 'uncertain', retryAfterSeconds: 5 });
}

async function jsonIn(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' || !(response.headers.get('Content-Type') ?? '').includes('json') ? null : JSON.parse(text);
}

/** Sends one request to the API within a time limit. Throws `ApiProblem` for everything that is no success. */
export async function send(request: Request): Promise<Response> {
  const timer = new AbortController();
  const limit = setTimeout(() => timer.abort(new DOMException('no answer in time', 'TimeoutError')), TIME_LIMIT_MS);
  const stop = (): void => timer.abort(request.signal.reason);
  request.signal.addEventListener('abort', stop);
  try {
    const response = await fetch(withOurHeaders(request), { credentials: 'same-origin', cache: 'no-store', signal: timer.signal }).catch(lostAnswer);
    if (!response.ok) throw new ApiProblem(problemOf(response.status, await jsonIn(response), response.headers.get('Retry-After')));
    return response;
  } finally {
    clearTimeout(limit);
    request.signal.removeEventListener('abort', stop);
  }
}
