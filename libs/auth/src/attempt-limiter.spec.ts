import { AttemptLimiter } from './attempt-limiter';

describe('the limit of attempts', () => {
  const at = { now: 0 };
  const limiter = () => new AttemptLimiter({ attempts: 2, windowMs: 10_000 }, () => at.now);

  it('lets so many through and then says how long to wait', () => {
    at.now = 0;
    const limit = limiter();
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 10]);
    at.now = 4_000;
    expect(limit.take('a')).toBe(6);
  });

  it('counts each key for itself', () => {
    at.now = 0;
    const limit = limiter();
    limit.take('a');
    limit.take('a');
    expect(limit.take('b')).toBe(0);
  });

  it('counts no success, so that many may sign in from one address', () => {
    at.now = 0;
    const limit = limiter();
    for (let n = 0; n < 5; n += 1) {
      expect(limit.take('hall')).toBe(0);
      limit.giveBack('hall');
    }
    expect([limit.take('hall'), limit.take('hall'), limit.take('hall')]).toEqual([0, 0, 10]);
  });

  it('begins anew when the window is over, or after a success', () => {
    at.now = 0;
    const limit = limiter();
    limit.take('a');
    limit.take('a');
    at.now = 10_000;
    expect(limit.take('a')).toBe(0);
    limit.take('a');
    limit.clear('a');
    expect(limit.take('a')).toBe(0);
  });
});
