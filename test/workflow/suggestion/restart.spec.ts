import { PROCESS_VERSION } from '@huiying/contracts';
import { restartCase } from '@huiying/operations';
import { until } from '@huiying/testkit';
import { Living } from '../support/living';
import { doubled, stages } from '../support/order-rows';
import { stageLives } from '../support/stage-lives';

jest.setTimeout(60_000);

describe('a restart while an old order hangs between commit and answer', () => {
  let living: Living;

  beforeAll(async () => {
    living = await Living.start();
  }, 120_000);
  afterAll(() => living.stop());

  it.each(stages)('doubles nothing in the stage %s', async (stage) => {
    const { world, server } = living;
    const { begin, then: [first], until: end } = stageLives[stage];
    await living.begin();
    const hung = living.hangNext((order) => order.stage === stage);
    const caseId = await begin(world);
    await living.goTo(first?.[0] ?? end, caseId);
    const order = await hung.committed();
    const before = await world.eventsOf(caseId);
    const oldRun = await server.run(caseId);

    expect(await restartCase(world.query, caseId, PROCESS_VERSION)).toBe(2);
    // The new run goes on while the order of the old one still hangs.
    await until(async () => (await server.run(caseId)).epoch === 2, { timeout: 30_000, what: 'the new run' });
    expect((await living.upToDate(caseId)).epoch).toBe(2);
    hung.answer();
    expect(await world.desk.giveOrder(order)).toEqual({ outcome: 'superseded' });
    expect(await world.desk.giveOrder({ ...order, epoch: 2 })).toMatchObject({ outcome: 'noop' });

    const after = await world.eventsOf(caseId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(doubled(after)).toEqual([]);
    expect(living.orders.filter(({ caseId: of, command, cause, deadline, step, dueAt }) =>
      of === caseId && command === order.command && cause === order.cause && deadline === order.deadline && step === order.step && dueAt === order.dueAt)).toHaveLength(1);
    expect(await server.run(caseId)).toMatchObject({ status: 'RUNNING', epoch: 2 });
    expect((await server.temporal.client.workflow.getHandle(`case:${caseId}`, oldRun.runId).describe()).status.name).toBe('TERMINATED');
  });
});
