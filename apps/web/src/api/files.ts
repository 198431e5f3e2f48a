import { fileNameHeader } from './file-name';
import type { components } from './generated';
import { spokenLanguage } from './language';
import { ApiProblem, problemOf } from './problem';
import { csrfToken } from './transport';

/** A file that waits for the command which names it; one that none names is removed after a day. */
export type UploadedFile = components['schemas']['UploadedFile'];

/** Where the bytes of a file are; the browser saves them under their own name. */
export const fileAddress = (id: string): string => `/api/v1/files/${id}`;

/**
 * Uploads a file and tells how much of it is there, 0 to 1: `fetch` does not. Throws `ApiProblem`; ended by the signal it
 * never answers. The same key with the same file is the same file.
 */
export function uploadFile(file: File, key: string, progress: (share: number) => void, signal: AbortSignal): Promise<UploadedFile> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const lost = (): void => failed(new ApiProblem({ kind: 'uncertain', retryAfterSeconds: 5 }));
    request.open('POST', '/api/v1/files');
    const headers = {
      Accept: 'application/json, application/problem+json', 'Accept-Language': spokenLanguage(), 'Content-Type': 'application/octet-stream',
      'Idempotency-Key': key, 'X-File-Name': fileNameHeader(file), 'X-CSRF-Token': csrfToken(document.cookie) ?? '',
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('error', lost);
    request.addEventListener('timeout', lost);
    request.addEventListener('load', () => {
      const body = jsonOf(request.responseText);
      if (request.status === 201) done(body as UploadedFile);
      else failed(new ApiProblem(problemOf(request.status, body, request.getResponseHeader('Retry-After'))));
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What stands between us and the API answers in HTML: its status says enough.
    return null;
  }
}
