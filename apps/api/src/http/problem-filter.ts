import { randomBytes } from 'node:crypto';
import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TemporarilyUnavailable } from '@huiying/executor';
import { isEnvironmentError, sqlState } from '@huiying/persistence';
import { ApiParts } from '../app/parts';
import { sendPage } from '../app/web-pages';
import { localeOf } from './locale';
import { Problem } from './problem';
import { sendProblem } from './send-problem';

/** Seconds after which an answer whose outcome is unknown may be asked for again. */
const RETRY_AFTER = 5;

const CODES: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED', 404: 'NOT_FOUND', 405: 'NOT_FOUND', 413: 'REQUEST.TOO_LARGE', 415: 'REQUEST.NOT_JSON', 429: 'REQUEST.TOO_MANY',
};

/** Puts every answer other than success into words, once (RFC 9457). A 500 says its number and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    if (problem.status === 404 && sendPage(request, reply, this.parts.pages)) return;
    const number = problem.status === 500 ? this.record(error, request) : null;
    const locale = localeOf(request.headers['accept-language']);
    const { retryAfter } = problem.extras;
    if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
    sendProblem(reply, problem, locale, number);
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof TemporarilyUnavailable || isEnvironmentError(error)) return new Problem(503, 'OUTCOME_UNKNOWN', { retryAfter: RETRY_AFTER });
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status >= 400 && status < 500) return new Problem(status === 405 ? 404 : status, CODES[status] ?? 'REQUEST.MALFORMED');
    return new Problem(500, 'INTERNAL');
  }

  /** Logs where it happened, never with what: messages of the database quote the data. */
  private record(error: unknown, request: FastifyRequest): string {
    const number = randomBytes(4).toString('hex').toUpperCase();
    const isError = typeof error === 'object' && error !== null;
    const stack = isError && 'stack' in error && typeof error.stack === 'string' ? error.stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12) : [];
    const name = isError && 'name' in error ? String(error.name) : typeof error;
    this.parts.logger.error({ number, name, sqlState: sqlState(error), route: request.routeOptions.url, stack }, 'internal error');
    return number;
  }
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
