import type { Configuration, Mode } from '@huiying/platform';
import { resolveTemporalServer } from '@huiying/temporal/server';
import type { KeptPorts } from './data-folder/kept-ports';
import { logOf, type DataPaths } from './data-folder/paths';
import type { Secrets } from './data-folder/secrets';
import { Refusal, refuse } from './refusal';
import type { ChildPlan, Supervisor } from './processes/supervisor';
import { ensureOwnerAndDatabase } from './servers/owner';
import { DATABASE, databaseUrl, isFirstStart, keptCluster, LOGIN_ROLES, OWNER_ROLE, postgresPlan } from './servers/postgres';
import { isTemporalStoreMissing, temporalPlan } from './servers/temporal';
import { createLoginRoles, type Installation, type TemporalStore } from './steps';
import type { Terminal } from './terminal';
import type { Texts } from './texts';

/** Everything that the steps of a start share. */
export interface StartContext {
  /** What the configuration was read from; handed on to programs that have settings of their own, such as pip. */
  readonly environment: NodeJS.ProcessEnv;
  readonly configuration: Configuration;
  readonly mode: Mode;
  readonly paths: DataPaths;
  readonly secrets: Secrets;
  readonly ports: KeptPorts;
  readonly supervisor: Supervisor;
  readonly terminal: Terminal;
  readonly texts: Texts;
  /** Aborted when the launcher is told to end while it is starting. */
  readonly signal: AbortSignal;
}

/** Where the servers are found, and whether Temporal remembers anything. */
export interface ServersUp {
  readonly installation: Installation;
  readonly temporalStore: TemporalStore;
}

/** Starts PostgreSQL and Temporal side by side, or takes the own servers that the configuration names. */
export async function serversUp(context: StartContext): Promise<ServersUp> {
  const ownTemporal = context.configuration.temporalAddress !== undefined;
  const temporalStore = ownTemporal ? 'unknown' : isTemporalStoreMissing(context.paths) ? 'new' : 'kept';
  const results = await Promise.allSettled([database(context), temporal(context)]);
  const [databases, temporalAddress] = results;
  if (databases.status === 'rejected') throw databases.reason;
  if (temporalAddress.status === 'rejected') throw temporalAddress.reason;
  const { configuration, mode, paths, secrets } = context;
  return {
    temporalStore,
    installation: {
      mode,
      ...databases.value,
      temporalAddress: temporalAddress.value,
      temporalNamespace: configuration.temporalNamespace,
      codecKey: configuration.codecKey?.toString('base64') ?? secrets.codecKey,
      filesFolder: configuration.files ?? paths.files,
    },
  };
}

type DatabaseUrls = Pick<Installation, 'ownerUrl' | 'apiUrl' | 'workerUrl'>;

async function database(context: StartContext): Promise<DatabaseUrls> {
  const { configuration: { databaseUrl: own, databaseApiUrl, databaseWorkerUrl } } = context;
  if (own !== undefined && databaseApiUrl !== undefined && databaseWorkerUrl !== undefined) return { ownerUrl: own, apiUrl: databaseApiUrl, workerUrl: databaseWorkerUrl };
  const { paths, secrets, ports: { postgres: port }, terminal, texts, signal } = context;
  const makeCluster = () => keptCluster(paths, secrets, signal);
  const cluster = isFirstStart(paths) ? await terminal.step(texts.makingDatabase, makeCluster) : await makeCluster();
  const ownerUrl = databaseUrl(port, OWNER_ROLE, secrets.ownerPassword);
  await terminal.step(texts.startingPostgres, async () => {
    await startOrRefuse(context, postgresPlan(cluster, paths, port));
    await ensureOwnerAndDatabase(databaseUrl(port, 'postgres', secrets.superuserPassword, 'postgres'), secrets.ownerPassword);
    await createLoginRoles(ownerUrl, { api: secrets.apiPassword, worker: secrets.workerPassword });
  });
  return { ownerUrl, apiUrl: databaseUrl(port, LOGIN_ROLES.api, secrets.apiPassword, DATABASE), workerUrl: databaseUrl(port, LOGIN_ROLES.worker, secrets.workerPassword, DATABASE) };
}

async function temporal(context: StartContext): Promise<string> {
  const { environment, configuration: { temporalNamespace }, paths, ports: { temporal: port }, terminal, texts, signal } = context;
  const server = await terminal.step(texts.lookingForTemporal, (progress) => resolveTemporalServer({ environment, progress, signal }));
  if (server.kind === 'running') return server.address;
  await terminal.step(texts.startingTemporal, () => startOrRefuse(context, temporalPlan(server.path, paths, port, temporalNamespace)));
  return `127.0.0.1:${port}`;
}

/** Starts a process; where it does not come up, refuses with the place of its log. */
export async function startOrRefuse({ supervisor, paths, signal }: StartContext, plan: ChildPlan): Promise<void> {
  signal.throwIfAborted();
  try {
    await supervisor.start(plan);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('childFailed', plan.name, logOf(paths, plan.name));
  }
}
