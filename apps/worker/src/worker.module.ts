import { Module, type DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { caseModules } from '@huiying/activities';
import { createMetrics, type Configuration, type Logger } from '@huiying/platform';
import { dataSourceFor } from '@huiying/persistence';
import { temporalClient } from '@huiying/temporal/client';
import { workflowBundle } from './bundle/workflow-bundle';
import { required } from './required';
import { WorkerHost } from './worker-host';

/** Read before anything else is made: what the environment says, and where the log goes. */
export interface WorkerSetting {
  readonly configuration: Configuration;
  readonly log: Logger;
}

/** What one worker process is made of. */
@Module({})
export class WorkerModule {
  static of({ configuration, log }: WorkerSetting): DynamicModule {
    const host = {
      provide: WorkerHost,
      useFactory: () => {
        const address = required(configuration.temporalAddress, 'TEMPORAL_ADDRESS');
        const codecKey = required(configuration.codecKey, 'HUIYING_CODEC_KEY');
        const namespace = configuration.temporalNamespace;
        const metrics: Registry = createMetrics('worker');
        return new WorkerHost({
          log, metrics, address, namespace, codecKey, caseModules, bundle: workflowBundle,
          dataSource: dataSourceFor({ url: required(configuration.databaseWorkerUrl, 'DATABASE_WORKER_URL'), applicationName: 'huiying-worker', logger: log }),
          temporal: temporalClient({ address, namespace, codecKey }),
          healthPort: required(configuration.workerHealthPort, 'WORKER_HEALTH_PORT'),
        });
      },
    };
    return { module: WorkerModule, providers: [host], exports: [host] };
  }
}
