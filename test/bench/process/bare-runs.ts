import { join } from 'node:path';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { startProcess, until, type StartedProcess, type TestSystem } from '@huiying/testkit';
import type { TemporalClient } from '@huiying/temporal/client';

const TASK_QUEUE = 'bench';

/** Runs of the bare workflow on the system's own server, with a worker as a process of its own. */
export class BareRuns {
  private constructor(private readonly worker: StartedProcess, readonly client: Client, readonly handles: readonly WorkflowHandle[]) {}

  static async start({ temporal: { address, namespace } }: TestSystem, temporal: TemporalClient, count: number): Promise<BareRuns> {
    const program = ['--require', join(__dirname, '..', 'support', 'typescript.cjs'), join(__dirname, 'bare-worker.ts'), address, namespace, TASK_QUEUE];
    const worker = await startProcess(process.execPath, program);
    await until(() => {
      if (!worker.isAlive()) throw new Error(`the bare worker ended: ${worker.output().slice(-4000)}`);
      return worker.output().includes('working');
    }, { timeout: 60_000, every: 100, what: 'the bare worker' });
    // On the same connection, without the product's encryption.
    const client = new Client({ connection: temporal.client.connection, namespace });
    const handles: WorkflowHandle[] = [];
    for (let n = 0; n < count; n += 1) handles.push(await client.workflow.start('bare', { taskQueue: TASK_QUEUE, workflowId: `bare:${n}` }));
    return new BareRuns(worker, client, handles);
  }

  async end(): Promise<void> {
    await Promise.all(this.handles.map((handle) => handle.terminate('measured')));
    await this.worker.end();
  }
}
