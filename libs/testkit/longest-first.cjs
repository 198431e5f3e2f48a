// In which order Jest takes the test files of a run. It knows nothing of a fresh clone and would begin with the largest
// files; those that take longest may then come last, and one worker waits for the other.
const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes more than half a minute, the longest first. */
const LONGEST = [
  'test/browser/one-suggestion.spec.ts', 'test/e2e/clean-clone.spec.ts', 'test/chaos/kills.spec.ts', 'test/e2e/restart.spec.ts', 'test/e2e/import-killed.spec.ts',
  'apps/standalone/src/launcher.pg.spec.ts', 'test/workflow/relay.spec.ts', 'test/integration/walls/secrecy-of-ratings.spec.ts',
  'libs/case-types/suggestion/src/specs/random-lives.spec.ts', 'libs/case-types/suggestion/src/specs/shown-actions.spec.ts', 'test/integration/import/durable.spec.ts', 'test/integration/walls/rights-by-hand.spec.ts',
];

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`));
      return at === -1 ? LONGEST.length : at;
    };
    const inTheirOrder = await super.sort(tests);
    return [...inTheirOrder].sort((one, other) => rank(one) - rank(other));
  }
};
