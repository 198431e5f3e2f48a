import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Free ports are chosen below the range from which systems serve `listen(0)` and outgoing connections (from 32768 on):
 * a port of that range is easily taken between being chosen and being used.
 */
const LOWEST = 10_000;
const HIGHEST = 31_999;
const ATTEMPTS = 100;

/** A TCP port that nobody listens on at this moment, 10000 to 31999. Throws when a hundred in a row are taken. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if ((await portState(port, host)) === 'free') return port;
  }
  throw new Error(`No free port was found on ${host}.`);
}

/** What stands against listening on `port`: nothing, another program, or a port this user may not open. */
export type PortState = 'free' | 'taken' | 'forbidden';

/** Tries to listen on `port` and lets go at once. Errors other than "in use" and "not allowed" are thrown. */
export function portState(port: number, host = '127.0.0.1'): Promise<PortState> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EACCES') resolve('forbidden');
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve('free')));
  });
}
