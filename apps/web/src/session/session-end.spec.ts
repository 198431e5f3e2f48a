import { canBeKept, isEnding, nextLookIn, type SessionEnd } from './session-end';

const ends = (secondsLeft: number, { limit = '2026-03-03T01:00:00Z' } = {}): SessionEnd => ({ endsAt: '2026-03-02T13:00:00Z', secondsLeft, limit });
const HOUR = 3600;
const TOLD = { toldAt: 1_000_000, failedAt: 0, now: 1_000_000 };

describe('the end of a session', () => {
  it('is said five minutes before, and of a token never', () => {
    expect([301, 300, 1, 0].map((seconds) => isEnding(ends(seconds)))).toEqual([false, true, true, true]);
    expect(isEnding(null)).toBe(false);
  });

  it('is asked for when the warning is due, however late that is noticed', () => {
    expect(nextLookIn(ends(12 * HOUR), TOLD)).toBe((12 * HOUR - 300) * 1000);
    expect(nextLookIn(ends(12 * HOUR), { ...TOLD, now: TOLD.now + HOUR * 1000 })).toBe((11 * HOUR - 300) * 1000);
    expect(nextLookIn(ends(301), TOLD)).toBe(1000);
    expect(nextLookIn(ends(12 * HOUR), { ...TOLD, now: TOLD.now + 20 * HOUR * 1000 })).toBe(0);
  });

  it('is asked for once more when it should be there', () => {
    expect(nextLookIn(ends(300), TOLD)).toBe(300_000);
    expect(nextLookIn(ends(7), { ...TOLD, now: TOLD.now + 2000 })).toBe(5000);
    expect(nextLookIn(ends(0), TOLD)).toBe(1000);
  });

  it('is asked for again half a minute after no answer came, and not at once', () => {
    const failedAt = TOLD.toldAt + 7000;
    expect(nextLookIn(ends(7), { ...TOLD, failedAt, now: failedAt })).toBe(30_000);
    // A question in vain before it was due changes nothing.
    expect(nextLookIn(ends(7), { ...TOLD, failedAt: TOLD.toldAt + 1000, now: TOLD.toldAt + 1000 })).toBe(6000);
  });

  it('can be put off as long as that brings more than another warning', () => {
    expect(canBeKept(ends(300))).toBe(true);
    expect(canBeKept(ends(300, { limit: '2026-03-02T13:05:00Z' }))).toBe(false);
    expect(canBeKept(ends(300, { limit: '2026-03-02T13:05:01Z' }))).toBe(true);
    expect(canBeKept(ends(300, { limit: '2026-03-02T13:00:00Z' }))).toBe(false);
  });
});
