import { setTimeout as pause } from 'node:timers/promises';
import { BackOff } from './back-off';

/**
 * Tries until it works, with growing pauses from 0.5 s to 10 s; gives up only when `signal` says that the process ends.
 * What `failed` throws ends it too: that is no matter of waiting.
 */
export async function withPatience<T>(work: () => Promise<T>, failed: (error: unknown) => void, signal: AbortSignal): Promise<T | null> {
  const backOff = new BackOff(500, 10_000);
  while (!signal.aborted) {
    try {
      return await work();
    } catch (error) {
      failed(error);
      await pause(backOff.next(), undefined, { signal }).catch((interrupted: unknown) => {
        // Only the end of the process interrupts the pause.
        if (!signal.aborted) throw interrupted;
      });
    }
  }
  return null;
}
