import { until } from '@huiying/testkit';
import { Repeater } from './repeater';

describe('what is repeated', () => {
  it('goes on after a failure, which is told, and is never under way twice', async () => {
    const failures: unknown[] = [];
    let times = 0;
    let under = 0;
    let most = 0;
    const repeater = new Repeater({
      everyMs: 1,
      failed: (error) => failures.push(error),
      work: async () => {
        under += 1;
        most = Math.max(most, under);
        times += 1;
        await new Promise(setImmediate);
        under -= 1;
        if (times === 2) throw new Error('once');
      },
    });
    repeater.start();
    repeater.start();
    await until(() => times >= 5, { timeout: 5_000 });
    await repeater.stop();
    expect(failures).toEqual([new Error('once')]);
    expect(most).toBe(1);
  });

  it('ends after the work that is under way, without waiting for its rest', async () => {
    let finish = (): void => undefined;
    let done = 0;
    const repeater = new Repeater({
      everyMs: 3_600_000,
      failed: (error) => { throw error; },
      work: async () => {
        await new Promise<void>((resolve) => { finish = resolve; });
        done += 1;
      },
    });
    repeater.start();
    const stopped = repeater.stop();
    finish();
    await stopped;
    expect(done).toBe(1);
  });

  it('does nothing where it was stopped before it began', async () => {
    let done = 0;
    const repeater = new Repeater({ failed: () => undefined, work: async () => { done += 1; } });
    await repeater.stop();
    repeater.start();
    await repeater.stop();
    expect(done).toBe(0);
  });
});
