import type { Duplex } from 'node:stream';
import { STATUS_CODES, type Server } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from './locale';
import { Problem } from './problem';
import { problemDocument } from './problem-document';
import { sendProblem } from './send-problem';

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

/** HTTP/1.1 wants to know for which host a request is; Node would refuse one that does not say so, without a word. */
export function refuseWithoutHost(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') next();
  else sendProblem(reply.header('Connection', 'close'), NOT_HTTP, localeOf(request.headers['accept-language']), null);
}

/** What a program expects beside an answer (`Expect`) is let be, which HTTP allows; Node would refuse it without a word. */
export const letExpectationsBe = (server: Server): unknown => server.on('checkExpectation', (request, response) => server.emit('request', request, response));
