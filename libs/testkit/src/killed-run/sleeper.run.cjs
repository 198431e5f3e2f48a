// The other worker of the run that is killed by ../killed-run.pg.spec.ts.
const { appendFileSync } = require('node:fs');
const { identify } = require('@huiying/platform');
const { startProcess } = require('../processes');

it('runs a program', async () => {
  const sleeper = await startProcess(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  appendFileSync(process.env.HUIYING_KILLED_RUN, `${JSON.stringify({ worker: identify(process.pid), sleeper: sleeper.identity })}\n`);
  await new Promise(() => undefined);
}, 300_000);
