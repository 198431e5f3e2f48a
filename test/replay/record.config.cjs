// Records the histories anew: `npx jest --config test/replay/record.config.cjs`. Not part of any suite.
const suite = require('../../jest.config.cjs').projects.find(({ displayName }) => displayName === 'workflow');

module.exports = { ...suite, displayName: 'record', testMatch: [`${__dirname}/record.ts`] };
