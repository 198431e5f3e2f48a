import type { DataSource } from 'typeorm';
import type { Registry } from 'prom-client';
import type { BearerTokens, LocalAccounts, ManagedAccounts } from '@huiying/auth';
import type { ImportRunStart } from '@huiying/contracts';
import type { Executor, OrderDesk } from '@huiying/executor';
import type { Logger } from '@huiying/platform';
import type { ApiSettings } from './settings';
import type { FileStore } from '../files/file-store';
import type { RequestsUnderWay } from './requests-under-way';
import type { WebPages } from './web-pages';

/** What keeps the processes of the cases told; the api is ready once it runs. */
export interface ProcessLink {
  readonly running: boolean;
  /** Starts the run of a confirmed import at once; without it the workers' starter does so later. */
  readonly startImport?: (run: ImportRunStart) => Promise<void>;
}

/** What the routes work with, made once when the api starts. An abstract class, so that Nest can inject it by type. */
export abstract class ApiParts {
  abstract readonly settings: ApiSettings;
  abstract readonly dataSource: DataSource;
  abstract readonly executor: Executor;
  abstract readonly orderDesk: OrderDesk;
  abstract readonly accounts: LocalAccounts;
  abstract readonly managedAccounts: ManagedAccounts;
  abstract readonly tokens: BearerTokens;
  abstract readonly logger: Logger;
  abstract readonly metrics: Registry;
  abstract readonly requests: RequestsUnderWay;
  abstract readonly pages: WebPages;
  /** Where uploaded files lie; null where no folder is configured, and then no file is taken in. */
  abstract readonly files: FileStore | null;
  abstract readonly processLink: ProcessLink;
}
