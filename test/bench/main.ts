import { startSystem, type TestSystem } from '@huiying/testkit';
import { putCounty } from '../e2e/support/county';
import { temporalOf } from '../e2e/support/store';
import { compareCommands } from './command/compare';
import { twelveSteps } from './life/twelve-steps';
import { bareUpdate } from './process/bare-update';
import { processLag } from './process/lag';
import { speedSection, type Measured } from './report';
import { machineLines } from './support/machine';

/** Names of sections on the command line: only those, and no document. */
const only = process.argv.slice(2);

async function measured<T>(section: string, work: () => Promise<T>): Promise<T | null> {
  if (only.length > 0 && !only.includes(section)) return null;
  process.stdout.write(`measuring ${section} …\n`);
  const found = await work();
  if (only.length > 0) process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
  return found;
}

/** What needs relay and worker comes first; then they are ended, so that they disturb nothing. */
async function measureAll(system: TestSystem): Promise<{ readonly [K in keyof Measured]: Measured[K] | null }> {
  const temporal = temporalOf(system);
  try {
    const machine = await machineLines(system);
    const steps = await measured('steps', () => twelveSteps(system, temporal));
    const lag = await measured('lag', () => processLag(system, temporal));
    await Promise.all([system.api.end(), system.worker.end()]);
    const update = await measured('update', () => bareUpdate(system, temporal));
    const commands = await measured('commands', () => compareCommands(system));
    return { machine, steps, lag, update, commands };
  } finally {
    await temporal.close();
  }
}

async function main(): Promise<void> {
  const system = await startSystem(putCounty);
  try {
    const { machine, steps, lag, update, commands } = await measureAll(system);
    if (machine === null || steps === null || lag === null || update === null || commands === null) return;
    const text = speedSection({ machine, steps, lag, update, commands });
    const { writeSection } = await import('./support/document.mjs');
    writeSection('speed', text);
    process.stdout.write(`${text.slice(0, text.indexOf('## Appendix'))}\nwritten into docs/benchmarks.md\n`);
  } finally {
    await system.stop();
  }
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
