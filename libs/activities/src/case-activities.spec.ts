import type { CaseOrder, CaseRunStart } from '@huiying/contracts';
import type { CaseFacts, CaseId, Instant } from '@huiying/engine';
import { caseActivities, type OrderFailure } from './case-activities';
import type { OrderTaker } from './order-taker';

const run: CaseRunStart = { caseType: 'suggestion', caseId: '00000000-0000-4000-8000-000000000001' as CaseId, epoch: 1 };
const order: CaseOrder = { v: 1, ...run, stage: 'rate', command: 'requestRating', part: 'p', cause: 4, at: '2026-05-01T00:00:00.000Z' as Instant };
const facts: CaseFacts = { v: 1, seq: 5, stage: 'rate', beside: [], round: 1, owed: [], waitingFor: [], next: [], ended: false };

const bug = (): Error => new TypeError('cannot read 李某的建议');
const databaseError = (code: string): Error => Object.assign(new Error('relation "李某"'), { code });

/** A desk that fails with the given errors, one each time, and then answers. */
function desk(errors: readonly Error[]): OrderTaker & { readonly given: CaseOrder[]; readonly parked: string[] } {
  const left = [...errors];
  const given: CaseOrder[] = [];
  const parked: string[] = [];
  const failing = <T>(value: T): T => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return value;
  };
  return {
    given, parked,
    loadFacts: async () => failing({ facts, epoch: 1 }),
    giveOrder: async (one) => {
      given.push(one);
      return failing({ outcome: 'done', facts });
    },
    park: async (_one, code) => {
      parked.push(code);
      return { outcome: 'parked', facts };
    },
  };
}

const activitiesOf = (orderTaker: OrderTaker, failures: OrderFailure[] = []) => caseActivities({ orderTaker, failed: (f) => failures.push(f), pausesMs: [0, 0, 0, 0] });

describe('what the runs of cases ask of the outside', () => {
  it('hands an answer through as it is', async () => {
    await expect(activitiesOf(desk([])).giveOrder(order)).resolves.toEqual({ outcome: 'done', facts });
  });

  it('throws what fails by the environment at once, as a code without a word of the error', async () => {
    for (const code of ['08006', '53300', '57P01', '40001', '55P03', 'ECONNREFUSED']) {
      const taker = desk([databaseError(code)]);
      await expect(activitiesOf(taker).giveOrder(order)).rejects.toMatchObject({ message: code, type: code, nonRetryable: false, cause: undefined });
      expect(taker.given).toHaveLength(1);
      expect(taker.parked).toEqual([]);
    }
  });

  it('gets over a bug that passes', async () => {
    const taker = desk([bug(), bug(), bug(), bug()]);
    await expect(activitiesOf(taker).giveOrder(order)).resolves.toEqual({ outcome: 'done', facts });
    expect(taker.given).toHaveLength(5);
  });

  it('rests by itself between its tries, long enough for a bug of timing', async () => {
    const taker = desk([bug(), bug(), bug(), bug()]);
    const began = Date.now();
    await expect(caseActivities({ orderTaker: taker, failed: () => undefined }).giveOrder(order)).resolves.toEqual({ outcome: 'done', facts });
    expect(taker.given).toHaveLength(5);
    expect(Date.now() - began).toBeGreaterThan(3_500);
  });

  it('parks an order that fails by a bug five times, under a code', async () => {
    const taker = desk([bug(), bug(), bug(), bug(), databaseError('23505')]);
    const failures: OrderFailure[] = [];
    await expect(activitiesOf(taker, failures).giveOrder(order)).resolves.toEqual({ outcome: 'parked', facts });
    expect(taker.parked).toEqual(['23505']);
    expect(failures.map(({ parked }) => parked)).toEqual([false, false, false, false, true]);
  });

  it('never parks the reading of facts: without them no run goes on', async () => {
    const failures: OrderFailure[] = [];
    await expect(activitiesOf(desk([bug()]), failures).loadFacts(run)).rejects.toMatchObject({ message: 'INTERNAL', type: 'INTERNAL', nonRetryable: false });
    expect(failures).toHaveLength(1);
  });
});
