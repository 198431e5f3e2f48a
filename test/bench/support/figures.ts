/** Durations in milliseconds of one thing that was measured. */
export interface Figures {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
}

export function figuresOf(ms: readonly number[]): Figures {
  if (ms.length === 0) throw new Error('nothing was measured');
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds since a fixed moment, to the microsecond. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = clock();
  const value = await work();
  return { ms: clock() - from, value };
}

/** Works through all items with so many at once. */
export async function inLanes<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (const item of waiting) await work(item);
  }));
}
