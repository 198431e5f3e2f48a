import { inOrderOfUse } from './order';

const act = (command: string, what: Partial<Parameters<typeof inOrderOfUse>[0][number]>) => ({ command, allowed: true, expected: false, endsCase: false, entries: ['screen' as const], needsReason: false, ...what });
const commands = (acts: readonly ReturnType<typeof act>[]): string[] => inOrderOfUse(acts).map(({ command }) => command);

describe('the order of acts', () => {
  it('has own tasks on screen first, then others on screen, paper of somebody else, and the end of the case last', () => {
    expect(commands([
      act('submitReply', { allowed: false }), act('terminate', { endsCase: true, needsReason: true }), act('answerConsent', { expected: true, entries: ['paper'] as never }), act('requestRating', {}), act('close', { expected: true }),
    ])).toEqual(['close', 'requestRating', 'answerConsent', 'terminate', 'submitReply']);
  });

  it('has among the tasks what goes on before what refuses or sends back, and otherwise keeps the order of the table', () => {
    expect(commands([
      act('returnForChange', { expected: true, needsReason: true }), act('refuseAdmission', { expected: true, endsCase: true, needsReason: true }), act('register', { expected: true }),
    ])).toEqual(['register', 'returnForChange', 'refuseAdmission']);
  });
});
