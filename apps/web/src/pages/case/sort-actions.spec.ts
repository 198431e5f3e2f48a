import type { Action } from '../../api/model';
import { sortActions } from './sort-actions';

const action = (command: string, allowed: boolean, expected: boolean, endsCase = false): Action => ({
  command, path: command, label: command, part: 'p', partKind: { code: 'case', label: 'case' }, partLabel: null, allowed, expected, endsCase,
  reasonCode: null, reasonText: null, unlockBy: [], needsIfMatch: false, needsReason: false, needsReasonOnPaper: false, takesReason: false, needsOnBehalfOf: false, days: { from: '2026-03-02', to: '2026-03-02', earlierOnlyOnPaper: false }, entries: ['screen'], paperOf: null, inputSchema: {},
});
const names = (actions: readonly Action[]): string[] => actions.map(({ command }) => command);

describe('the acts of a case', () => {
  it('stand as the API has them, three in sight, and only expected steps that must wait are named', () => {
    const sorted = sortActions([
      action('signFor', true, true), action('logContact', true, false), action('requestExtension', true, false), action('addCommitment', true, false),
      action('submitReply', false, true), action('object', false, false),
    ]);
    expect(names(sorted.first)).toEqual(['signFor', 'logContact', 'requestExtension']);
    expect(names(sorted.more)).toEqual(['addCommitment']);
    expect(names(sorted.waiting)).toEqual(['submitReply']);
  });

  it('keep what ends the case out of sight, unless it is a task', () => {
    const sorted = sortActions([action('close', true, true), action('terminate', true, false, true)]);
    expect([names(sorted.first), names(sorted.more)]).toEqual([['close'], ['terminate']]);
    expect(names(sortActions([action('refuseAdmission', true, true, true)]).first)).toEqual(['refuseAdmission']);
  });
});
