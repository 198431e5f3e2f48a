import { Relay, relayMetrics } from '@huiying/operations';
import { dataSourceFor } from '@huiying/persistence';
import { closeInOrder, createLogger, createMetrics } from '@huiying/platform';
import { temporalClient } from '@huiying/temporal/client';
import { errandModule, freePort, startDevServer, until, type TestDevServer } from '@huiying/testkit';
import { WorkerHost } from '../../apps/worker/src/worker-host';
import { testBundle } from './support/bundle';
import { ErrandWorld } from './support/errand-world';
import { TEST_KEY } from './support/key';
import { quietRuntime } from './support/runtime';

jest.setTimeout(120_000);

// Real: everything that one worker process holds, in this process; PostgreSQL, Temporal, and a relay as the api hosts it.
describe('a worker process', () => {
  let world: ErrandWorld;
  let server: TestDevServer;
  let host: WorkerHost;
  let healthPort: number;
  let relay: Relay;
  const relayFigures = createMetrics('api', { processFigures: false });

  const newHost = (): WorkerHost => {
    const { address, namespace } = server;
    return new WorkerHost({
      log: createLogger('worker', 'fatal'), metrics: createMetrics('worker', { processFigures: false }), address, namespace, codecKey: TEST_KEY, healthPort,
      dataSource: dataSourceFor({ url: world.database.workerUrl, applicationName: 'test-worker' }), temporal: temporalClient({ address, namespace, codecKey: TEST_KEY, deadlineMs: 3_000 }),
      caseModules: [errandModule], bundle: testBundle,
    });
  };
  const ask = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(`http://127.0.0.1:${healthPort}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const ready = (): Promise<unknown> => until(async () => (await ask('/health/ready')).status === 200, { timeout: 30_000, what: 'the worker to be ready' });

  beforeAll(async () => {
    quietRuntime();
    world = await ErrandWorld.make();
    server = await startDevServer();
    healthPort = await freePort();
    host = newHost();
    const { address, namespace } = server;
    const temporal = temporalClient({ address, namespace, codecKey: TEST_KEY, deadlineMs: 3_000 });
    relay = new Relay({ query: world.query, temporal, loadFacts: (run) => world.apiDesk.loadFacts(run), observer: relayMetrics(relayFigures, () => undefined), pollMs: 100 });
    await host.start();
    await ready();
    relay.start();
  }, 180_000);
  afterAll(async () => {
    await relay.stop();
    await server.stop();
    await world.close();
  });

  it('is alive, says what it is asked, and nothing else', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/anything')).status).toBe(404);
  });

  it('registers the search attribute that it needs, and lives the cases that the relay tells of', async () => {
    const errand = await world.open();
    await until(async () => (await ask('/metrics')).text.match(/huiying_sweep_open_cases\{[^}]*\} (\d+)/)?.[1] !== undefined, { timeout: 20_000 });
    await until(async () => (await world.waitingRows()) === 0, { timeout: 30_000 });
    await world.owner.query(`update clock set offset_ms = $1`, [20 * 86_400_000]);
    await world.owner.query('select outbox_touch($1)', [errand.caseId]);
    await until(async () => (await world.eventsOf(errand.caseId)).includes('ItemLapsed'), { timeout: 30_000, what: 'the question to lapse' });
    // The reminder comes too late: the executor had let the time pass before it was decided.
    // It is counted when the worker has the answer, a moment after the commit.
    const text = await until(async () => {
      const metrics = await ask('/metrics');
      return /huiying_orders_total\{command="remind",outcome="noop",component="worker"\} 1/.test(metrics.text) ? metrics.text : null;
    }, { timeout: 20_000, what: 'the order to be counted' });
    expect(text).not.toContain(errand.caseId);
    expect(await relayFigures.metrics()).toMatch(/huiying_relay_lag_seconds_count\{component="api"\} [1-9]/);
  });

  it('carries through a calendar year that was entered, and an import that was confirmed, by itself', async () => {
    const { congressId, registrar: { personId } } = world.county;
    const year = { year: 2031, published: true, basis: '国办发明电', holidays: [{ name: 'new-year', days: ['2031-01-01'] }], workingWeekends: [] };
    await world.owner.query('insert into calendar_year (congress_id, year, data) values ($1, $2, $3)', [congressId, year.year, year]);
    await world.owner.query(`insert into calendar_entry (congress_id, year, data, entered_by, entered_at) values ($1, $2, $3, $4, clock_timestamp() - interval '1 minute')`, [congressId, year.year, year, personId]);
    // Confirmed while nobody could start its run; that none of its rows is left makes no difference.
    await world.owner.query(
      `insert into import_run (id, congress_id, kind, state, digest, workbook, layout, created_by, confirmed_by, confirmed_at) values (gen_random_uuid(), $1, 'units', 'running', '', '', '{}', $2, $2, now())`, [congressId, personId]);
    const left = () => world.one<{ years: number; imports: number }>(
      `select (select count(*)::int from calendar_entry where finished_at is null) as years, (select count(*)::int from import_run where state <> 'finished') as imports`, []);
    await until(async () => {
      const { years, imports } = await left();
      return years + imports === 0;
    }, { timeout: 60_000, every: 200, what: 'the year and the import to be carried through' });
  });

  it('gives cases whose runs are of older code new ones at its start', async () => {
    await world.owner.query('update clock set offset_ms = 0');
    const { caseId } = await world.open();
    await until(async () => (await world.waitingRows()) === 0, { timeout: 30_000 });
    await world.owner.query('update case_head set process_version = 0 where id = $1', [caseId]);
    expect((await closeInOrder(host.closers())).filter(({ result }) => result !== 'closed')).toEqual([]);
    await expect(ask('/health/live')).rejects.toThrow();
    host = newHost();
    await host.start();
    await until(async () => (await world.one<{ epoch: number }>('select epoch from case_head where id = $1', [caseId])).epoch === 2, { timeout: 20_000 });
    await until(async () => (await world.waitingRows()) === 0, { timeout: 30_000 });
  });

  it('ends in order: nothing of it answers afterwards', async () => {
    await ready();
    expect((await closeInOrder(host.closers())).every(({ result }) => result === 'closed')).toBe(true);
    await expect(ask('/health/live')).rejects.toThrow();
  });
});
