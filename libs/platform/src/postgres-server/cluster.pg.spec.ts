import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports';
import { endProcess, FAST_THEN_IMMEDIATE } from '../processes/end';
import { identify } from '../processes/identity';
import { NoPostgresAccount } from './account';
import { embeddedPostgresBinaries } from './binaries';
import { initialiseCluster, postgresCluster } from './cluster';
import { spawnPostgres, waitUntilAccepting } from './server';

/** Root's own folder on a machine that grants no user namespace, such as most containers: nobody else can enter it there. */
const isClosedToAll = (mode: number): boolean => mode === 0o700 && process.getuid?.() === 0 && spawnSync('unshare', ['--user', 'true']).status !== 0;

describe('an embedded PostgreSQL', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), '数据 folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  // mkdtemp makes a folder that only its owner can enter; started by root, PostgreSQL must still be able to.
  it.each([['closed to others', 0o700], ['open', 0o755]])('runs in a folder %s and ends by fast shutdown', async (_name, mode) => {
    await chmod(folder, mode);
    await mkdir(join(folder, 'home'), { mode });
    const inHome = () => postgresCluster(embeddedPostgresBinaries(__dirname), join(folder, 'home', 'postgres'));
    if (isClosedToAll(mode)) {
      expect(inHome).toThrow(NoPostgresAccount);
      return;
    }
    const cluster = inHome();
    await initialiseCluster(cluster, 'geheim');
    expect(await readdir(join(folder, 'home'))).toEqual(['postgres']);
    // The account is chosen anew at each start and must be the one that owns the data.
    const again = postgresCluster(cluster.binaries, cluster.dataFolder);
    const server = spawnPostgres(again, { port: await freePort(), fsync: true, log: 'ignore' });
    await waitUntilAccepting(again, server);
    const identity = identify(server.pid ?? 0);
    if (identity === undefined) throw new Error('it ended at once');
    await expect(endProcess(identity, FAST_THEN_IMMEDIATE)).resolves.toBe(true);
  }, 30_000);

  it('says so when the server ends while starting', async () => {
    await chmod(folder, 0o755);
    const cluster = postgresCluster(embeddedPostgresBinaries(__dirname), join(folder, 'postgres'));
    await initialiseCluster(cluster, 'geheim');
    const server = spawnPostgres(cluster, { port: await freePort(), fsync: true, log: 'ignore', settings: { no_such_setting: '1' } });
    await expect(waitUntilAccepting(cluster, server)).rejects.toThrow('PostgreSQL ended while it was starting');
  }, 30_000);
});
