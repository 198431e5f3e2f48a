/** How many attempts one key (a network, a person) has within a window; the window begins with the first of them. */
export interface AttemptLimit {
  /** Attempts within the window after which the next one waits. */
  readonly attempts: number;
  readonly windowMs: number;
}

/** Keys that are remembered at once; beyond it the oldest are forgotten, so that no flood of addresses fills the memory. */
const MOST_KEYS = 50_000;

/**
 * Counts attempts in this process, whatever they are on. What makes a network wait for one login lies in the database
 * and holds for all processes together.
 */
export class AttemptLimiter {
  private readonly windows = new Map<string, { since: number; count: number }>();

  constructor(private readonly limit: AttemptLimit, private readonly now: () => number = Date.now) {}

  /** Counts one attempt. Answers 0 where it may go on, or the seconds that are to be waited. */
  take(key: string): number {
    const at = this.now();
    const known = this.windows.get(key);
    const open = known !== undefined && at - known.since < this.limit.windowMs ? known : { since: at, count: 0 };
    if (open.count >= this.limit.attempts) return Math.max(1, Math.ceil((open.since + this.limit.windowMs - at) / 1000));
    this.windows.delete(key);
    this.windows.set(key, { since: open.since, count: open.count + 1 });
    const oldest = this.windows.keys().next();
    if (this.windows.size > MOST_KEYS && !oldest.done) this.windows.delete(oldest.value);
    return 0;
  }

  /** A success gives back the attempt that it took: many people who know their passwords may share one address. */
  giveBack(key: string): void {
    const known = this.windows.get(key);
    if (known !== undefined && known.count > 0) known.count -= 1;
  }

  /** A success clears what was counted. */
  clear(key: string): void {
    this.windows.delete(key);
  }
}
