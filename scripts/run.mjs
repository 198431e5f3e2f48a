// Runs one program of the set-up, shown with its progress and ended with this process.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { line, say, SetUpFailed } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A path within the clone. */
export const at = (...parts) => join(root, ...parts);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let running;

function interrupted(signal) {
  const exit = () => process.exit(signal === 'SIGINT' ? 130 : 143);
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) exit();
  running.once('close', exit);
  running.kill(signal);
}

/** Carries out a part of the set-up during which a signal ends the program under way first, then this process. */
export async function interruptible(work) {
  for (const signal of signals) process.on(signal, interrupted);
  try {
    await work();
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** Runs a program with a line every five seconds, and its own output only where it fails. */
export function run(text, command, args) {
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  const unit = say('s', '秒');
  line(`  ${text} …`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    running = child;
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const busy = setInterval(() => line(`  ${text} … ${seconds()} ${unit}`), 5_000);
    child.once('error', (error) => {
      clearInterval(busy);
      reject(new SetUpFailed(`${text}: ${error.message}`));
    });
    child.once('close', (code) => {
      clearInterval(busy);
      if (code === 0) {
        line(`  ${text}: ${seconds()} ${unit}`);
        resolve();
        return;
      }
      const lastLines = Buffer.concat(output).toString('utf8').trim().split('\n').slice(-40).join('\n');
      reject(new SetUpFailed(`${lastLines}\n${text}: ${say('failed', '失败')} (${code})`));
    });
  });
}
