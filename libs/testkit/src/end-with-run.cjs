// Ends what a test run has started when the run itself was killed: it holds a pipe from the run and acts when the
// pipe closes. Lines on the pipe: {"watch":{pid,startedAt,signal,folder?}}, {"forget":pid}, and from a worker of a run
// {"run":{pid,startedAt},"worker":{pid,startedAt}}: a worker outlives its killed run and holds the pipe, so it is killed
// when its run is gone.
// Plain JavaScript, because Node runs it without a build.
const { createInterface } = require('node:readline');
const { readFileSync, rmSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');

const LOOK_EVERY_MS = 250;
const watched = new Map();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

/** False where the number has gone to another process; elsewhere than on Linux the number alone must do. */
function isStill({ pid, startedAt }) {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] !== 'Z' && fields[19] === startedAt;
  } catch {
    return false;
  }
}

async function end(one) {
  for (const signal of [one.signal, 'SIGKILL']) {
    if (!isStill(one)) break;
    process.kill(one.pid, signal);
    for (let i = 0; i < 100 && isStill(one); i += 1) await pause(50);
  }
  if (one.folder !== undefined) rmSync(one.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Kills the worker once its run is gone; the pipe closes with it, and the rest follows from that. */
function followRun(run, worker) {
  const timer = setInterval(() => {
    if (isStill(run)) return;
    clearInterval(timer);
    if (isStill(worker)) process.kill(worker.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { watch, forget, run, worker } = JSON.parse(line);
    if (watch !== undefined) watched.set(watch.pid, watch);
    else if (run !== undefined) followRun(run, worker);
    else watched.delete(forget);
  })
  .on('close', async () => {
    // What cannot be ended or removed must not keep the others alive.
    const ended = await Promise.allSettled([...watched.values()].map(end));
    process.exit(ended.every(({ status }) => status === 'fulfilled') ? 0 : 1);
  });
