import type { Registry } from 'prom-client';
import { caseActivities, failureKind, importActivities, orderDesk } from '@huiying/activities';
import { PROCESS_VERSION } from '@huiying/contracts';
import { CalendarReviser, ImportStarter, poolMetrics, restartBehind, Sweeper, sweepMetrics, type Query, withPatience } from '@huiying/operations';
import { withoutActor, type dataSourceFor } from '@huiying/persistence';
import type { Closer, Logger } from '@huiying/platform';
import { registerSearchAttributes, type TemporalClient } from '@huiying/temporal/client';
import { startCaseWorker, type CaseWorker, type WorkflowBundle } from '@huiying/temporal/worker';
import { HealthServer } from './health-server';
import { orderMetrics } from './order-metrics';

/** Connections, keys and workflows of one worker process; the host opens and closes the connections. */
export interface WorkerParts {
  readonly log: Logger;
  readonly metrics: Registry;
  readonly dataSource: ReturnType<typeof dataSourceFor>;
  readonly temporal: TemporalClient;
  readonly address: string;
  readonly namespace: string;
  readonly codecKey: Uint8Array;
  readonly healthPort: number;
  /** The types of case whose orders this worker carries out. */
  readonly caseModules: Parameters<typeof orderDesk>[1];
  /** The workflows, bundled for the sandbox. */
  readonly bundle: () => Promise<WorkflowBundle>;
}

/** One worker process: the Temporal worker, the sweeper, and the health page that stands from the first moment on. */
export class WorkerHost {
  private readonly ending = new AbortController();
  private readonly health: HealthServer;
  private readonly sweeper: Sweeper;
  private readonly imports: ImportStarter;
  private readonly calendar: CalendarReviser;
  private readonly query: Query;
  private worker: CaseWorker | null = null;

  constructor(private readonly parts: WorkerParts) {
    const { dataSource, temporal, metrics, healthPort, caseModules, log } = parts;
    this.query = (text, values) => withoutActor(dataSource, (db) => db.query(text, values));
    this.health = new HealthServer(healthPort, metrics, async () => this.worker !== null && dataSource.isInitialized && (await this.databaseAnswers()),
      (error) => log.error({ err: error }, 'a health check or the metrics could not be answered'));
    poolMetrics(metrics, dataSource);
    this.sweeper = new Sweeper({ query: this.query, temporal, swept: sweepMetrics(metrics), failed: (error) => this.failed('sweep', error) });
    this.imports = new ImportStarter({ query: this.query, temporal, failed: (error) => this.failed('import', error) });
    this.calendar = new CalendarReviser({
      query: this.query, dataSource, modules: caseModules,
      caseFailed: ({ error }) => log.error({ errorName: error instanceof Error ? error.name : typeof error }, 'the due dates of a case could not be computed again'),
      failed: (error) => this.failed('calendar', error),
    });
  }

  /** Starts all parts; waits for PostgreSQL and Temporal as long as it takes. */
  async start(): Promise<void> {
    await this.health.start();
    await withPatience(() => this.parts.dataSource.initialize(), (error) => this.failed('database', error), this.ending.signal);
    if (this.ending.signal.aborted) return;
    // Needs the database alone: due dates move also while Temporal is down.
    this.calendar.start();
    void this.keepWorking();
    await this.restartOldRuns();
  }

  /** In the order of the ending: no more sweeps, no more orders, then what they needed. */
  closers(): readonly Closer[] {
    const { dataSource, temporal } = this.parts;
    return [
      { name: 'sweeper', limitMs: 10_000, close: () => { this.ending.abort(); return this.sweeper.stop(); } },
      { name: 'imports', limitMs: 10_000, close: () => this.imports.stop() },
      { name: 'calendar', limitMs: 10_000, close: () => this.calendar.stop() },
      { name: 'worker', limitMs: 15_000, close: () => this.worker?.stop() },
      { name: 'temporal', limitMs: 5_000, close: () => temporal.close() },
      { name: 'database', limitMs: 5_000, close: () => (dataSource.isInitialized ? dataSource.destroy() : undefined) },
      { name: 'health', limitMs: 2_000, close: () => this.health.stop() },
    ];
  }

  /** A worker that stops by itself is started again; an outage of Temporal it survives without that. */
  private async keepWorking(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const worker = await withPatience(() => this.startWorker(), (error) => this.failed('worker', error), signal);
      if (worker === null) return;
      this.worker = worker;
      this.sweeper.start();
      this.imports.start();
      this.parts.log.info('working');
      await worker.ended.catch((error: unknown) => this.failed('worker', error));
      if (!signal.aborted) this.worker = null;
    }
  }

  private async startWorker(): Promise<CaseWorker> {
    const { address, namespace, codecKey, dataSource, metrics, log, temporal, caseModules, bundle } = this.parts;
    await registerSearchAttributes(temporal);
    const orderTaker = orderMetrics(metrics, orderDesk(dataSource, caseModules));
    const activities = caseActivities({
      orderTaker,
      failed: ({ error, ...failure }) => log[failure.parked ? 'error' : 'warn']({ ...failure, errorName: error instanceof Error ? error.name : typeof error }, 'an order failed'),
    });
    const imports = importActivities({ dataSource, modules: caseModules, failed: (failure) => log.warn({ importFailure: failure.code }, 'a row of an import failed') });
    return startCaseWorker({ address, namespace, codecKey, activities: { ...activities, ...imports }, bundle: await bundle(), identity: `worker@${process.pid}` });
  }

  /** After a deploy with another process version: the cases behind it get new runs, a few each second. */
  private async restartOldRuns(): Promise<void> {
    const { log } = this.parts;
    const restart = (): Promise<number> => restartBehind(this.query, { processVersion: PROCESS_VERSION });
    const restarted = await withPatience(restart, (error) => this.failed('restart', error), this.ending.signal);
    if (restarted !== null && restarted > 0) log.info({ restarted, processVersion: PROCESS_VERSION }, 'cases of older code have new runs');
  }

  private async databaseAnswers(): Promise<boolean> {
    return this.query('select 1', []).then(() => true, () => false);
  }

  private failed(part: string, error: unknown): void {
    this.parts.log.warn({ part, code: failureKind(error).code, errorName: error instanceof Error ? error.name : typeof error }, 'not yet; it is tried again');
  }
}
