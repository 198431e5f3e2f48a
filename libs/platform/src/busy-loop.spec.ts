import { setTimeout as pause } from 'node:timers/promises';
import { BusyLoop } from './busy-loop';

describe('how busy a process is', () => {
  it('tells work from rest', async () => {
    const loop = new BusyLoop(20);
    await pause(60);
    const resting = loop.utilization();
    // The loop counts a turn when it is over.
    await new Promise<void>((resolve) => {
      setImmediate(() => {
        for (const until = performance.now() + 60; performance.now() < until; );
        setImmediate(resolve);
      });
    });
    const working = loop.utilization();
    expect(resting).toBeLessThan(working);
    expect(working).toBeGreaterThan(0.5);
  });

  it('measures at most once in a span', async () => {
    const loop = new BusyLoop(60_000);
    await pause(5);
    expect(loop.utilization()).toBe(0);
  });
});
