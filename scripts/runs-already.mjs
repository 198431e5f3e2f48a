// A second `npm start` must not install or build under the feet of the first: its pages and programs are the ones at work.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { at } from './run.mjs';

const launcher = at('apps', 'standalone', 'dist');

/**
 * Whether Huiying runs on the data folder of this start. The launcher's own look at the lock is used; where it is not
 * built or its packages are missing, nothing runs from here.
 */
export function runsAlready() {
  const [lock, paths, programs] = ['data-folder/lock.js', 'data-folder/paths.js', 'applications/programs.js'].map((file) => join(launcher, file));
  if (![lock, paths, programs].every((file) => existsSync(file))) return false;
  const load = createRequire(import.meta.url);
  try {
    const home = process.env.HUIYING_HOME || load(programs).DEFAULT_HOME;
    return load(lock).lockHolder(load(paths).dataPaths(home).lock) !== undefined;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}
