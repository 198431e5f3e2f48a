import { ConfigurationError, configurationTable, readConfiguration } from '.';
import { VARIABLES } from './variables';

const key = Buffer.alloc(32, 7).toString('base64');
const problemsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('has defaults that need no variable for npm start', () => {
    const configuration = readConfiguration({}, 'launcher');
    expect(configuration).toMatchObject({ port: 3000, host: '127.0.0.1', temporalNamespace: 'huiying', logLevel: 'info', mode: undefined, databaseUrl: undefined, trustedProxies: [] });
    expect(Object.isFrozen(configuration)).toBe(true);
  });

  it('takes a blank value for an absent one', () => {
    expect(readConfiguration({ PORT: ' ', HUIYING_MODE: '', DATABASE_URL: '' }, 'launcher')).toMatchObject({ port: 3000, mode: undefined });
  });

  it('names every wrong variable at once and repeats no value', () => {
    const problems = problemsOf(() => readConfiguration({
      PORT: '70000', HUIYING_MODE: 'fun', DATABASE_URL: 'mysql://root:hunter2@db/x', DATABASE_API_URL: 'postgres://a:b@db/x', DATABASE_WORKER_URL: 'postgres://w:b@db/x',
      DATABASE_API_POOL: '0', TEMPORAL_ADDRESS: 'http://temporal:7233', HUIYING_CODEC_KEY: 'c2hvcnQ=', LOG_LEVEL: 'loud', HUIYING_PUBLIC_URL: 'https://a.example/path',
    }, 'launcher'));
    expect(problems.map((line) => line.split(' ')[0])).toEqual(['PORT', 'HUIYING_PUBLIC_URL', 'HUIYING_MODE', 'DATABASE_URL', 'DATABASE_API_POOL', 'TEMPORAL_ADDRESS', 'HUIYING_CODEC_KEY', 'LOG_LEVEL']);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('asks for both login roles beside the owner, and prints the SQL that makes them', () => {
    const read = (): unknown => readConfiguration({ DATABASE_URL: 'postgres://owner:x@db:5432/huiying' }, 'launcher');
    expect(problemsOf(read).map((line) => line.split(' ')[0])).toEqual(['DATABASE_API_URL', 'DATABASE_WORKER_URL']);
    expect(read).toThrow(/create role huiying_api login password .* nosuperuser nobypassrls;\n {2}create role huiying_worker/);
    expect(problemsOf(() => readConfiguration({ DATABASE_API_URL: 'postgres://a:x@db/huiying' }, 'launcher'))).toEqual([expect.stringMatching(/^DATABASE_URL is required beside/)]);
  });

  it('asks each process for what it cannot do without', () => {
    expect(problemsOf(() => readConfiguration({}, 'api')).map((line) => line.split(' ')[0])).toEqual(['DATABASE_API_URL', 'TEMPORAL_ADDRESS', 'HUIYING_CODEC_KEY']);
    expect(problemsOf(() => readConfiguration({}, 'worker')).map((line) => line.split(' ')[0])).toEqual(['DATABASE_WORKER_URL', 'TEMPORAL_ADDRESS', 'HUIYING_CODEC_KEY', 'WORKER_HEALTH_PORT']);
    const api = readConfiguration({ DATABASE_API_URL: 'postgres://a:b@db/x', TEMPORAL_ADDRESS: 'temporal:7233', HUIYING_CODEC_KEY: key, HUIYING_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16' }, 'api');
    expect(api.codecKey).toHaveLength(32);
    expect(api.trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16']);
  });

  it('keeps sixteen connections to the database where nothing is said, and as many as are asked for', () => {
    const poolOf = (given: Record<string, string>) => readConfiguration(given, 'launcher').databaseApiPool;
    expect(poolOf({})).toBe(16);
    expect(poolOf({ DATABASE_API_POOL: '40' })).toBe(40);
    expect(problemsOf(() => poolOf({ DATABASE_API_POOL: '2.5' }))).toEqual(['DATABASE_API_POOL must be a whole number from 1 to 200']);
  });

  it('prints one row per variable in both languages, none with a broken cell', () => {
    for (const language of ['en', 'zh'] as const) {
      const lines = configurationTable(language).split('\n');
      expect(lines).toHaveLength(Object.keys(VARIABLES).length + 2);
      for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
    expect(configurationTable('zh')).toContain('`HUIYING_HOME`');
  });
});
