// Installs the packages of this clone: exactly as locked, or as near as the registry allows.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, run } from './run.mjs';
import { line, say } from './say.mjs';

const stamp = at('node_modules', '.huiying-lock');
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** True where what npm has put into node_modules is what the lock file asks for, so that nothing is installed twice. */
function installedAsLocked() {
  const installed = readIfThere(at('node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const there = JSON.parse(installed).packages;
  const asked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(asked).every(([path, { version, optional, link }]) => {
    if (path === '' || !path.startsWith('node_modules/') || link === true) return true;
    return there[path] === undefined ? optional === true : there[path].version === version;
  });
}

/** Installs what is missing; throws when neither `npm ci` nor `npm install` works. */
export async function install() {
  const locked = createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex');
  const stamped = readIfThere(stamp);
  if (stamped === locked) return;
  if (stamped !== undefined || !installedAsLocked()) await installPackages();
  writeFileSync(stamp, locked);
}

async function installPackages() {
  const execPath = process.env.npm_execpath;
  const [command, ...first] = execPath?.endsWith('.js') === true ? [process.execPath, execPath] : ['npm'];
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--no-progress'];
  const text = say('Installing packages (a minute or two)', '正在安装依赖（一两分钟）');
  try {
    await run(text, command, [...first, 'ci', ...flags]);
  } catch (error) {
    line(error.message.split('\n').slice(-8).join('\n'));
    line(say('  npm ci failed; trying npm install', '  npm ci 失败，改用 npm install'));
    await run(text, command, [...first, 'install', '--no-save', ...flags]);
  }
}
