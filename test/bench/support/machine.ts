import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';
import type { TestSystem } from '@huiying/testkit';
import { resolveDevServer } from '@huiying/temporal/server';

/** What the figures were measured on, in lines. */
export async function machineLines({ ownerUrl }: TestSystem): Promise<readonly string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows: [postgres] } = await owner.query<{ version: string; fsync: string }>(`select current_setting('server_version') as version, current_setting('fsync') as fsync`);
  await owner.end();
  const { path } = await resolveDevServer();
  const temporal = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
  const processors = cpus();
  return [
    `Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `Machine: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB; load before the run ${loadavg().map((load) => load.toFixed(2)).join(' ')}`,
    `Node ${process.versions.node}, PostgreSQL ${postgres?.version ?? '?'} (fsync ${postgres?.fsync ?? '?'}), ${temporal}`,
  ];
}
