import { caseModules } from '@huiying/executor';
import { errandModule } from '@huiying/testkit';
import { suggestionViewChecks, verifiedCaseTypes } from '.';

it('verify has checks of its own for every type that is installed', () => {
  expect(verifiedCaseTypes().map(({ module }) => module)).toEqual(caseModules);
  expect(verifiedCaseTypes().find(({ module }) => module.type.name === 'suggestion')?.views).toBe(suggestionViewChecks);
});

it('verify refuses a type that nobody has written checks for', () => {
  expect(() => verifiedCaseTypes([errandModule])).toThrow('no checks for cases of type errand');
});
