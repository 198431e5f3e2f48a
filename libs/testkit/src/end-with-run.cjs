// Ends what a test run has started when the run itself was killed: it holds a pipe from the run and acts when the
// pipe closes. Lines on the pipe: {"watch":{pid,startedAt,signal,folder?}} and {"forget":pid}.
// Plain JavaScript, because Node runs it without a build.
const { createInterface } = require('node:readline');
const { readFileSync, rmSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');

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

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { watch, forget } = JSON.parse(line);
    if (watch !== undefined) watched.set(watch.pid, watch);
    else watched.delete(forget);
  })
  .on('close', async () => {
    await Promise.all([...watched.values()].map(end));
    process.exit(0);
  });
