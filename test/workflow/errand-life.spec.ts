import { until } from '@huiying/testkit';
import { ErrandWorld } from './support/errand-world';
import { FollowingDesk } from './support/following-desk';
import { knows, TimeSkipping, type RunningCase } from './support/time-skipping';

jest.setTimeout(60_000);

const DAY = 86_400_000;

// Real: PostgreSQL, the executor, the workflow, worker and codec. Temporal is its time-skipping server, and PostgreSQL's
// movable clock follows it. The relay is left out: its facts are signalled by hand where the test is about them.
describe('a case type that nothing shared knows, with the real executor', () => {
  let world: ErrandWorld;
  let server: TimeSkipping;
  let desk: FollowingDesk;

  beforeAll(async () => {
    world = await ErrandWorld.make();
    desk = new FollowingDesk(world.workerDesk, world.owner, () => server.environment);
    server = await TimeSkipping.start(() => desk);
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await world.close();
  });
  beforeEach(async () => {
    await desk.follow();
    desk.orders.length = 0;
    desk.answers.length = 0;
  });

  const startCase = async (caseId: RunningCase['caseId'], epoch = 1): Promise<RunningCase> => {
    const kase = await server.startCase({ caseType: 'errand', caseId, epoch });
    await knows(kase, await world.seq(caseId));
    return kase;
  };

  it('reminds once and then lets the question lapse, each at its own moment, without anybody doing anything', async () => {
    const errand = await world.open();
    const kase = await startCase(errand.caseId);
    await server.environment.sleep(20 * DAY);
    await kase.ended();
    expect(await world.eventsOf(errand.caseId)).toEqual(['ErrandOpened', 'DeadlineStarted', 'Reminded', 'ItemLapsed', 'DeadlinePassed']);
    expect(desk.orders.map(({ stage, command, step }) => [stage, command, step])).toEqual([['wait', 'remind', 'remind1'], ['wait', 'lapseItem', 'due']]);
    expect(desk.answers.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });

  it('ends without an order where the body answered in time', async () => {
    const errand = await world.open();
    const kase = await startCase(errand.caseId);
    await world.answer(errand);
    await kase.signal((await desk.loadFacts({ caseType: 'errand', caseId: errand.caseId, epoch: 1 })).facts);
    await kase.ended();
    expect(desk.orders).toEqual([]);
  });

  it('gets the facts with a no-op where a command let the time pass before its own order came', async () => {
    const errand = await world.open();
    const kase = await startCase(errand.caseId);
    const asked = desk.giveOrder.bind(desk);
    desk.giveOrder = async (order) => {
      if (order.command !== 'lapseItem') return asked(order);
      // A person's command at this very moment: it is refused, or decided, on a state in which time has passed.
      await desk.follow();
      await world.workerDesk.giveOrder({ ...order, stage: 'elsewhere' });
      return asked(order);
    };
    await server.environment.sleep(20 * DAY);
    await kase.ended();
    desk.giveOrder = asked;
    expect(desk.answers.at(-1)?.outcome).toBe('noop');
    expect((await world.eventsOf(errand.caseId)).filter((type) => type === 'ItemLapsed')).toHaveLength(1);
  });

  it('repeats nothing after a restart, and refuses the orders of the old run', async () => {
    const errand = await world.open();
    const kase = await startCase(errand.caseId);
    await until(async () => (await kase.waiting())?.wakesAt, { timeout: 10_000 });
    await world.owner.query('select restart_case($1, 1)', [errand.caseId]);
    await server.environment.sleep(20 * DAY);
    await kase.ended();
    expect(desk.answers.map(({ outcome }) => outcome)).toEqual(['superseded', 'done', 'done']);
    expect(desk.orders.map(({ epoch }) => epoch)).toEqual([1, 2, 2]);
    expect((await world.eventsOf(errand.caseId)).filter((type) => type === 'Reminded')).toHaveLength(1);
  });
});
