import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { caseActivities, type OrderTaker } from '@huiying/activities';
import { caseWorkflowId, EPOCH_MEMO, FACTS_CHANGED, QUERIES, TASK_QUEUE, type CaseRunStart, type CaseWaiting, type FactsMessage, type ImportActivities } from '@huiying/contracts';
import type { CaseFacts, CaseId } from '@huiying/engine';
import { encryptedDataConverter } from '@huiying/temporal/codec';
import { startCaseWorker, type CaseWorker } from '@huiying/temporal/worker';
import { startTimeSkippingServer, until } from '@huiying/testkit';
import { testBundle } from './bundle';
import { nameOfEvent } from './event-name';
import { endedFacts } from './facts';
import { TEST_KEY } from './key';
import { quietRuntime } from './runtime';

/** Milliseconds for one query, and for what is awaited, on a machine that has much else to do. */
const ANSWERED_MS = 10_000;
const PATIENCE_MS = 45_000;

/** One case's run on the time-skipping server. */
export interface RunningCase {
  readonly caseId: CaseId;
  readonly handle: WorkflowHandle;
  signal(facts: unknown, version?: number): Promise<void>;
  waiting(): Promise<CaseWaiting | null>;
  knownFacts(): Promise<CaseFacts | null>;
  /** Kinds of the events of its present run, in order. */
  events(): Promise<readonly string[]>;
  ended(): Promise<void>;
  /** Lets it end by itself: a run that is terminated while something is under way leaves the test server's time standing still. */
  finish(): Promise<void>;
}

export interface TimeSkippingOptions {
  readonly imports?: ImportActivities;
  readonly bundle?: Promise<{ code: string }>;
}

/** The time-skipping server with one worker, whose orders go to the given taker. */
export class TimeSkipping {
  private constructor(readonly environment: TestWorkflowEnvironment, readonly client: Client, private readonly worker: CaseWorker) {}

  static async start(orderTaker: () => OrderTaker, { imports, bundle = testBundle() }: TimeSkippingOptions = {}): Promise<TimeSkipping> {
    quietRuntime();
    const environment = await startTimeSkippingServer();
    const client = new Client({ connection: environment.connection, dataConverter: encryptedDataConverter(TEST_KEY) });
    const taker: OrderTaker = { loadFacts: (run) => orderTaker().loadFacts(run), giveOrder: (order) => orderTaker().giveOrder(order), park: (order, code) => orderTaker().park(order, code) };
    const activities = { ...caseActivities({ orderTaker: taker, failed: () => undefined, pausesMs: [0, 0, 0, 0] }), ...imports };
    const worker = await startCaseWorker({ address: environment.address, namespace: 'default', codecKey: TEST_KEY, bundle: await bundle, activities });
    return new TimeSkipping(environment, client, worker);
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.environment.teardown();
  }

  /** Starts a run; facts come from the order taker. */
  async startCase(start: Partial<CaseRunStart> = {}): Promise<RunningCase> {
    const run: CaseRunStart = { caseType: 'suggestion', caseId: randomUUID() as CaseId, epoch: 1, ...start };
    await this.client.workflow.start(run.caseType, { workflowId: caseWorkflowId(run.caseId), taskQueue: TASK_QUEUE, args: [run], memo: { [EPOCH_MEMO]: run.epoch } });
    return this.caseOf(run.caseId);
  }

  /** Starts the next run of a case with a signal, as the relay does after the old one was terminated. */
  async restartCase(caseId: CaseId, epoch: number, facts: CaseFacts): Promise<RunningCase> {
    const run: CaseRunStart = { caseType: 'suggestion', caseId, epoch };
    const message: FactsMessage = [facts, 1];
    await this.client.workflow.signalWithStart(run.caseType, {
      workflowId: caseWorkflowId(caseId), taskQueue: TASK_QUEUE, args: [run], signal: FACTS_CHANGED, signalArgs: message, memo: { [EPOCH_MEMO]: epoch },
    });
    return this.caseOf(caseId);
  }

  /**
   * The test server now and then loses a query that meets the end of a run: asked again, it answers. One that is given up
   * holds the skipping of time back, so it is not given up lightly.
   */
  private ask<T>(query: () => Promise<T>): Promise<T> {
    const once = async (): Promise<{ answer: T }> => ({ answer: await this.environment.connection.withDeadline(Date.now() + ANSWERED_MS, query) });
    return until(once, { timeout: PATIENCE_MS, what: 'an answer of the run' }).then(({ answer }) => answer);
  }

  caseOf(caseId: CaseId): RunningCase {
    const handle = this.client.workflow.getHandle(caseWorkflowId(caseId));
    return {
      caseId, handle,
      signal: (facts, version) => handle.signal<FactsMessage>(FACTS_CHANGED, ...([facts, version] as FactsMessage)),
      waiting: () => this.ask(() => handle.query<CaseWaiting | null>(QUERIES.waitingFor)),
      knownFacts: () => this.ask(() => handle.query<CaseFacts | null>(QUERIES.facts)),
      events: async () => ((await handle.fetchHistory()).events ?? []).map((event) => nameOfEvent(event)),
      ended: async () => { await until(async () => (await handle.describe()).status.name !== 'RUNNING', { timeout: PATIENCE_MS, what: 'the end of the run' }); },
      finish: async () => {
        await handle.signal<FactsMessage>(FACTS_CHANGED, endedFacts(Number.MAX_SAFE_INTEGER));
        await until(async () => (await handle.describe()).status.name !== 'RUNNING', { timeout: PATIENCE_MS, what: 'the run to end by itself' });
      },
    };
  }
}

/** Waits until the run knows facts of this sequence. */
export const knows = (kase: RunningCase, seq: number): Promise<unknown> =>
  until(async () => (await kase.knownFacts())?.seq === seq, { timeout: PATIENCE_MS, what: `the run to know sequence ${seq}` });
