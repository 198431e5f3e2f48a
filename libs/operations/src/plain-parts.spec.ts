import { eachAtOnce } from './at-once';
import { BackOff } from './back-off';
import { Bell } from './bell';

describe('back-off', () => {
  it('doubles up to its most and begins again after a success', () => {
    const backOff = new BackOff(100, 700);
    expect([backOff.next(), backOff.next(), backOff.next(), backOff.next(), backOff.next()]).toEqual([100, 200, 400, 700, 700]);
    backOff.reset();
    expect(backOff.next()).toBe(100);
  });
});

describe('bell', () => {
  it('wakes who waits, and is heard once by who waits later', async () => {
    const bell = new Bell();
    const heard = bell.wait(60_000);
    bell.ring();
    await heard;
    bell.ring();
    await bell.wait(60_000);
    let done = false;
    const third = bell.wait(60_000).then(() => { done = true; });
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(done).toBe(false);
    bell.ring();
    await third;
  });

  it('stops waiting at its limit', async () => {
    await expect(new Bell().wait(5)).resolves.toBeUndefined();
  });
});

describe('work at once', () => {
  it('does every item, never more than the limit at a time', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await eachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => { setImmediate(resolve); });
      running -= 1;
      done.push(n);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('begins nothing more after a failure, waits for what runs, and throws it', async () => {
    const begun: number[] = [];
    await expect(eachAtOnce([1, 2, 3, 4], 2, async (n) => {
      begun.push(n);
      await new Promise((resolve) => { setImmediate(resolve); });
      if (n === 1) throw new Error('down');
    })).rejects.toThrow('down');
    expect(begun).not.toContain(4);
  });
});
