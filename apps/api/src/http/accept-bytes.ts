import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** Who may send bytes to one route, how many, and what it answers beyond that, before the rest is read. */
export interface ByteLimit {
  /** Throws for whoever may not use the route: nothing of that size is read for him. */
  readonly admit: (request: FastifyRequest) => Promise<void>;
  /** Bytes of the body. */
  readonly most: number;
  readonly tooLarge: () => Problem;
}

/** Routes of an installation that take bytes, by their pattern. */
const limits = new WeakMap<FastifyInstance, Map<string, ByteLimit>>();

/** Lets one route take bytes, up to its limit; every other route goes on taking JSON alone. */
export function acceptBytes(fastify: FastifyInstance, types: readonly string[], path: string, limit: ByteLimit): void {
  const routes = limits.get(fastify) ?? new Map<string, ByteLimit>();
  limits.set(fastify, routes.set(`/${path}`, limit));
  for (const type of types) {
    if (!fastify.hasContentTypeParser(type)) fastify.addContentTypeParser(type, (request: FastifyRequest, payload: AsyncIterable<Buffer>) => bytesOf(request, payload, routes));
  }
}

async function bytesOf(request: FastifyRequest, payload: AsyncIterable<Buffer>, routes: ReadonlyMap<string, ByteLimit>): Promise<Buffer> {
  const limit = routes.get(request.routeOptions.url ?? '');
  if (limit === undefined) throw new Problem(415, 'REQUEST.NOT_JSON');
  await limit.admit(request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size > limit.most) throw limit.tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
