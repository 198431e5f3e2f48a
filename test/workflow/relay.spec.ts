import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { caseWorkflowId, EPOCH_MEMO, PROCESS_VERSION, TASK_QUEUE, type CaseRunStart } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { restartAll, restartBehind, restartCase, sweep } from '@huiying/operations';
import { testDatabaseUrl, testServerPort, until } from '@huiying/testkit';
import { ErrandWorld, type OpenedErrand } from './support/errand-world';
import { RealServer } from './support/real-server';
import { Relays } from './support/relays';
import { searchAttributeUsable } from './support/search-attribute';
import { storedHistory } from './support/stored-history';

jest.setTimeout(120_000);

// Real: PostgreSQL under the roles of api and worker, the executor, Temporal's server, worker and workflow. Nothing stands in.
describe('from facts to processes', () => {
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

  /** Only an administrator sees what another role's connection is doing. */
  const asAdmin = async <T extends object>(text: string, values: unknown[]): Promise<T[]> => {
    const admin = new Client({ connectionString: testDatabaseUrl(testServerPort(), 'admin', world.database.name) });
    await admin.connect();
    try {
      return (await admin.query<T>(text, values)).rows;
    } finally {
      await admin.end();
    }
  };
  /** Waits for a connection that listens, other than the given one. */
  const listeningPid = async (not = 0): Promise<number> => {
    const find = async (): Promise<number | undefined> =>
      (await asAdmin<{ pid: number }>(`select pid from pg_stat_activity where query = 'listen process_outbox' and datname = $1 and pid <> $2`, [world.database.name, not]))[0]?.pid;
    return until(find, { timeout: 10_000, what: 'a listening connection' });
  };
  it('wakes by notification: a case has its run long before the next look', async () => {
    const relay = relays.start(3_600_000);
    relays.listen(relay);
    await listeningPid();
    const errand = await world.open();
    await relays.allTold();
    await server.knows(errand.caseId, await world.seq(errand.caseId));
    expect(relays.seen.failures).toEqual([]);
  });

  it('hears again after its listening connection was cut', async () => {
    const relay = relays.start(3_600_000);
    const lost: unknown[] = [];
    relays.listen(relay, (error) => lost.push(error));
    const pid = await listeningPid();
    await asAdmin('select pg_terminate_backend($1)', [pid]);
    await listeningPid(pid);
    expect(lost.length).toBeGreaterThan(0);
    await world.open();
    await relays.allTold();
  });

  it('finds by its poll what no notification told', async () => {
    relays.start(50);
    const errand = await world.open();
    await relays.allTold();
    await server.knows(errand.caseId, await world.seq(errand.caseId));
  });

  it('lets two relays tell the same: one run, nothing left, nothing lost', async () => {
    const errands = await Promise.all(Array.from({ length: 20 }, () => world.open()));
    relays.start();
    relays.start();
    await relays.allTold();
    for (const { caseId } of errands) await server.knows(caseId, await world.seq(caseId));
    expect(relays.seen.failures).toEqual([]);
  });

  it('keeps the row where something new came while it was telling', async () => {
    const errand = await world.open();
    let answered = false;
    // It looks again because of that, not because it was time for it.
    relays.start(3_600_000, async (run) => {
      const loaded = await world.apiDesk.loadFacts(run);
      if (!answered) {
        answered = true;
        await world.answer(errand);
      }
      return loaded;
    });
    await relays.allTold();
    await until(async () => (await server.run(errand.caseId)).status === 'COMPLETED', { timeout: 20_000, what: 'the run to hear of the answer' });
    expect(relays.seen.waitedMs.length).toBeGreaterThanOrEqual(2);
  });

  it('lets news rest while people keep the machine busy, and tells them as soon as they do not', async () => {
    let busy = true;
    relays.start(50, undefined, { isBusy: () => busy });
    const told = (times: number) => until(() => relays.seen.waitedMs.length >= times, { timeout: 60_000, every: 20, what: `${times} times to be told` });
    const errand = await world.open();
    await told(1);
    await world.answer(errand);
    await told(2);
    // Both times for two seconds: from the first news on, and from the moment on at which the case was told.
    expect(relays.seen.waitedMs[0]).toBeGreaterThanOrEqual(2_000);
    expect(relays.seen.waitedMs[1]).toBeGreaterThan(1_000);
    const other = await world.open();
    busy = false;
    await told(3);
    await world.answer(other);
    await told(4);
    expect(Math.max(...relays.seen.waitedMs.slice(2))).toBeLessThan(5_000);
  });

  it('tells a busy machine\'s case all the same once it has rested', async () => {
    relays.start(50, undefined, { isBusy: () => true });
    const errand = await world.open();
    await relays.allTold();
    await world.answer(errand);
    await until(async () => (await server.run(errand.caseId)).status === 'COMPLETED', { timeout: 20_000, what: 'the run to hear of the answer' });
  });

  it('starts no run for a case of which nothing runs any more, and ends one that is left', async () => {
    const never = await world.open();
    await world.answer(never);
    const left = await world.open();
    relays.start();
    await relays.allTold();
    expect(await server.isRunning(never.caseId)).toBe(false);
    expect(await server.isRunning(left.caseId)).toBe(true);
    await world.answer(left);
    await relays.allTold();
    await until(async () => (await server.run(left.caseId)).status === 'COMPLETED', { timeout: 20_000 });
  });

  it('restarts a case: the old run is terminated, the new one has the new epoch', async () => {
    const { caseId } = await world.open();
    relays.start();
    await relays.allTold();
    await server.knows(caseId, await world.seq(caseId));
    const before = await server.run(caseId);
    expect(await restartCase(world.query, caseId, 1)).toBe(2);
    await relays.allTold();
    const after = await server.run(caseId);
    expect(after).toMatchObject({ status: 'RUNNING', epoch: 2 });
    expect(after.runId).not.toBe(before.runId);
    expect((await server.temporal.client.workflow.getHandle(`case:${caseId}`, before.runId).describe()).status.name).toBe('TERMINATED');
  });

  it('leaves a run alone that has the epoch of the restart already', async () => {
    const { caseId } = await world.open();
    await restartCase(world.query, caseId, 1);
    relays.start();
    await relays.allTold();
    const first = await server.run(caseId);
    expect(first.epoch).toBe(2);
    await world.owner.query('insert into process_outbox (case_id, congress_id, seq, restart) select id, congress_id, seq, true from case_head where id = $1', [caseId]);
    await relays.allTold();
    expect(await server.run(caseId)).toEqual(first);
  });

  it('gives new runs to the cases whose runs are of older code, and to no others', async () => {
    const [old, older, current] = [await world.open(), await world.open(), await world.open()];
    relays.start();
    await relays.allTold();
    const versionOf = async ({ caseId }: OpenedErrand): Promise<number> => (await world.one<{ v: number }>('select process_version as v from case_head where id = $1', [caseId])).v;
    // A new case has the version of the code that makes it.
    expect(await versionOf(current)).toBe(PROCESS_VERSION);
    const epochs = (): Promise<readonly unknown[]> => Promise.all([old, older, current].map(async ({ caseId }) => (await server.run(caseId)).epoch));
    expect(await epochs()).toEqual([1, 1, 1]);
    for (const [behind, { caseId }] of [old, older].entries()) await world.owner.query('update case_head set process_version = $2 where id = $1', [caseId, PROCESS_VERSION - 1 - behind]);
    const runOfCurrent = (await server.run(current.caseId)).runId;
    expect(await restartBehind(world.query, { processVersion: PROCESS_VERSION, perSecond: 1_000 })).toBe(2);
    await relays.allTold();
    expect(await epochs()).toEqual([2, 2, 1]);
    expect((await server.run(current.caseId)).runId).toBe(runOfCurrent);
    expect([await versionOf(old), await versionOf(older)]).toEqual([PROCESS_VERSION, PROCESS_VERSION]);
    expect(await restartBehind(world.query, { processVersion: PROCESS_VERSION })).toBe(0);
  });

  it('ends a run of a case that the database does not know', async () => {
    const lines = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const start: CaseRunStart = { caseType: 'errand', caseId: randomUUID() as CaseId, epoch: 1 };
    await server.temporal.client.workflow.start('errand', { workflowId: caseWorkflowId(start.caseId), taskQueue: TASK_QUEUE, args: [start], memo: { [EPOCH_MEMO]: 1 } });
    await until(async () => (await server.run(start.caseId)).status === 'FAILED', { timeout: 20_000, what: 'the run to end' });
    expect((await server.runsOf(start.caseId)).flat().filter((name) => name === 'activityTaskStarted')).toHaveLength(1);
    await until(() => lines.mock.calls.length > 0, { timeout: 10_000, what: 'the line in the log' });
    lines.mockRestore();
  });

  it('gives a terminated case its run back through the sweeper, which spares what is young', async () => {
    const { caseId } = await world.open();
    relays.start();
    await relays.allTold();
    await server.handle(caseId).terminate('lost');
    await until(async () => !(await server.isRunning(caseId)), { timeout: 10_000 });
    expect(await world.waitingRows()).toBe(0);
    const young = await until(async () => {
      const result = await sweep(world.query, server.temporal, 45_000);
      return result.running < result.open ? result : null;
    }, { timeout: 20_000, every: 200, what: 'visibility to show that the run is gone' });
    expect(young.withoutRun).toBe(0);
    expect(await server.isRunning(caseId)).toBe(false);
    await world.age();
    expect(await sweep(world.query, server.temporal)).toMatchObject({ withoutRun: 1, parked: 0 });
    await world.owner.query(`insert into parked_order (command_id, case_id, congress_id, stage, command, error_code) select gen_random_uuid(), id, congress_id, 'wait', 'remind', 'INTERNAL' from case_head where id = $1`, [caseId]);
    expect((await sweep(world.query, server.temporal)).parked).toBe(1);
    await world.owner.query('delete from parked_order');
    await until(() => server.isRunning(caseId), { timeout: 10_000 });
  });

  it('ends the run of an ended case through the sweeper where its last facts were lost', async () => {
    const errand = await world.open();
    const relay = relays.start();
    await relays.allTold();
    await server.knows(errand.caseId, await world.seq(errand.caseId));
    await relay.stop();
    await world.answer(errand);
    await world.owner.query('delete from process_outbox');
    await world.age();
    relays.start();
    expect(await server.isRunning(errand.caseId)).toBe(true);
    await until(async () => (await sweep(world.query, server.temporal)).runOfEnded > 0, { timeout: 20_000, every: 500 });
    await until(async () => (await server.run(errand.caseId)).status === 'COMPLETED', { timeout: 20_000 });
  });

  it('tells everything after an outage of Temporal, while commands went on', async () => {
    relays.start();
    const before = await world.open();
    await relays.allTold();
    await server.server.kill9();
    const during = await Promise.all(Array.from({ length: 5 }, () => world.open()));
    await until(() => relays.seen.outages > 0, { timeout: 30_000, what: 'the relay to notice' });
    expect(await world.waitingRows()).toBe(5);
    await server.server.restart();
    await relays.allTold();
    for (const { caseId } of [before, ...during]) await server.knows(caseId, await world.seq(caseId));
    expect(relays.seen.failures).toEqual([]);
  });

  it('brings every open case back after the loss of the whole Temporal store', async () => {
    const errands = await Promise.all(Array.from({ length: 5 }, () => world.open()));
    relays.start();
    await relays.allTold();
    await server.server.restart('empty');
    await until(() => server.isRunning(errands[0]?.caseId ?? ('' as never)).then((running) => !running), { timeout: 30_000 });
    await searchAttributeUsable(server.temporal);
    const progress: number[] = [];
    const restarted = await restartAll(world.query, { processVersion: PROCESS_VERSION, perSecond: 200, progress: ({ done }) => progress.push(done) });
    expect(progress).toHaveLength(restarted);
    await relays.allTold();
    for (const { caseId } of errands) expect(await server.run(caseId)).toMatchObject({ status: 'RUNNING', epoch: 2 });
  });

  it('leaves nothing readable in Temporal: no role, no command, no code, without the key', async () => {
    const { caseId } = await world.open();
    relays.start();
    await relays.allTold();
    await server.knows(caseId, await world.seq(caseId));
    const { raw, encodings, attributes, decoded } = await storedHistory(await server.handle(caseId).fetchHistory());
    expect(raw.includes('loadFacts')).toBe(true);
    expect(encodings.length).toBeGreaterThan(2);
    expect(new Set(encodings)).toEqual(new Set(['binary/encrypted']));
    expect(attributes).toEqual(['"errand"']);
    // They are in there, for whoever has the key.
    for (const word of ['unitClerk', 'lapseItem', caseId]) expect(decoded.some((text) => text.includes(word))).toBe(true);
    for (const word of ['unitClerk', 'registrar', 'answerItem', 'lapseItem', 'errand-1', '"stage"', 'waitingFor']) expect([word, raw.includes(word)]).toEqual([word, false]);
  });
});
