import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Logger } from '@huiying/platform';
import { entities } from '../entities';
import { migrations } from '../migrations';
import { DatabaseLog } from './database-log';
import { GuardedClient } from './guarded-client';

/** Milliseconds that a statement waits for a row that another command holds. */
const LOCK_TIMEOUT_MS = 2000;
/** Milliseconds after which a transaction that does nothing is ended by the server. */
const IDLE_IN_TRANSACTION_MS = 5000;
/**
 * Seconds after which a connection is closed once it is free. It keeps every statement that it has prepared, and the
 * writing of commands has some hundred of them, each of more than half a MiB: what is no longer asked goes with it.
 */
const LIFETIME_S = 900;

/** Connections of one login role; `poolSize` is the most at once. */
export interface PoolOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize?: number;
  readonly lifetimeSeconds?: number;
  /** Told what goes wrong beside the errors that are thrown. */
  readonly logger?: Pick<Logger, 'info' | 'warn'>;
}

/** A data source for one login role. Migrations belong to the owner's alone. */
export function dataSourceFor({ url, applicationName, poolSize = 10, lifetimeSeconds = LIFETIME_S, logger }: PoolOptions): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres', url, applicationName, poolSize, entities, migrations: [], synchronize: false, installExtensions: false, logging: false,
    connectTimeoutMS: 5000,
    ...(logger !== undefined && { logger: new DatabaseLog(logger) }),
    extra: {
      Client: GuardedClient,
      // Statements are sent as they come and answered in their order: those that need no answer of one another share a round trip.
      pipeline: true,
      maxLifetimeSeconds: lifetimeSeconds,
      options: `-c lock_timeout=${LOCK_TIMEOUT_MS} -c idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS} -c synchronous_commit=on -c timezone=UTC`,
    },
  };
  return new DataSource(options);
}

/** The database was brought further than this version knows how to read; `unknown`: the migrations that it lacks. */
export class DatabaseIsNewer extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`the database was migrated by a newer version: ${unknown.join(', ')}`);
    this.name = 'DatabaseIsNewer';
  }
}

/**
 * Brings the database to this version. Connects as owner; safe to run again. Answers the names of what was run. Throws
 * `DatabaseIsNewer` before anything is touched.
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const dataSource = new DataSource({ type: 'postgres', url: ownerUrl, applicationName: 'huiying-migrate', migrations, migrationsTableName: 'migration', installExtensions: false });
  await dataSource.initialize();
  try {
    await refuseNewer(dataSource);
    return (await dataSource.runMigrations({ transaction: 'each' })).map((m) => m.name);
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const [there] = await dataSource.query<[{ there: boolean }]>("select to_regclass('migration') is not null as there");
  if (!there.there) return;
  const run = await dataSource.query<{ name: string }[]>('select name from migration order by timestamp');
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const unknown = run.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
}
