import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '@huiying/texts';
import { localeOf } from './locale';
import { Problem } from './problem';
import { problemDocument } from './problem-document';

/** Answers with a problem document (RFC 9457) in the reader's language; `number` names a fault of the program in its log. */
export function sendProblem(reply: FastifyReply, problem: Problem, locale: Locale, number: string | null): void {
  void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').header('Content-Language', locale)
    .header('Cache-Control', 'no-store').send(JSON.stringify(problemDocument(problem, locale, number)));
}

/** What the server refuses before any route is found, such as an address that cannot be decoded; it is not repeated. */
export const answerUnroutable = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(reply, new Problem(400, 'REQUEST.BAD_ADDRESS'), localeOf(request.headers['accept-language']), null);
