import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { requireSoundTables } from '@huiying/activities';
import { ConfigurationError, createLogger, endInOrder, readConfiguration } from '@huiying/platform';
import { installRuntime } from '@huiying/temporal/worker';
import { WorkerHost } from './worker-host';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  requireSoundTables();
  const configuration = readConfiguration(process.env, 'worker');
  const log = createLogger('worker', configuration.logLevel);
  installRuntime(log);
  const context = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log }), { logger: false, abortOnError: false });
  const host = context.get(WorkerHost);
  endInOrder([...host.closers(), { name: 'context', limitMs: 5_000, close: () => context.close() }], (outcomes) => {
    for (const { name, result } of outcomes) if (result !== 'closed') log.error({ part: name, result }, 'did not end in order');
    log.info('ended');
  });
  await host.start();
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
  else createLogger('worker').fatal({ err: error }, 'the worker could not start');
  process.exit(1);
});
