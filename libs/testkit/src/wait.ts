import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait, and for what. */
export interface WaitOptions {
  /** Longest wait in milliseconds. */
  readonly timeout: number;
  /** Pause between two looks, in milliseconds. */
  readonly every?: number;
  /** What is awaited, for the error. */
  readonly what?: string;
}

/**
 * Looks until `condition` gives something other than false, null or undefined, and returns that. A condition that
 * throws counts as not yet; its last error is the cause of the one thrown after `timeout`.
 */
export async function until<T>(condition: () => T | Promise<T>, { timeout, every = 25, what = 'the condition' }: WaitOptions): Promise<Exclude<NonNullable<T>, false>> {
  const end = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value as Exclude<NonNullable<T>, false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`, { cause });
    await pause(every);
  }
}
