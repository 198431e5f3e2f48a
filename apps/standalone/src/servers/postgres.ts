import { existsSync } from 'node:fs';
import { embeddedPostgresBinaries, endProcess, FAST_THEN_IMMEDIATE, initialiseCluster, postgresCluster, spawnPostgres, waitUntilAccepting, type PostgresCluster } from '@huiying/platform';
import { logOf, type DataPaths } from '../data-folder/paths';
import type { Secrets } from '../data-folder/secrets';
import { withLog } from '../processes/logs';
import type { ChildPlan } from '../processes/supervisor';
import { clearStalePostmasterFile } from './postmaster-file';

/** The database of the embedded server, and who owns its tables. */
export const DATABASE = 'huiying';
/** Owner of the tables, no superuser. */
export const OWNER_ROLE = 'huiying_owner';
/** The roles of api and worker, which own nothing. */
export const LOGIN_ROLES = { api: 'huiying_api', worker: 'huiying_worker' } as const;

/** True until the first start has made the cluster. */
export const isFirstStart = (paths: DataPaths): boolean => !existsSync(paths.postgres);

/** The cluster in the data folder, made on the first start. */
export async function keptCluster(paths: DataPaths, secrets: Secrets, signal: AbortSignal): Promise<PostgresCluster> {
  const cluster = postgresCluster(embeddedPostgresBinaries(__dirname), paths.postgres);
  if (isFirstStart(paths)) await initialiseCluster(cluster, secrets.superuserPassword, signal);
  return cluster;
}

/** How PostgreSQL is started: durable, on 127.0.0.1. */
export function postgresPlan(cluster: PostgresCluster, paths: DataPaths, port: number): ChildPlan {
  return {
    name: 'postgres',
    spawn: () => withLog(logOf(paths, 'postgres'), (log) => spawnPostgres(cluster, { port, fsync: true, log })),
    ready: (child) => waitUntilAccepting(cluster, child),
  };
}

/** Ends a PostgreSQL that runs on the folder without being recorded, and clears a stale postmaster.pid. */
export async function recoverPostgres(paths: DataPaths): Promise<void> {
  if (isFirstStart(paths)) return;
  const stray = clearStalePostmasterFile(paths.postgres);
  if (stray !== undefined && !(await endProcess(stray, FAST_THEN_IMMEDIATE))) throw new Error(`PostgreSQL (process ${stray.pid}) still runs on ${paths.postgres} and does not end.`);
}

/** The address of the database under one of its roles. */
export function databaseUrl(port: number, role: string, password: string, database = DATABASE): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
