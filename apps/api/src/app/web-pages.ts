import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The built console: its folder, and its first page, which answers every address that is a page of it. */
export type WebPages = { readonly folder: string; readonly firstPage: () => string } | null;

/** Null where no console has been built: the api then serves no pages. */
export function webPagesIn(folder: string | null): WebPages {
  if (folder === null || !existsSync(join(folder, 'index.html'))) return null;
  return { folder, firstPage: firstPageOf(join(folder, 'index.html')) };
}

/** Reads the page once, and again where it has changed since: a newly built console is served without a restart. */
function firstPageOf(path: string): () => string {
  let kept: { readonly changedAt: number; readonly page: string } | null = null;
  return () => {
    const changedAt = statSync(path).mtimeMs;
    if (kept?.changedAt !== changedAt) kept = { changedAt, page: readFileSync(path, 'utf8') };
    return kept.page;
  };
}

/** Names of built assets carry their content's hash: a browser may keep them for good. */
const ASSETS = /[\\/]assets[\\/]/;

/** Serves the built files as they are; assets may be kept for good, everything else is asked for again each time. */
export async function servePages(fastify: FastifyInstance, pages: WebPages): Promise<void> {
  if (pages === null) return;
  await fastify.register(fastifyStatic, {
    root: pages.folder, wildcard: false, index: ['index.html'], decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', ASSETS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

const OUR_PREFIXES = ['/api', '/health', '/metrics', '/assets'];

/** Answers an address of the console that only the browser knows with the first page. False where it is none. */
export function sendPage({ method, url, headers }: FastifyRequest, reply: FastifyReply, pages: WebPages): boolean {
  const path = url.split('?')[0] ?? '';
  const isPage = method === 'GET' && (headers.accept ?? '').includes('text/html') && !OUR_PREFIXES.some((p) => path === p || path.startsWith(`${p}/`));
  if (!isPage || pages === null) return false;
  void reply.status(200).header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(pages.firstPage());
  return true;
}
