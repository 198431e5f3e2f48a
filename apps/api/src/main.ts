import 'reflect-metadata';
import { join } from 'node:path';
import { withPatience } from '@huiying/operations';
import { dataSourceFor, faultOfLoginRole, isEnvironmentError, sqlState } from '@huiying/persistence';
import { ConfigurationError, createLogger, endInOrder, readConfiguration, type Configuration, type Logger } from '@huiying/platform';
import { caseModules, requireSoundTables, UnsoundTable } from '@huiying/executor';
import { createApp } from './app/create-app';
import { hostRelay } from './app/host-relay';
import { makeParts } from './app/make-parts';
import { hostFileSweep } from './files/host-sweep';

const WEB_FOLDER = join(__dirname, '..', '..', 'web', 'dist');

/** What the configuration requires of the api, and therefore has. */
function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new ConfigurationError([{ variable: name, problem: 'is required' }]);
  return value;
}

async function serve(configuration: Configuration, logger: Logger): Promise<void> {
  const databaseUrl = needed(configuration.databaseApiUrl, 'DATABASE_API_URL');
  const { host, port } = configuration;
  // As the worker does: started before PostgreSQL, it waits. Until then there is nothing to end in order.
  const patiently = <T>(work: () => Promise<T>): Promise<T | null> => withPatience(work, (error) => {
    if (!isEnvironmentError(error)) throw error;
    logger.warn({ sqlState: sqlState(error) }, 'the database does not answer yet');
  }, new AbortController().signal);
  const fault = await patiently(() => faultOfLoginRole(databaseUrl));
  if (fault !== null) throw new ConfigurationError([{ variable: 'DATABASE_API_URL', problem: `its role ${fault}: row-level security would not hold for it` }]);

  const dataSource = dataSourceFor({ url: databaseUrl, applicationName: 'huiying-api', poolSize: configuration.databaseApiPool, logger });
  await patiently(() => dataSource.initialize());
  const relay = hostRelay(databaseUrl, {
    address: needed(configuration.temporalAddress, 'TEMPORAL_ADDRESS'), namespace: configuration.temporalNamespace, codecKey: needed(configuration.codecKey, 'HUIYING_CODEC_KEY'),
  });
  const parts = makeParts({
    settings: { mode: configuration.mode ?? 'production', https: configuration.publicUrl?.startsWith('https:') ?? false, trustedProxies: configuration.trustedProxies, webFolder: WEB_FOLDER, ...(configuration.files !== undefined && { filesFolder: configuration.files }), ...(configuration.metricsToken !== undefined && { metricsToken: configuration.metricsToken }) },
    dataSource, modules: caseModules, logger, processLink: relay.link,
  });
  const app = await createApp(parts);
  const sweep = hostFileSweep(parts);
  endInOrder(
    [{ name: 'http', limitMs: 8_000, close: () => app.close() }, sweep, ...relay.closers, { name: 'database', limitMs: 5_000, close: () => dataSource.destroy() }],
    (outcomes) => logger.info({ outcomes: outcomes.map(({ name, result }) => `${name}: ${result}`) }, 'ended'));
  relay.start(parts);
  await app.listen(port, host);
  logger.info({ host, port }, 'listening');
}

/** The api as a process of its own. It ends with its parent, and in order. */
async function main(): Promise<void> {
  requireSoundTables();
  const configuration = readConfiguration(process.env, 'api');
  await serve(configuration, createLogger('api', configuration.logLevel));
}

main().catch((error: unknown) => {
  // A configuration and a table say what is wrong with them; anything else may quote secrets of an address and is named only.
  const said = error instanceof ConfigurationError || error instanceof UnsoundTable ? error.message : `The api could not start: ${error instanceof Error ? `${error.name} ${error.stack?.split('\n').slice(1, 6).join('\n') ?? ''}` : 'unknown fault'}`;
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
