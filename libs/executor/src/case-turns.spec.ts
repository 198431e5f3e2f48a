import type { CaseId } from '@huiying/engine';
import { CaseTurns } from './case-turns';

const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as [CaseId, CaseId];

/** Work that ends when it is told to, and notes that it began. */
class Work {
  begun = false;
  end!: () => void;
  fail!: (error: Error) => void;
  readonly run = (): Promise<string> => new Promise((resolve, reject) => {
    this.begun = true;
    this.end = () => resolve('done');
    this.fail = reject;
  });
}

const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
const begun = (...works: readonly Work[]): readonly boolean[] => works.map((work) => work.begun);

describe('turns at a case', () => {
  const [a, b, c] = [new Work(), new Work(), new Work()];
  beforeEach(() => {
    for (const work of [a, b, c]) work.begun = false;
  });

  it('come one after another at one case, and beside one another at two', async () => {
    const turns = new CaseTurns();
    const all = [turns.inTurn([one], a.run), turns.inTurn([one], b.run), turns.inTurn([other], c.run)];
    await settle();
    expect(begun(a, b, c)).toEqual([true, false, true]);
    a.end();
    await settle();
    expect(begun(b)).toEqual([true]);
    b.end();
    c.end();
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect(turns.size).toBe(0);
  });

  it('go on after work that failed, whose error is its own caller\'s', async () => {
    const turns = new CaseTurns();
    const [failing, next] = [turns.inTurn([one], a.run), turns.inTurn([one], b.run)];
    await settle();
    a.fail(new Error('failed'));
    await expect(failing).rejects.toThrow('failed');
    await settle();
    b.end();
    expect(await next).toBe('done');
    expect(turns.size).toBe(0);
  });

  it('wait for all of their cases, in whatever order they name them, and never for one another', async () => {
    const turns = new CaseTurns();
    const all = [turns.inTurn([one, other], a.run), turns.inTurn([other, one], b.run), turns.inTurn([other], c.run)];
    await settle();
    expect(begun(a, b, c)).toEqual([true, false, false]);
    a.end();
    await settle();
    expect(begun(b, c)).toEqual([true, false]);
    b.end();
    await settle();
    expect(begun(c)).toEqual([true]);
    c.end();
    expect(await Promise.all(all)).toHaveLength(3);
  });

  it('are not waited for longer than patience lasts', async () => {
    const turns = new CaseTurns(5);
    const [held, late] = [turns.inTurn([one], a.run), turns.inTurn([one], b.run)];
    while (!b.begun) await settle();
    expect(begun(a, b)).toEqual([true, true]);
    a.end();
    b.end();
    expect(await Promise.all([held, late])).toEqual(['done', 'done']);
  });
});
