import { Connection } from '@temporalio/client';
import { isAlive } from '@huiying/platform';
import { startDevServer, startTimeSkippingServer, type TestDevServer } from './temporal';

describe('the development server', () => {
  let server: TestDevServer;
  beforeAll(async () => {
    server = await startDevServer();
  }, 180_000);
  afterAll(() => server.stop());

  const workflowCount = async (): Promise<number> => {
    const connection = await Connection.connect({ address: server.address });
    try {
      const { executions } = await connection.workflowService.listWorkflowExecutions({ namespace: server.namespace, pageSize: 10 });
      return executions.length;
    } finally {
      await connection.close();
    }
  };
  const startOne = async (workflowId: string): Promise<void> => {
    const connection = await Connection.connect({ address: server.address });
    try {
      await connection.workflowService.startWorkflowExecution({ namespace: server.namespace, workflowId, workflowType: { name: 'nobodyRunsIt' }, taskQueue: { name: 'none' }, requestId: workflowId });
    } finally {
      await connection.close();
    }
  };
  const knows = async (workflowId: string): Promise<boolean> => {
    const connection = await Connection.connect({ address: server.address });
    try {
      await connection.workflowService.describeWorkflowExecution({ namespace: server.namespace, execution: { workflowId } });
      return true;
    } catch (error) {
      if (error instanceof Error && /not found/i.test(error.message)) return false;
      throw error;
    } finally {
      await connection.close();
    }
  };

  it('keeps what it had acknowledged through kill -9, and forgets it on an empty store', async () => {
    expect(await workflowCount()).toBe(0);
    await startOne('case-1');
    const before = server.identity();
    await server.kill9();
    expect(isAlive(before)).toBe(false);
    await server.restart();
    expect(await knows('case-1')).toBe(true);
    await server.restart('empty');
    expect(await knows('case-1')).toBe(false);
  }, 60_000);
});

describe('the time-skipping server', () => {
  it('lets ninety-one days pass at once', async () => {
    const environment = await startTimeSkippingServer();
    try {
      const before = await environment.currentTimeMs();
      await environment.sleep('91 days');
      expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(91 * 24 * 3600 * 1000);
    } finally {
      await environment.teardown();
    }
  }, 180_000);
});
