// Records the histories anew: `npx jest --config test/replay/record.config.cjs`. Not part of any suite.
const root = require('../../jest.config.cjs').projects[0];

module.exports = { ...root, displayName: 'record', globalSetup: undefined, globalTeardown: undefined, testMatch: [`${__dirname}/record.ts`] };
