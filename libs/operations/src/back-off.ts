/** Grows from `firstMs` by doubling up to `mostMs`; starts again after a success. */
export class BackOff {
  private failures = 0;

  constructor(private readonly firstMs: number, private readonly mostMs: number) {}

  /** Milliseconds to wait after one more failure. */
  next(): number {
    const wait = Math.min(this.mostMs, this.firstMs * 2 ** Math.min(this.failures, 30));
    this.failures += 1;
    return wait;
  }

  reset(): void {
    this.failures = 0;
  }
}
