import type { Duplex } from 'node:stream';
import { STATUS_CODES } from 'node:http';
import { localeOf } from './locale';
import { Problem } from './problem';
import { problemDocument } from './problem-document';

/** By the error of Node's HTTP parser. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem(431, 'REQUEST.HEADERS_TOO_LARGE'),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'REQUEST.TOO_SLOW'),
};
const NOT_HTTP = new Problem(400, 'REQUEST.NOT_HTTP');

/** What comes in is no request yet, so there is no reply: a problem document is written as it is, in the first language, and the connection ends. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = PROBLEMS[error.code ?? ''] ?? NOT_HTTP;
  const locale = localeOf(undefined);
  const body = JSON.stringify(problemDocument(problem, locale, null));
  socket.end([
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`, `Content-Language: ${locale}`, 'Cache-Control: no-store', 'Connection: close', '', body,
  ].join('\r\n'), () => socket.destroy());
}
