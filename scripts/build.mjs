// Builds what has changed since the last build: the servers with the TypeScript compiler, the pages with Vite.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, run } from './run.mjs';
import { say } from './say.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage', 'fixtures']);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (!/\.spec\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One digest over all that a build reads; `keep` says which files count. */
function digestOfSources(keep) {
  const files = ['apps', 'libs', 'workflows'].flatMap((folder) => [...sourceFiles(at(folder))]);
  const all = [...files, at('package-lock.json'), at('tsconfig.json'), at('tsconfig.base.json')].filter(keep).sort();
  const hash = createHash('sha256');
  for (const file of all) hash.update(relative(at(), file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs a build where its sources have changed or one of its results is missing, and notes what was built. */
async function buildIfChanged({ name, keep, results, build }) {
  const stamp = at('node_modules', `.huiying-built-${name}`);
  const digest = digestOfSources(keep);
  const complete = results.every((file) => existsSync(file));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await build(complete);
  writeFileSync(stamp, digest);
}

const web = at('apps', 'web');

/** The compiled servers in each package's `dist`. */
export const buildServers = () => buildIfChanged({
  name: 'servers',
  keep: (file) => !file.startsWith(join(web, '/')),
  results: ['api', 'worker', 'standalone'].map((app) => at('apps', app, 'dist', 'main.js')),
  build: (complete) => run(say('Building the servers', '正在构建服务程序'), process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...(complete ? [] : ['--force'])]),
});

/** The pages in `apps/web/dist`. */
export const buildPages = () => buildIfChanged({
  name: 'web',
  keep: (file) => file.startsWith(join(web, '/')) || file === at('package-lock.json'),
  results: [join(web, 'dist', 'index.html')],
  build: () => run(say('Building the web pages', '正在构建网页'), process.execPath, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', web]),
});
