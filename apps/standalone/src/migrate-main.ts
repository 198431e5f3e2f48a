import { ConfigurationError, errorMessage, readConfiguration } from '@huiying/platform';
import { Refusal } from './refusal';
import { firstAdministratorCode, migrate } from './steps';
import { textsFor } from './texts';

/**
 * `npm run migrate`, for an installation whose servers and programs are started by somebody else: brings the schema up to
 * date, lets the two login roles in, and prints the code for the first administrator while there is no account.
 */
async function main(): Promise<void> {
  const texts = textsFor(process.env);
  const { databaseUrl: ownerUrl, databaseApiUrl: apiUrl, databaseWorkerUrl: workerUrl } = readConfiguration(process.env, 'tool');
  if (ownerUrl === undefined || apiUrl === undefined || workerUrl === undefined) {
    const missing = Object.entries({ DATABASE_URL: ownerUrl, DATABASE_API_URL: apiUrl, DATABASE_WORKER_URL: workerUrl }).filter(([, url]) => url === undefined);
    throw new ConfigurationError(missing.map(([variable]) => ({ variable, problem: 'is required' })));
  }
  const line = (text: string): boolean => process.stdout.write(`${text}\n`);
  line(texts.migrating);
  await migrate({ mode: 'production', ownerUrl, apiUrl, workerUrl }, (name) => line(`  ${name}`));
  const code = await firstAdministratorCode(ownerUrl);
  if (code !== undefined) line(`${texts.firstAdministratorCode}: ${code}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Refusal ? error.sentence(textsFor(process.env)) : errorMessage(error)}\n`);
  process.exitCode = 1;
});
