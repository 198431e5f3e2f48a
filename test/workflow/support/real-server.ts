import { caseActivities, type OrderTaker } from '@huiying/activities';
import { caseWorkflowId, EPOCH_MEMO, QUERIES } from '@huiying/contracts';
import type { CaseFacts, CaseId } from '@huiying/engine';
import { temporalClient, type TemporalClient } from '@huiying/temporal/client';
import { startCaseWorker, type CaseWorker } from '@huiying/temporal/worker';
import { startDevServer, until, type DevServerOptions, type TestDevServer } from '@huiying/testkit';
import { testBundle } from './bundle';
import { nameOfEvent } from './event-name';
import { TEST_KEY } from './key';
import { quietRuntime } from './runtime';
import { searchAttributeUsable } from './search-attribute';

/** A real Temporal server in real time, which can be killed, with a worker that outlives it. */
export class RealServer {
  private worker: CaseWorker | null = null;

  private constructor(readonly server: TestDevServer, readonly temporal: TemporalClient, private readonly newWorker: () => Promise<CaseWorker>) {}

  static async start(orderTaker: OrderTaker, options: DevServerOptions = {}): Promise<RealServer> {
    quietRuntime();
    const server = await startDevServer(options);
    const { address, namespace } = server;
    const temporal = temporalClient({ address, namespace, codecKey: TEST_KEY, deadlineMs: 3_000 });
    await searchAttributeUsable(temporal);
    const activities = caseActivities({ orderTaker, failed: () => undefined });
    const bundle = await testBundle();
    const real = new RealServer(server, temporal, () => startCaseWorker({ address, namespace, codecKey: TEST_KEY, bundle, activities }));
    await real.startWorker();
    return real;
  }

  async startWorker(): Promise<void> {
    this.worker ??= await this.newWorker();
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await this.temporal.close();
    await this.server.stop();
  }

  handle(caseId: CaseId) {
    return this.temporal.client.workflow.getHandle(caseWorkflowId(caseId));
  }

  async run(caseId: CaseId): Promise<{ runId: string; status: string; epoch: unknown }> {
    const { runId, status, memo } = await this.handle(caseId).describe();
    return { runId, status: status.name, epoch: memo?.[EPOCH_MEMO] };
  }

  /** The kinds of events of each of the case's runs that followed one another as new, the present one last. */
  async runsOf(caseId: CaseId): Promise<readonly (readonly string[])[]> {
    const runs: (readonly string[])[] = [];
    for (let runId: string | null | undefined = (await this.run(caseId)).runId; runId != null && runId !== '';) {
      const { events } = await this.temporal.client.workflow.getHandle(caseWorkflowId(caseId), runId).fetchHistory();
      runs.unshift((events ?? []).map(nameOfEvent));
      runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    }
    return runs;
  }

  async isRunning(caseId: CaseId): Promise<boolean> {
    try {
      return (await this.run(caseId)).status === 'RUNNING';
    } catch (error) {
      if (error instanceof Error && error.name === 'WorkflowNotFoundError') return false;
      throw error;
    }
  }

  /** Waits until the case's run knows facts of this sequence. */
  async knows(caseId: CaseId, seq: number): Promise<void> {
    await until(async () => (await this.handle(caseId).query<CaseFacts | null>(QUERIES.facts))?.seq === seq, { timeout: 30_000, what: `the run to know sequence ${seq}` });
  }
}
