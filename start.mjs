// `npm start`: installs and builds what is missing or out of date, then runs the launcher in this same process.
// It works in a fresh clone, so until the packages are there it uses nothing but what Node brings along.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildPages, buildServers } from './scripts/build.mjs';
import { install } from './scripts/install.mjs';
import { at, interruptible } from './scripts/run.mjs';
import { runsAlready } from './scripts/runs-already.mjs';
import { line, say, SetUpFailed } from './scripts/say.mjs';

function checkMachine() {
  const wanted = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node.replace('>=', '').split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < wanted[0] || (major === wanted[0] && minor < (wanted[1] ?? 0))) {
    throw new SetUpFailed(say(`Node.js ${wanted.join('.')} or newer is needed; this is ${process.versions.node}.`, `需要 Node.js ${wanted.join('.')} 或更新版本，当前为 ${process.versions.node}。`));
  }
  if (spawnSync('python3', ['--version'], { stdio: 'ignore' }).status !== 0) {
    line(say('  python3 is not there: a Temporal server can then not be fetched with pip.', '  没有 python3：将无法用 pip 下载 Temporal 服务器。'));
  }
}

try {
  await interruptible(async () => {
    checkMachine();
    // The launcher itself then says so in one sentence.
    if (runsAlready()) return;
    await install();
    await buildServers();
    await buildPages();
  });
} catch (error) {
  process.stderr.write(`${error instanceof SetUpFailed ? error.message : error.stack}\n`);
  process.exit(1);
}
await import(pathToFileURL(at('apps', 'standalone', 'dist', 'main.js')).href);
