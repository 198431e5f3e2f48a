// Installs the packages of this clone with Node built-ins only: exactly as locked, or as near as the registry allows.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.huiying-lock';
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const lockDigest = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

/** True when what is installed is what the lock file says. */
export const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest();

function runNpm(...args) {
  return new Promise((resolve) => {
    const child = spawn(npm, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}

/** `npm ci`; where the registry lacks a platform's sibling of a locked package, `npm install`. Throws when neither works. */
export async function install() {
  if (isInstalled()) return;
  if (!(await runNpm('ci', '--no-audit', '--no-fund')) && !(await runNpm('install', '--no-audit', '--no-fund'))) {
    throw new Error('The packages could not be installed: see the lines of npm above.');
  }
  writeFileSync(STAMP, lockDigest());
}
