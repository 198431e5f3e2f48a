import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** Share of its time that this process was at work, over the last measured span. */
export class BusyLoop {
  private last: EventLoopUtilization = performance.eventLoopUtilization();
  private share = 0;

  constructor(private readonly spanMs: number) {}

  /** From 0 (idle) to 1 (something always waits). Measured when asked for, at most once in a span. */
  utilization(): number {
    const now = performance.eventLoopUtilization();
    if (now.active + now.idle - this.last.active - this.last.idle < this.spanMs) return this.share;
    this.share = performance.eventLoopUtilization(now, this.last).utilization;
    this.last = now;
    return this.share;
  }
}
