import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from '@huiying/platform';
import { resolveDevServer } from '@huiying/temporal/server';
import { endStartedProcesses, startProcess, type StartedProcess } from './processes';
import { until } from './wait';

jest.setTimeout(240_000);

const ROOT = join(__dirname, '..', '..', '..');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** Runs the two files of `killed-run` as one Jest run with so many workers; one worker runs them in its own process. */
const configuration = (files: string): string => {
  const { projects: [{ rootDir, testEnvironment, transform, moduleNameMapper, modulePathIgnorePatterns }] } = jest.requireActual<{ projects: [Readonly<Record<string, unknown>>] }>(join(ROOT, 'jest.config.cjs'));
  return JSON.stringify({ rootDir, testEnvironment, transform, moduleNameMapper, modulePathIgnorePatterns, testMatch: [`<rootDir>/libs/testkit/src/killed-run/${files}.run.cjs`] });
};

// A real run of Jest with real servers, killed with SIGKILL: nobody of it has a moment to end anything.
describe('a test run that is killed', () => {
  let folder: string;
  let temporal: string;
  // Fetched before, where it has to be: not within the run, nor into its folder.
  beforeAll(async () => {
    ({ path: temporal } = await resolveDevServer());
  }, 180_000);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'killed-run-'));
    // Started by root, PostgreSQL runs as somebody else, who must be able to enter.
    await chmod(folder, 0o755);
  });
  afterEach(async () => {
    await endStartedProcesses();
    await rm(folder, { recursive: true, force: true });
  });

  /** Every process that the run tells of, and the run itself. */
  async function running(files: string, workers: number): Promise<{ readonly run: StartedProcess; readonly told: readonly Readonly<Record<string, ProcessIdentity>>[] }> {
    const file = join(folder, 'told');
    const run = await startProcess(process.execPath, [JEST, '--config', configuration(files), '--maxWorkers', String(workers)], { cwd: ROOT, env: { ...process.env, HUIYING_KILLED_RUN: file, TMPDIR: folder, TEMPORAL_CLI: temporal } });
    const told = await until(async () => {
      if (!run.isAlive()) throw new Error(run.output());
      const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
      return lines.length === workers && lines.map((line) => JSON.parse(line) as Readonly<Record<string, ProcessIdentity>>);
    }, { timeout: 150_000, what: 'the run to tell who runs' });
    return { run, told };
  }
  const postgres = async (): Promise<readonly ProcessIdentity[]> => {
    const [data] = (await readdir(folder)).filter((name) => name.startsWith('huiying-system-'));
    if (data === undefined) throw new Error('no PostgreSQL runs');
    const pid = Number((await readFile(join(folder, data, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    const identity = identify(pid);
    return identity === undefined ? [] : [identity];
  };
  const left = async (all: readonly ProcessIdentity[]): Promise<void> => {
    await until(() => all.every((identity) => !isAlive(identity)), { timeout: 30_000, what: 'the end of all that the run has started' });
    await until(async () => (await readdir(folder)).every((name) => !name.startsWith('huiying-')), { timeout: 30_000, what: 'its folders to be removed' });
  };

  it('takes its servers and workers with it, where its workers outlive it', async () => {
    const { run, told } = await running('*', 2);
    const all = [...told.flatMap((one) => Object.values(one)), ...(await postgres())];
    expect(all).toHaveLength(5);
    expect(all.filter(isAlive)).toEqual(all);
    await run.kill9();
    await left(all);
  });

  it('takes its servers with it, where it runs the only file itself', async () => {
    const { run, told } = await running('servers', 1);
    const all = [...told.flatMap((one) => Object.values(one)), ...(await postgres())];
    expect(all).toContainEqual(run.identity);
    await run.kill9();
    await left(all);
  });
});
