import { Client } from 'pg';
import type { ImportRunStart, LoadedFacts } from '@huiying/contracts';
import { listenToOutbox, startImport, Relay, relayMetrics, type OutboxHead, type Query } from '@huiying/operations';
import { askWithoutActor } from '@huiying/persistence';
import { errorMessage, type Closer } from '@huiying/platform';
import { temporalClient, type TemporalClientOptions } from '@huiying/temporal/client';
import type { ApiParts, ProcessLink } from './parts';

/** The relay of this process: whether it runs, and how it is ended. */
export interface HostedRelay {
  readonly link: ProcessLink;
  start(parts: ApiParts): void;
  readonly closers: readonly Closer[];
}

/** Brings new facts to the processes of the cases, woken by the database. It needs no Temporal to start: facts wait in the outbox. */
export function hostRelay(databaseUrl: string, temporalOptions: TemporalClientOptions): HostedRelay {
  const temporal = temporalClient(temporalOptions);
  const link = { running: false, startImport: (run: ImportRunStart) => startImport(temporal, run) };
  let relay: Relay | null = null;
  let listener: ReturnType<typeof listenToOutbox> | null = null;
  return {
    link,
    start: ({ dataSource, orderDesk, metrics, logger, requests }) => {
      const observer = relayMetrics(metrics, (error, caseId) => logger.warn({ caseId, errorName: error instanceof Error ? error.name : typeof error }, 'a process could not be told yet'));
      const query: Query = (text, values, name) => askWithoutActor(dataSource, text, values, name);
      const loadFacts = async (head: OutboxHead): Promise<LoadedFacts> => {
        const facts = orderDesk.rememberedFacts(head);
        return facts === null ? orderDesk.loadFacts(head) : { facts, epoch: head.epoch };
      };
      const hosted = new Relay({ query, temporal, loadFacts, observer, isBusy: () => requests.crowded });
      relay = hosted;
      hosted.start();
      listener = listenToOutbox(
        () => new Client({ connectionString: databaseUrl, application_name: 'huiying-api-relay' }),
        () => hosted.wake(),
        (error) => logger.warn({ error: errorMessage(error).slice(0, 80) }, 'the outbox is polled until it can be heard again'));
      link.running = true;
    },
    closers: [
      { name: 'outbox', limitMs: 3_000, close: () => listener?.stop() },
      { name: 'relay', limitMs: 8_000, close: () => relay?.stop() },
      { name: 'temporal', limitMs: 3_000, close: () => temporal.close() },
    ],
  };
}
