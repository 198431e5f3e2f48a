import type { Me } from '../api/model';

/** When a session ends and until when it can be kept, as the API tells it. */
export type SessionEnd = NonNullable<Me['session']>;

/** How long before its end a session says so, in seconds: long enough to finish a sentence and send it. */
export const WARNED_SECONDS = 5 * 60;
/** Where no answer came, it is asked for again after so many milliseconds. */
const AGAIN_MS = 30_000;

/** Is it time to say that the session ends? */
export const isEnding = (end: SessionEnd | null): end is SessionEnd => end !== null && end.secondsLeft <= WARNED_SECONDS;

/** Not where its limit is so near that the warning would stand there again at once. */
export const canBeKept = ({ endsAt, limit }: SessionEnd): boolean => Date.parse(limit) - Date.parse(endsAt) > WARNED_SECONDS * 1000;

/** Moments of this machine's clock, in milliseconds: when the end was told, when it was last asked for in vain, and now. */
export interface Told {
  readonly toldAt: number;
  readonly failedAt: number;
  readonly now: number;
}

/**
 * In how many milliseconds the API is to be asked when the session ends: where the warning is due, since another tab may
 * have kept it meanwhile, and at the end itself. Counted from what is left, not from clock times: this machine's clock
 * may be wrong. Never at once after an answer.
 */
export function nextLookIn({ secondsLeft }: SessionEnd, { toldAt, failedAt, now }: Told): number {
  const left = secondsLeft > WARNED_SECONDS ? secondsLeft - WARNED_SECONDS : Math.max(1, secondsLeft);
  const due = toldAt + left * 1000;
  return Math.max(0, (failedAt >= due ? failedAt + AGAIN_MS : due) - now);
}
