import { Client, type ClientConfig } from 'pg';

/**
 * A client whose loss never ends the process. Whoever takes it from the pool hears of its errors some turns later than it
 * is ready; a server that dies in between would be an event that nobody hears, which Node takes for a bug. Nothing is
 * lost with it: a lost client fails its statements and every further one, and the pool drops it.
 */
export class GuardedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
