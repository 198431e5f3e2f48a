import { NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import { TASK_QUEUE, type CaseActivities, type ImportActivities } from '@huiying/contracts';
import { encryptedDataConverter } from '../codec';
import { CodesOnly } from './codes-only';

/** How long activities may go on after the worker was asked to end. */
const SHUTDOWN_GRACE = '10 seconds';

/** What a worker does for cases, and for imports where it does those too. */
export type WorkerActivities = CaseActivities & Partial<ImportActivities>;

/** Where Temporal is, the key of its payloads, and what this worker runs; `identity` names it to operators. */
export interface CaseWorkerOptions {
  readonly address: string;
  readonly namespace: string;
  readonly codecKey: Uint8Array;
  readonly bundle: WorkflowBundle;
  readonly activities: WorkerActivities;
  readonly identity?: string;
}

/** A running worker. `ended` settles when it stops, by `stop` or by a failure that it could not get over. */
export interface CaseWorker {
  readonly ended: Promise<void>;
  /** Takes no more work, lets running orders finish, and closes its connection. */
  readonly stop: () => Promise<void>;
}

/** Connects and starts to work. Throws where Temporal cannot be reached. */
export async function startCaseWorker({ address, namespace, codecKey, bundle, activities, identity }: CaseWorkerOptions): Promise<CaseWorker> {
  const connection = await NativeConnection.connect({ address });
  try {
    const worker = await Worker.create({
      connection, namespace, taskQueue: TASK_QUEUE, workflowBundle: bundle, activities, dataConverter: encryptedDataConverter(codecKey),
      interceptors: { activity: [() => ({ inbound: new CodesOnly() })] }, shutdownGraceTime: SHUTDOWN_GRACE, ...(identity !== undefined && { identity }),
    });
    const ended = worker.run().finally(() => connection.close());
    const stop = async (): Promise<void> => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    };
    return { ended, stop };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
