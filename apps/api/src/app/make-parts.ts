import type { DataSource } from 'typeorm';
import { BearerTokens, LocalAccounts, ManagedAccounts } from '@huiying/auth';
import { Executor, OrderDesk, type AnyCaseModule } from '@huiying/executor';
import { createMetrics, type Logger } from '@huiying/platform';
import { FileStore } from '../files/file-store';
import type { ApiParts, ProcessLink } from './parts';
import { RequestsUnderWay } from './requests-under-way';
import type { ApiSettings } from './settings';
import { webPagesIn } from './web-pages';

interface Given {
  readonly settings: ApiSettings;
  readonly dataSource: DataSource;
  readonly modules: readonly AnyCaseModule[];
  readonly logger: Logger;
  readonly processLink: ProcessLink;
}

/** Puts together what the routes work with, for one process and one database. */
export function makeParts({ settings, dataSource, modules, logger, processLink }: Given): ApiParts {
  const executor = new Executor(dataSource, modules);
  return {
    settings, dataSource, logger, processLink, executor, orderDesk: new OrderDesk(executor), accounts: new LocalAccounts(dataSource), managedAccounts: new ManagedAccounts(dataSource), tokens: new BearerTokens(dataSource),
    requests: new RequestsUnderWay(), metrics: createMetrics('api', { processFigures: settings.mode !== 'test' }), pages: webPagesIn(settings.webFolder),
    files: settings.filesFolder === undefined ? null : new FileStore(settings.filesFolder),
  };
}
