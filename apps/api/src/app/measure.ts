import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { ApiParts } from './parts';

/** Counts and times requests by the pattern of their route; logs one line each, without address or content. */
export function measureRequests(fastify: FastifyInstance, { metrics, logger, requests: underWay }: ApiParts): void {
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({ name: 'huiying_http_requests_total', help: 'Answered requests.', labelNames, registers: [metrics] });
  const seconds = new Histogram({ name: 'huiying_http_request_seconds', help: 'Time to answer.', labelNames: ['method', 'route'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [metrics] });
  const gauge: Gauge = new Gauge({ name: 'huiying_http_requests_under_way', help: 'Requests to the API that are being worked on.', registers: [metrics], collect: () => gauge.set(underWay.count) });
  fastify.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/')) underWay.take(reply.raw);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = patternOf(request.routeOptions.url);
    requests.inc({ method, route, status: String(reply.statusCode) });
    seconds.observe({ method, route }, reply.elapsedTime / 1000);
    logger.debug({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}

/** One pattern for all commands: their names would tell whoever reads the figures when somebody rated. */
const patternOf = (url: string | undefined): string => (url ?? 'unknown').replace(/\/commands\/[^/]+$/, '/commands/:command');
