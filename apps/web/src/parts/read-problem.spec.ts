import { ApiProblem, problemOf } from '../api/problem';
import { mayHelpToAskAgain } from './read-problem';

describe('what could not be read', () => {
  it.each([[403, false], [404, false], [429, true], [500, true], [503, true]])('offers after %s to ask again: %s', (status, offered) => {
    expect(mayHelpToAskAgain(new ApiProblem(problemOf(status, {}, null)))).toBe(offered);
  });

  it('offers it where no answer came at all', () => expect(mayHelpToAskAgain(new TypeError('offline'))).toBe(true));
});
