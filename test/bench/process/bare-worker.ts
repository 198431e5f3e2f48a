// A worker of the bare workflow as a process of its own, as the product's worker is one.
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';

async function work(): Promise<void> {
  const [address, namespace, taskQueue] = process.argv.slice(2);
  if (address === undefined || namespace === undefined || taskQueue === undefined) throw new Error('address, namespace and task queue are required');
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({ connection, namespace, taskQueue, workflowsPath: require.resolve('./bare.workflow'), activities: { nothing: async () => undefined } });
  process.stdout.write('working\n');
  await worker.run();
  await connection.close();
}

work().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
