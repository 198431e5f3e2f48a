import type { FastifyInstance } from 'fastify';
import { localeOf } from '../http/locale';

/** Answers of the API belong to one person and one language: nothing between him and us keeps them. */
export function setAnswerHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/v1/')) return;
    if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'private, no-store');
    if (!reply.hasHeader('Content-Language')) reply.header('Content-Language', localeOf(request.headers['accept-language']));
    reply.header('Vary', 'Accept-Language, Cookie, Authorization');
  });
}
