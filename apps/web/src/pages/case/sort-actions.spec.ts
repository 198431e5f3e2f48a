import type { Action } from '../../api/model';
import { sortActions } from './sort-actions';

const action = (command: string, allowed: boolean, expected: boolean): Action => ({
  command, path: command, label: command, part: 'p', partKind: { code: 'case', label: 'case' }, partLabel: null, allowed, expected,
  reasonCode: null, reasonText: null, unlockBy: [], needsIfMatch: false, needsReason: false, needsReasonOnPaper: false, takesReason: false, needsOnBehalfOf: false, days: { from: '2026-03-02', to: '2026-03-02', earlierOnlyOnPaper: false }, entries: ['screen'], inputSchema: {},
});
const names = (actions: readonly Action[]): string[] => actions.map(({ command }) => command);

describe('the acts of a case', () => {
  it('put own tasks first, three in sight, and name only expected steps that must wait', () => {
    const sorted = sortActions([
      action('logContact', true, false), action('submitReply', false, true), action('object', false, false),
      action('signFor', true, true), action('requestExtension', true, false), action('addCommitment', true, false),
    ]);
    expect(names(sorted.first)).toEqual(['signFor', 'logContact', 'requestExtension']);
    expect(names(sorted.more)).toEqual(['addCommitment']);
    expect(names(sorted.waiting)).toEqual(['submitReply']);
  });
});
