import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..', '..');

/** The compiled api and worker of this clone. */
export const PROGRAMS = {
  api: join(root, 'apps', 'api', 'dist', 'main.js'),
  worker: join(root, 'apps', 'worker', 'dist', 'main.js'),
} as const;

/** Where data lie when nothing else is said. */
export const DEFAULT_HOME = join(root, '.huiying');
