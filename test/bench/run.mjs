// `npm run bench`: measures the real system (built by `npm run build`) and writes the figures into docs/benchmarks.md.
// With names of sections behind it (commands, steps, lag) only those are measured, and nothing is written.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const program = ['--conditions=source', '--require', join(here, 'support', 'typescript.cjs'), join(here, 'main.ts'), ...process.argv.slice(2)];
const child = spawn(process.execPath, program, { cwd: join(here, '..', '..'), stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));
