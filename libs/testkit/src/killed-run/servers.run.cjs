// Part of a run that is killed by ../killed-run.pg.spec.ts: it tells who runs, and would go on for ever.
// Plain JavaScript: Jest alone runs it, and no build takes it along.
const { appendFileSync } = require('node:fs');
const { identify } = require('@huiying/platform');
const { startRestartablePostgres } = require('../system');
const { startDevServer } = require('../temporal');

it('runs servers', async () => {
  await startRestartablePostgres();
  const temporal = await startDevServer();
  appendFileSync(process.env.HUIYING_KILLED_RUN, `${JSON.stringify({ worker: identify(process.pid), temporal: temporal.identity() })}\n`);
  await new Promise(() => undefined);
}, 300_000);
