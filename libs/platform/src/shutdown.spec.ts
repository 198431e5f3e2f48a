import { closeInOrder } from './shutdown';

describe('closing in order', () => {
  it('begins the next only when the one before has ended, and goes on after a failure and a slow one', async () => {
    const seen: string[] = [];
    const failure = new Error('no');
    const outcomes = await closeInOrder([
      { name: 'http', limitMs: 1_000, close: async () => { seen.push('http begins'); await new Promise((resolve) => setImmediate(resolve)); seen.push('http ends'); } },
      { name: 'broken', limitMs: 1_000, close: () => { seen.push('broken'); throw failure; } },
      { name: 'slow', limitMs: 20, close: () => new Promise<void>(() => undefined) },
      { name: 'database', limitMs: 1_000, close: () => { seen.push('database'); } },
    ]);
    expect(seen).toEqual(['http begins', 'http ends', 'broken', 'database']);
    expect(outcomes).toEqual([
      { name: 'http', result: 'closed' }, { name: 'broken', result: 'failed', error: failure }, { name: 'slow', result: 'timed-out' }, { name: 'database', result: 'closed' },
    ]);
  });
});
