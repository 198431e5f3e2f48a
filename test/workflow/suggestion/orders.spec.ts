import type { CaseId } from '@huiying/engine';
import { liveStage } from '../support/live-stage';
import { Months } from '../support/months';
import { doubled, rowsCarriedOut, rowsOf, stages, type OrderRow } from '../support/order-rows';

jest.setTimeout(60_000);

// One life for each stage of the process, led to its door by people alone. A stage that is missing, or that forgets an
// order, fails its own test.
describe('every order of the system', () => {
  let months: Months;

  beforeAll(async () => {
    months = await Months.start();
  }, 120_000);
  afterAll(() => months.stop());

  describe.each(stages)('%s', (stage) => {
    let caseId: CaseId;
    let carriedOut: readonly OrderRow[];

    beforeAll(async () => {
      const kase = await liveStage(months, stage);
      caseId = kase.caseId;
      carriedOut = await rowsCarriedOut(months.world, caseId, months.desk.orders);
      await kase.finish();
    }, 180_000);

    it.each(rowsOf(stage).map((row) => [`${row.kind ?? 'at once'}: ${row.command}`, row] as const))('orders %s', (_name, row) => {
      expect(carriedOut).toContainEqual(row);
    });

    it('orders nothing twice, nothing early, and nothing in the name of another', async () => {
      expect(doubled(await months.world.eventsOf(caseId))).toEqual([]);
      for (const row of carriedOut) expect(rowsOf(row.stage)).toContainEqual(row);
      for (const { at, dueAt } of months.desk.orders) expect(dueAt === undefined || at >= dueAt).toBe(true);
    });
  });
});
