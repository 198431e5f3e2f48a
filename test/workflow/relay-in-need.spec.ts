import { randomUUID } from 'node:crypto';
import { caseWorkflowId, EPOCH_MEMO, PROCESS_VERSION, TASK_QUEUE, type CaseRunStart } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { restartAll, restartCase, sweep } from '@huiying/operations';
import { searchAttributesOfCase } from '@huiying/temporal/client';
import { until } from '@huiying/testkit';
import { ErrandWorld } from './support/errand-world';
import { RealServer } from './support/real-server';
import { Relays } from './support/relays';

jest.setTimeout(120_000);

// Real: PostgreSQL under the roles of api and worker, the executor, Temporal's server, worker and workflow. What fails is made to fail where facts are read.
describe('a relay with more to tell than it can, or that nobody wakes', () => {
  let world: ErrandWorld;
  let server: RealServer;
  let relays: Relays;

  beforeAll(async () => {
    world = await ErrandWorld.make();
    server = await RealServer.start(world.workerDesk);
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    await world.close();
  });
  beforeEach(() => {
    relays = new Relays(world, server);
  });
  afterEach(() => relays.end());

  it('tells more cases than it has hands for without waiting for its next look', async () => {
    await Promise.all(Array.from({ length: 20 }, () => world.open()));
    relays.start(3_600_000);
    await until(() => relays.seen.waitedMs.length >= 20, { timeout: 60_000, what: 'all of them to be told' });
    await relays.allTold();
  });

  it('is woken for what was told while nobody listened', async () => {
    const relay = relays.start(3_600_000);
    await until(() => relays.seen.looks > 0, { timeout: 10_000, what: 'the first look' });
    await world.open();
    relays.listen(relay);
    await relays.allTold();
  });

  it('lets a case that fails rest, each time twice as long, and tells the others meanwhile, however few it looks at', async () => {
    const bad = await world.open();
    const tries: number[] = [];
    const held = Object.assign(new Error('somebody holds its row'), { code: '55P03' });
    const bug = new TypeError('a case that nobody thought of');
    let isMended = false;
    relays.start(20, async (head) => {
      if (head.caseId === bad.caseId) {
        tries.push(Date.now());
        if (tries.length === 1) throw held;
        if (tries.length === 2 || !isMended) throw bug;
      }
      return world.apiDesk.loadFacts(head);
    }, { rows: 1 });
    await until(() => relays.seen.failures.length > 0, { timeout: 10_000, what: 'the first failure' });
    const good = await world.open();
    await until(() => server.isRunning(good.caseId), { timeout: 30_000, what: 'the other case to be told' });
    expect(await server.isRunning(bad.caseId)).toBe(false);
    isMended = true;
    await relays.allTold();
    expect([relays.seen.failures.slice(0, 2), relays.seen.outages]).toEqual([[held, bug], 0]);
    const [first = 0, second = 0] = tries.slice(1).map((at, n) => at - (tries[n] ?? 0));
    expect([first >= 1_000, second >= 2_000]).toEqual([true, true]);
  });

  it('takes what the environment prevents for no fault of a case', async () => {
    await world.open();
    let asked = 0;
    relays.start(20, (head) => ((asked += 1) === 1 ? Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' })) : world.apiDesk.loadFacts(head)));
    await relays.allTold();
    expect([relays.seen.failures, relays.seen.outages]).toEqual([[], 1]);
  });

  it('restarts a case that had something to be told already, and forgets nothing that comes while it is told', async () => {
    const { caseId } = await world.open();
    const relay = relays.start();
    await relays.allTold();
    await relay.stop();
    const before = await server.run(caseId);
    await world.owner.query('select outbox_touch($1)', [caseId]);
    expect(await restartCase(world.query, caseId, 1)).toBe(2);
    let touched = false;
    relays.start(3_600_000, async (head) => {
      const loaded = await world.apiDesk.loadFacts(head);
      if (!touched) await world.owner.query('select outbox_touch($1)', [caseId]);
      touched = true;
      return loaded;
    });
    await relays.allTold();
    expect(await server.run(caseId)).toMatchObject({ status: 'RUNNING', epoch: 2 });
    expect((await server.temporal.client.workflow.getHandle(`case:${caseId}`, before.runId).describe()).status.name).toBe('TERMINATED');
    // Once by the first relay, then twice.
    await until(() => relays.seen.waitedMs.length >= 3, { timeout: 10_000, what: 'it to be told again' });
  });

  it('counts for an operator the run of a case that the database does not know', async () => {
    const { caseId } = await world.open();
    const workflowId = caseWorkflowId(randomUUID() as CaseId);
    const start: CaseRunStart = { caseType: 'errand', caseId, epoch: 1 };
    // One that waits: it believes in a case that is there.
    await server.temporal.client.workflow.start('errand', { workflowId, taskQueue: TASK_QUEUE, args: [start], memo: { [EPOCH_MEMO]: 1 }, typedSearchAttributes: searchAttributesOfCase('errand') });
    await until(async () => (await sweep(world.query, server.temporal)).unknown === 1, { timeout: 20_000, every: 200, what: 'visibility' });
    await server.temporal.client.workflow.getHandle(workflowId).terminate();
    await until(async () => (await sweep(world.query, server.temporal)).unknown === 0, { timeout: 20_000, every: 200, what: 'visibility' });
    relays.start();
    await relays.allTold();
  });

  it('spares the run of a case that ended a moment ago, and has the run of an older one told', async () => {
    const errand = await world.open();
    const relay = relays.start();
    await relays.allTold();
    await relay.stop();
    await world.answer(errand);
    await world.owner.query('delete from process_outbox');
    const look = (): Promise<number> => sweep(world.query, server.temporal).then(({ runOfEnded }) => runOfEnded);
    await world.age();
    await until(async () => (await look()) === 1, { timeout: 20_000, every: 200, what: 'visibility to show the run' });
    await world.owner.query('update case_head set changed_at = clock_timestamp() where id = $1', [errand.caseId]);
    expect(await look()).toBe(0);
    relays.start();
    await until(async () => (await server.run(errand.caseId)).status === 'COMPLETED', { timeout: 20_000, what: 'the run to hear of the answer' });
  });

  it('restarts no more cases in a second than it was asked for', async () => {
    await Promise.all(Array.from({ length: 5 }, () => world.open()));
    const began = Date.now();
    const restarted = await restartAll(world.query, { processVersion: PROCESS_VERSION, perSecond: 20 });
    expect(restarted).toBeGreaterThanOrEqual(5);
    expect(Date.now() - began).toBeGreaterThanOrEqual((restarted - 1) * 50 - 10);
    relays.start();
    await relays.allTold();
  });
});
