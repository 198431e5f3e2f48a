import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..', '..');
const LIMIT_MS = 120_000;

/** Builds the pages that the api serves where their sources have changed, as `npm start` does: for production, not for tests. */
export async function buildPages(): Promise<void> {
  const build = pathToFileURL(join(ROOT, 'scripts', 'build.mjs')).href;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `(await import(${JSON.stringify(build)})).buildPages()`], { cwd: ROOT, timeout: LIMIT_MS, env: { ...process.env, NODE_ENV: 'production' } });
}
