// Measures `npm start` of a fresh clone, in a folder whose name has a space and Chinese characters: from an empty cache
// (packages of npm and pip, Temporal, data), then once more with everything there. Seconds until /health/ready is 200.
// The load on the machine is heavy: nothing else should be measured meanwhile. With `--write` the figures go into
// docs/benchmarks.md.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeSection } from './support/document.mjs';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BARS = { warm: 25, cold: 180 };
const PATIENCE_MS = 420_000;
const END_MS = 60_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const base = mkdtempSync(join(tmpdir(), 'huiying-start-'));
const clone = join(base, '回应 计时');
const cache = join(base, 'cache');
mkdirSync(cache);
const port = await freePort();
const { HUIYING_HOME: _home, TEMPORAL_CLI: _cli, TEMPORAL_ADDRESS: _address, ...inherited } = process.env;
const environment = {
  ...inherited, PORT: String(port), HOME: base, XDG_CACHE_HOME: cache, PIP_CACHE_DIR: join(cache, 'pip'), npm_config_cache: join(cache, 'npm'),
  npm_config_userconfig: process.env.npm_config_userconfig ?? join(process.env.HOME ?? '', '.npmrc'),
};

async function isReady() {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return answer?.status === 200;
}

/** Starts, waits until it is ready, ends it in order; answers the seconds. */
async function startOnce(name) {
  const began = performance.now();
  const child = spawn('npm', ['start'], { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  try {
    while (!(await isReady())) {
      if (isOver() || performance.now() - began > PATIENCE_MS) throw new Error(`the ${name} start did not get ready:\n${output.slice(-4000)}`);
      await pause(100);
    }
    const seconds = (performance.now() - began) / 1000;
    console.log(`${name}: ${seconds.toFixed(1)} s (bar ${BARS[name]} s)`);
    return seconds;
  } finally {
    if (!isOver()) process.kill(-child.pid, 'SIGINT');
    await Promise.race([ended, pause(END_MS)]);
    if (!isOver()) process.kill(-child.pid, 'SIGKILL');
  }
}

try {
  const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', checkout, clone], { stdio: 'inherit' });
  if (cloned.status !== 0) throw new Error('the repository could not be cloned');
  const cold = await startOnce('cold');
  const warm = await startOnce('warm');
  if (process.argv.includes('--write')) {
    const said = (seconds, bar) => `${seconds.toFixed(1)} s (bar ≤ ${bar} s: ${seconds <= bar ? 'met' : '**not met**'})`;
    writeSection('start', `## Starting

${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, Node ${process.versions.node}. \`npm start\` of a fresh clone with the demo county, in a folder whose name has a space and Chinese characters, until \`/health/ready\` answers 200: from an empty cache of npm, pip and Temporal ${said(cold, BARS.cold)}, once more on the same data ${said(warm, BARS.warm)}. By \`node test/bench/start-times.mjs --write\`.`);
  }
} finally {
  rmSync(base, { recursive: true, force: true, maxRetries: 3 });
}
