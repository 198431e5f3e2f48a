import type { Instant } from '@huiying/engine';

/**
 * The run's own time in milliseconds. Inside the sandbox this is the time of the history, the same in every replay;
 * nothing else of a workflow may ask for the time.
 */
export const processTime = (): number => Date.now();

/** Milliseconds since 1970 as a moment in UTC. */
export const asInstant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
