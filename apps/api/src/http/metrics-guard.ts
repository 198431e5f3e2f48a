import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { ApiSettings } from '../app/settings';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** Whatever a proxy adds: a request that brings one of these did not begin on this machine. */
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/**
 * May the figures be read? With a configured token: by whoever shows it, from anywhere. Without: by the machine itself
 * only, by its own connection, whatever addresses headers claim.
 */
export function mayReadMetrics({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>, { metricsToken }: ApiSettings): boolean {
  if (metricsToken !== undefined) {
    const shown = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    return shown !== undefined && timingSafeEqual(digest(shown), digest(metricsToken));
  }
  return LOOPBACK.has(socket.remoteAddress ?? '') && !FORWARDING.some((name) => headers[name] !== undefined);
}
