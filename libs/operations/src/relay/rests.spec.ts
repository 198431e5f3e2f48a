import type { CaseId } from '@huiying/engine';
import { CaseRests } from './rests';

const one = '11111111-1111-4111-8111-111111111111' as CaseId;
const other = '22222222-2222-4222-8222-222222222222' as CaseId;
/** A case whose first news waited for so long; news that waited longer than a busy machine's rest, if nothing is said. */
const news = (caseId: CaseId, waitedMs = 10_000) => ({ caseId, waitedMs });

describe('rests of cases', () => {
  it('lets news rest from the first of them on, only while people keep the machine busy', () => {
    let busy = true;
    const rests = new CaseRests(2_000, () => busy);
    expect([rests.isOver(news(one, 0), 0), rests.isOver(news(one, 1_999), 0), rests.isOver(news(one, 2_000), 0)]).toEqual([false, false, true]);
    busy = false;
    expect(rests.isOver(news(one, 0), 0)).toBe(true);
  });

  it('lets a case that was told rest as long, and no other', () => {
    let busy = true;
    const rests = new CaseRests(2_000, () => busy);
    rests.told(one, 0);
    expect([rests.isOver(news(one), 1_999), rests.isOver(news(one), 2_000), rests.isOver(news(other), 0)]).toEqual([false, true, true]);
    busy = false;
    expect(rests.isOver(news(one), 1)).toBe(true);
  });

  it('looks soon whether the machine is still busy, and at the end of a failed case\'s rest', () => {
    const rests = new CaseRests(2_000, () => true);
    expect(rests.shortest([], 0)).toBe(Infinity);
    expect([rests.shortest([news(one, 0)], 0), rests.shortest([news(one, 1_950)], 0), rests.shortest([news(one)], 0)]).toEqual([100, 50, Infinity]);
    rests.failed(one, 0);
    expect(rests.shortest([news(one)], 0)).toBe(1_000);
    rests.told(other, 0);
    expect(rests.shortest([news(one), news(other)], 0)).toBe(100);
    expect(rests.shortest([news(one), news(other)], 1_950)).toBe(50);
  });

  it('doubles the rest of a case that fails again, on a quiet machine too, and begins anew once it was told', () => {
    const rests = new CaseRests(2_000, () => false);
    rests.failed(one, 0);
    expect([rests.isOver(news(one), 999), rests.isOver(news(one), 1_000)]).toEqual([false, true]);
    rests.failed(one, 1_000);
    expect([rests.isOver(news(one), 2_999), rests.isOver(news(one), 3_000)]).toEqual([false, true]);
    rests.told(one, 3_000);
    rests.failed(one, 3_000);
    expect(rests.isOver(news(one), 4_000)).toBe(true);
  });

  it('keeps a told case in mind until its rest is over, and a failed one as long as it waits', () => {
    const rests = new CaseRests(2_000, () => true);
    rests.told(one, 0);
    rests.failed(other, 0);
    rests.forgetSettled([other], 1_500);
    expect(rests.size).toBe(2);
    rests.forgetSettled([], 1_500);
    expect([rests.size, rests.isOver(news(one), 1_500), rests.isOver(news(other), 900)]).toEqual([1, false, true]);
    rests.forgetSettled([], 2_000);
    expect(rests.size).toBe(0);
  });
});
