import { Client } from 'pg';
import { runVerify, temporalProcesses, verifiedCaseTypes, type Query } from '@huiying/operations';
import { ConfigurationError, errorCode, errorMessage, readConfiguration, type Configuration } from '@huiying/platform';
import { temporalClient, type TemporalClient } from '@huiying/temporal/client';
import { keptServers, ownerUrlOf } from './kept-servers';
import { terminalLocale, textsFor } from './texts';
import { verifyWords } from './verify-words';

/** Where the owner of the tables and the process engine are found. */
interface Servers {
  readonly ownerUrl: string;
  readonly temporal: TemporalClient | null;
}

/** The servers that the configuration names, else those of a start that is running on the data folder. */
function serversOf(configuration: Configuration, databaseOnly: boolean): Servers {
  const kept = keptServers(configuration);
  const ownerUrl = ownerUrlOf(configuration, kept);
  if (databaseOnly) return { ownerUrl, temporal: null };
  const address = configuration.temporalAddress ?? (kept === null ? undefined : `127.0.0.1:${String(kept.ports['temporal'])}`);
  const codecKey = configuration.codecKey ?? (kept === null ? undefined : Buffer.from(kept.secrets.codecKey, 'base64'));
  if (address === undefined || codecKey === undefined) {
    const problem = 'is required where there is no data folder, or --database-only must be said';
    throw new ConfigurationError([...(address === undefined ? [{ variable: 'TEMPORAL_ADDRESS', problem }] : []), ...(codecKey === undefined ? [{ variable: 'HUIYING_CODEC_KEY', problem }] : [])]);
  }
  return { ownerUrl, temporal: temporalClient({ address, namespace: configuration.temporalNamespace, codecKey }) };
}

async function main(): Promise<number> {
  const { ownerUrl, temporal } = serversOf(readConfiguration(process.env, 'tool'), process.argv.includes('--database-only'));
  const caseTypes = verifiedCaseTypes();
  const owner = new Client({ connectionString: ownerUrl, application_name: 'huiying-verify' });
  try {
    await owner.connect();
    const query: Query = async <T>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as T[];
    return await runVerify({
      query, caseTypes,
      processes: temporal === null ? null : temporalProcesses(temporal, caseTypes.map(({ module }) => module.type.name)),
      sentences: verifyWords(terminalLocale(process.env)),
      line: (text) => process.stdout.write(`${text}\n`),
      failed: say,
      threw: say,
    });
  } finally {
    await owner.end();
    await temporal?.close();
  }
}

const say = (error: unknown): void => {
  const nothingThere = errorCode(error) === 'ECONNREFUSED' ? ` ${textsFor(process.env).nothingRuns}` : '';
  process.stderr.write(`${errorMessage(error)}${nothingThere}\n`);
};

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error);
    process.exitCode = 2;
  },
);
