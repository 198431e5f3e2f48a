import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freePort, isAlive, type ProcessIdentity } from '@huiying/platform';
import { endStartedProcesses, startProcess, until } from '@huiying/testkit';

jest.setTimeout(480_000);

const checkout = join(__dirname, '..', '..');

/** What a clone does not have: packages, results of builds and tests, data folders. */
const notInAClone = (path: string): boolean => ['node_modules', 'dist', 'coverage', '.git', '.huiying'].includes(basename(path)) || path.endsWith('.tsbuildinfo');

// The first command of the README, as a new user gives it: nothing is there but the files of the clone.
describe('npm start in a clean clone', () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'huiying-')), '回应 试用');
    await mkdir(folder);
    await cp(checkout, folder, { recursive: true, filter: (path) => !notInAClone(path) });
  });
  afterAll(async () => {
    await endStartedProcesses();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('installs, builds and runs where the path has a space and Chinese characters, and leaves no process', async () => {
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
    const port = await freePort();
    const { HUIYING_HOME: _elsewhere, ...environment } = process.env;
    const start = await startProcess('npm', ['start', '--', '--demo=off'], { cwd: folder, env: { ...environment, PORT: String(port), LC_ALL: 'C.UTF-8' } });
    const ended = (): boolean => start.child.exitCode !== null || start.child.signalCode !== null;
    await until(() => ended() || start.output().includes('Ctrl-C ends everything'), { timeout: 420_000, every: 250, what: 'the start of a clean clone' });
    expect({ ended: ended(), output: start.output() }).toMatchObject({ ended: false });

    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect([ready.status, page.status, page.headers.get('content-type')]).toEqual([200, 200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<script type="module"');
    expect(start.output()).toContain(`Data: ${join(folder, '.huiying')}`);

    // A second start says that one runs, and builds nothing under its feet, though a source has changed meanwhile.
    const built = join(folder, 'node_modules', '.huiying-built-servers');
    const before = (await stat(built)).mtimeMs;
    await appendFile(join(folder, 'apps', 'api', 'src', 'main.ts'), '// changed\n');
    const second = await startProcess('npm', ['start', '--silent', '--', '--demo=off'], { cwd: folder, env: { ...environment, PORT: String(await freePort()), LC_ALL: 'C.UTF-8' } });
    await until(() => second.child.exitCode !== null, { timeout: 60_000, what: 'the end of the second start' });
    expect(second.output()).toMatch(/^Huiying already runs on .* \(process \d+\); end it first, or give another folder in HUIYING_HOME\.\n$/);
    expect([second.child.exitCode, (await stat(built)).mtimeMs]).toEqual([1, before]);

    const children = JSON.parse(await readFile(join(folder, '.huiying', 'children.json'), 'utf8')) as { name: string; identity: ProcessIdentity }[];
    expect(children.map(({ name }) => name).sort()).toEqual(['api', 'guard', 'postgres', 'temporal', 'worker']);
    process.kill(-start.identity.pid, 'SIGINT');
    await until(ended, { timeout: 60_000, what: 'the end of everything' });
    expect(start.output()).toContain('Everything has ended.');
    expect(children.filter(({ identity }) => isAlive(identity))).toEqual([]);
  });
});
