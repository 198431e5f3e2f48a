import { setTimeout as pause } from 'node:timers/promises';
import { BackOff } from '../back-off';

/** Channel on which the outbox tells that it has a new row. */
export const OUTBOX_CHANNEL = 'process_outbox';

/** What is needed of a connection of `pg`: one of its own, as a pooled one would lose what it listens to. */
export interface NotificationConnection {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  end(): Promise<void>;
  on(event: 'notification' | 'end' | 'error', handler: (detail?: unknown) => void): unknown;
}

/** `stop` ends it together with its connection and comes back when both are gone. */
export interface Listener {
  stop(): Promise<void>;
}

/**
 * Keeps a connection that hears the outbox, and makes a new one when it is lost. `heard` is also called after each
 * connection, as what was told meanwhile went unheard; the relay's poll stands behind all of it.
 */
export function listenToOutbox(connection: () => NotificationConnection, heard: () => void, lost: (error: unknown) => void): Listener {
  const backOff = new BackOff(200, 5_000);
  const stopped = new AbortController();
  let current: NotificationConnection | null = null;

  const listenOnce = async (): Promise<void> => {
    const client = connection();
    current = client;
    const gone = new Promise<void>((resolve, reject) => {
      client.on('end', () => resolve());
      client.on('error', (error) => reject(error));
    });
    // Reported where it is awaited; a loss before that already shows in connecting.
    gone.catch(() => undefined);
    client.on('notification', heard);
    await client.connect();
    await client.query(`listen ${OUTBOX_CHANNEL}`);
    backOff.reset();
    heard();
    await gone;
  };

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        await listenOnce();
      } catch (error) {
        lost(error);
        await current?.end().catch(lost);
      }
      current = null;
      await pause(backOff.next(), undefined, { signal: stopped.signal }).catch((error: unknown) => {
        // Only the end of the listener wakes it up early.
        if (!stopped.signal.aborted) throw error;
      });
    }
  };
  const ended = run();
  return {
    stop: async () => {
      stopped.abort();
      await current?.end().catch(lost);
      await ended;
    },
  };
}
