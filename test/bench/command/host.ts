// An api as a process of its own for the comparison of commands: the routes, gate and parts of the real one, without a
// relay, with the executor that BENCH_EXECUTOR names.
import { createLogger } from '@huiying/platform';
import { caseModules } from '@huiying/executor';
import { dataSourceFor } from '@huiying/persistence';
import { createApp } from '../../../apps/api/dist/app/create-app';
import { makeParts } from '../../../apps/api/dist/app/make-parts';
import { HandMadeExecutor } from './hand-made-executor';

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is required`);
  return value;
}

async function host(): Promise<void> {
  const dataSource = await dataSourceFor({ url: needed('DATABASE_API_URL'), applicationName: 'huiying-api', poolSize: 16 }).initialize();
  const parts = makeParts({
    settings: { mode: 'test', https: false, trustedProxies: [], webFolder: null }, dataSource, modules: caseModules, logger: createLogger('api', 'warn'), processLink: { running: true },
  });
  const form = needed('BENCH_EXECUTOR');
  const app = await createApp(form === 'real' ? parts : { ...parts, executor: await HandMadeExecutor.of(dataSource, needed('BENCH_OWNER_URL'), form === 'oneStatement') });
  process.on('SIGTERM', () => process.exit(0));
  await app.listen(needed('PORT'), '127.0.0.1');
}

host().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
