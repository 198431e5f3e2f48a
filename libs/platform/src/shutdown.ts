/** One thing to end: closers run in the order given, the next one only when the one before has ended. */
export interface Closer {
  readonly name: string;
  /** Longest wait in milliseconds; after it the next closer is run all the same. */
  readonly limitMs: number;
  close(): Promise<void> | void;
}

/** How one closer ended. `timed-out`: not yet at its limit; it was left to itself. */
export type CloseOutcome = { name: string; result: 'closed' } | { name: string; result: 'timed-out' } | { name: string; result: 'failed'; error: unknown };

/** Runs the closers one after another. It never throws: what failed or was too slow is in the answer. */
export async function closeInOrder(closers: readonly Closer[]): Promise<CloseOutcome[]> {
  const outcomes: CloseOutcome[] = [];
  for (const closer of closers) outcomes.push(await closeOne(closer));
  return outcomes;
}

async function closeOne(closer: Closer): Promise<CloseOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'timed-out'>((resolve) => {
    timer = setTimeout(() => resolve('timed-out'), closer.limitMs);
  });
  try {
    const closed = Promise.resolve(closer.close()).then(() => 'closed' as const);
    return { name: closer.name, result: await Promise.race([closed, limit]) };
  } catch (error) {
    return { name: closer.name, result: 'failed', error };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends this process in order on SIGTERM, SIGINT, SIGHUP, and when the process that started it has gone
 * (`disconnect` of the channel between them), so that no child outlives a launcher that was killed.
 * `finished` gets the outcomes before the process exits with 0, or with 1 where a closer failed or was too slow.
 */
export function endInOrder(closers: readonly Closer[], finished: (outcomes: readonly CloseOutcome[]) => void = () => undefined): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void closeInOrder(closers).then((outcomes) => {
      finished(outcomes);
      process.exit(outcomes.every(({ result }) => result === 'closed') ? 0 : 1);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  if (process.channel !== undefined && process.channel !== null) process.once('disconnect', end);
}
