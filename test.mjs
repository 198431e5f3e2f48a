// `npm test`: sets everything up, then runs every kind of test one after another and counts them in its last line.
// `npm run test:quick` runs those that need no server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './scripts/install.mjs';

const MINUTE = 60_000;
const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).filter((a) => !a.startsWith('--'));

const tsc = ['node_modules/typescript/bin/tsc'];
const jest = (suite, ...more) => ['node_modules/jest/bin/jest.js', '--selectProjects', suite, ...more];

/** Checks count as one test each; suites count their own. */
const steps = [
  { name: 'types', check: [...tsc, '-b'], limit: 4 * MINUTE, quick: true },
  { name: 'types-web', check: [...tsc, '-p', 'apps/web'], limit: 2 * MINUTE, quick: false, when: 'apps/web/tsconfig.json' },
  { name: 'types-tests', check: [...tsc, '-p', 'tsconfig.tests.json'], limit: 3 * MINUTE, quick: true },
  { name: 'lint', check: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'], limit: 3 * MINUTE, quick: true },
  { name: 'architecture', suite: jest('architecture'), limit: 2 * MINUTE, quick: true },
  { name: 'unit', suite: jest('unit'), limit: 6 * MINUTE, quick: true },
  { name: 'postgres', suite: jest('postgres'), limit: 8 * MINUTE },
  { name: 'workflow', suite: jest('workflow'), limit: 6 * MINUTE },
  { name: 'pages', check: ['scripts/build-all.mjs'], limit: 4 * MINUTE },
  { name: 'e2e', suite: jest('e2e'), limit: 10 * MINUTE },
  { name: 'chaos', suite: jest('chaos', '--runInBand'), limit: 8 * MINUTE },
  { name: 'browser', suite: jest('browser', '--runInBand'), limit: 6 * MINUTE },
].filter((s) => (only.length === 0 ? !quick || s.quick : only.includes(s.name))).filter((s) => s.when === undefined || existsSync(s.when));

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one command of Node, shows what it prints, and answers its exit code and its last counting line. */
function run(args, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' }, detached: true });
    let counted = null;
    const read = (chunk) => {
      process.stdout.write(chunk);
      const lines = chunk.toString().match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);
      if (lines) counted = lines.at(-1).match(/\d+/g).map(Number);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const timer = setTimeout(() => {
      console.log(`stopped after ${limit / 1000} s`);
      process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, counted });
    });
  });
}

await install();

for (const step of steps) {
  const started = Date.now();
  console.log(`\n=== ${step.name} ===`);
  const { code, counted } = await run(step.check ?? step.suite, step.limit);
  if (step.check) total[code === 0 ? 'passed' : 'failed'] += 1;
  else if (counted === null) total.failed += 1;
  else {
    total.passed += counted[0];
    total.failed += counted[1] + (code !== 0 && counted[1] === 0 ? 1 : 0);
    total.skipped += counted[2];
  }
  console.log(`--- ${step.name}: ${Math.round((Date.now() - started) / 1000)} s`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.skipped === 0 && total.passed > 0 ? 0 : 1;
