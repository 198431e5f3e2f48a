import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../refusal';

const LIMIT_S = 120;

/** Asks `GET /health/ready` until it answers 200. Refuses after two minutes, pointing to the log. */
export async function waitUntilReady(name: 'api' | 'worker', baseUrl: string, log: string): Promise<void> {
  const until = Date.now() + LIMIT_S * 1000;
  while (Date.now() < until) {
    if (await answersReady(baseUrl)) return;
    await pause(150);
  }
  refuse('notReady', name, LIMIT_S, log);
}

async function answersReady(baseUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    // Not listening yet.
    return false;
  }
}

/** The address under which the launcher itself reaches the api. */
export function ownAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
