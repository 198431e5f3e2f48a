import { importActivities } from '@huiying/activities';
import { QUERIES, WORKFLOWS, type CaseActivities, type ImportProgress } from '@huiying/contracts';
import { caseModules } from '@huiying/executor';
import { ImportStarter, importWorkflowId, startImport, type Query } from '@huiying/operations';
import { withoutActor, type ActorSession } from '@huiying/persistence';
import { temporalClient, type TemporalClient } from '@huiying/temporal/client';
import { startCaseWorker, type CaseWorker } from '@huiying/temporal/worker';
import { startDevServer, until, type TestDevServer } from '@huiying/testkit';
import { testBundle } from '../../workflow/support/bundle';
import { TEST_KEY } from '../../workflow/support/key';
import { quietRuntime } from '../../workflow/support/runtime';
import { fixture, ImportWorld } from './support/import-world';

jest.setTimeout(120_000);

/** No case is started here: an order would be a mistake. */
const noCases: CaseActivities = {
  loadFacts: () => Promise.reject(new Error('no case')),
  giveOrder: () => Promise.reject(new Error('no case')),
};

// Real: Temporal, its worker, the workflow, PostgreSQL.
describe('the durable run of an import', () => {
  let world: ImportWorld;
  let registrar: ActorSession;
  let server: TestDevServer;
  let temporal: TemporalClient;
  let worker: CaseWorker;
  let query: Query;

  const newWorker = async (): Promise<CaseWorker> => {
    const { address, namespace } = server;
    const activities = { ...noCases, ...importActivities({ dataSource: world.dataSource, modules: caseModules, failed: () => undefined }) };
    return startCaseWorker({ address, namespace, codecKey: TEST_KEY, bundle: await testBundle(), activities });
  };
  const state = async (importId: string): Promise<string | undefined> => (await world.ask<{ state: string }>('select state from import_run where id = $1', [importId]))[0]?.state;

  beforeAll(async () => {
    quietRuntime();
    world = await ImportWorld.make();
    [registrar] = await world.emptyCongress();
    server = await startDevServer();
    const { address, namespace } = server;
    temporal = temporalClient({ address, namespace, codecKey: TEST_KEY, deadlineMs: 3_000 });
    query = (text, values) => withoutActor(world.dataSource, (db) => db.query(text, values));
    worker = await newWorker();
  }, 180_000);
  afterAll(async () => {
    await worker.stop();
    await temporal.close();
    await server.stop();
    await world.close();
  });

  it('is started by the confirmation, tells how far it is, and may be started again', async () => {
    const importId = await world.confirmed(registrar, fixture('units.xlsx'));
    const run = { congressId: registrar.congressId, importId };
    await Promise.all([startImport(temporal, run), startImport(temporal, run)]);
    const handle = temporal.client.workflow.getHandle(importWorkflowId(importId));
    expect(await handle.result()).toEqual({ total: 57, done: 57, failed: 0, finished: true } satisfies ImportProgress);
    expect(await handle.query<ImportProgress>(QUERIES.progress)).toMatchObject({ done: 57, finished: true });
    expect((await handle.describe()).type).toBe(WORKFLOWS.importRun);
    expect(await world.results(importId)).toEqual({ made: 57 });
    expect(await state(importId)).toBe('finished');
  });

  it('is started later where Temporal was down when it was confirmed', async () => {
    const importId = await world.confirmed(registrar, fixture('deputies.xlsx'));
    await server.kill9();
    await expect(startImport(temporal, { congressId: registrar.congressId, importId })).rejects.toThrow();
    expect(await state(importId)).toBe('running');
    let failures = 0;
    const starter = new ImportStarter({ query, temporal, failed: () => { failures += 1; }, everyMs: 200 });
    starter.start();
    await until(() => Promise.resolve(failures > 0), { timeout: 20_000, what: 'a look of the starter that found Temporal down' });
    await server.restart();
    await until(async () => (await state(importId)) === 'finished', { timeout: 60_000, what: 'the import to finish' });
    await starter.stop();
    expect(await world.results(importId)).toEqual({ made: 196, 'skipped IMPORT.LEFT_OUT': 54 });
  });
});
