// `npm test`: sets everything up, then runs every kind of test, stage by stage, and counts them in its last line.
// `npm run test:quick` runs those that need no server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './scripts/install.mjs';

const MINUTE = 60_000;
/** Steps of one stage that run side by side: compilers and the linter use one core each. */
const SIDE_BY_SIDE = 2;
const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).filter((a) => !a.startsWith('--'));

const tsc = ['node_modules/typescript/bin/tsc'];
/** As api and worker run: of what a test leaves behind, most need never be looked at. The workers of Jest take it over. */
const ROOM_FOR_NEW = '--max-semi-space-size=64';
const jest = (suites, ...more) => [ROOM_FOR_NEW, 'node_modules/jest/bin/jest.js', '--selectProjects', ...suites, ...more];

/** Checks count as one test each; suites count their own. Suites of one step share the machine's workers, so that none waits for the last test of another. */
const stages = [
  [{ name: 'types', check: [...tsc, '-b'], limit: 4 * MINUTE, quick: true }],
  [
    { name: 'types-tests', check: [...tsc, '-p', 'tsconfig.tests.json'], limit: 4 * MINUTE, quick: true },
    { name: 'lint', check: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'], limit: 4 * MINUTE, quick: true },
    { name: 'types-web', check: [...tsc, '-p', 'apps/web'], limit: 3 * MINUTE, when: 'apps/web/tsconfig.json' },
    { name: 'architecture', suite: jest(['architecture'], '--runInBand'), limit: 3 * MINUTE, quick: true },
  ],
  [{ name: 'unit', suite: jest(['unit']), limit: 6 * MINUTE, quick: true }],
  [{ name: 'servers', suite: jest(['postgres', 'workflow']), limit: 20 * MINUTE }],
  [{ name: 'pages', check: ['scripts/build-all.mjs'], limit: 4 * MINUTE }],
  [{ name: 'systems', suite: jest(['e2e', 'chaos', 'browser']), limit: 16 * MINUTE }],
].map((stage) => stage.filter((s) => (only.length === 0 ? !quick || s.quick : only.includes(s.name))).filter((s) => s.when === undefined || existsSync(s.when)));

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one command of Node, passes on what it prints, and answers its exit code and its last counting line. */
function run(args, limit, print) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' }, detached: true });
    let counted = null;
    const read = (chunk) => {
      print(chunk);
      const lines = chunk.toString().match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);
      if (lines) counted = lines.at(-1).match(/\d+/g).map(Number);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const timer = setTimeout(() => {
      print(`stopped after ${limit / 1000} s\n`);
      process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, counted });
    });
  });
}

/** Runs a step and counts it. What a step prints beside others is shown when it is done. */
async function take(step, alone) {
  const started = Date.now();
  const printed = [];
  const print = alone ? (chunk) => process.stdout.write(chunk) : (chunk) => printed.push(chunk);
  print(`\n=== ${step.name} ===\n`);
  const { code, counted } = await run(step.check ?? step.suite, step.limit, print);
  if (step.check) total[code === 0 ? 'passed' : 'failed'] += 1;
  else if (counted === null) total.failed += 1;
  else {
    total.passed += counted[0];
    total.failed += counted[1] + (code !== 0 && counted[1] === 0 ? 1 : 0);
    total.skipped += counted[2];
  }
  print(`--- ${step.name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  for (const chunk of printed) process.stdout.write(chunk);
}

await install();

for (const stage of stages) {
  const waiting = [...stage];
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step, stage.length === 1);
  }));
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.skipped === 0 && total.passed > 0 ? 0 : 1;
