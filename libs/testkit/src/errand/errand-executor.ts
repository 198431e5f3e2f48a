import { Executor } from '@huiying/executor';
import { dataSourceFor } from '@huiying/persistence';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '../databases';
import { makeErrandCounty, type ErrandCounty } from './errand-county';
import { errandModule } from './errand-module';

/** The executor of errands on a database of its own, as the api connects; `owner` looks behind the row-level security. */
export interface ErrandExecutor {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly executor: Executor;
  readonly county: ErrandCounty;
  readonly owner: Client;
  close(): Promise<void>;
}

/** Needs the global set-up of the suites on PostgreSQL. */
export async function startErrandExecutor(): Promise<ErrandExecutor> {
  const database = await createDatabase();
  const dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'test', poolSize: 20 }).initialize();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return {
    database, dataSource, owner, executor: new Executor(dataSource, [errandModule]), county: await makeErrandCounty(database.ownerUrl),
    close: async () => {
      await owner.end();
      await dataSource.destroy();
      await database.drop();
    },
  };
}
