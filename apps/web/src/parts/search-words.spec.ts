import { isTooShort } from './search-words';

describe('words that are looked for in suggestions', () => {
  it.each(['建', ' 建 ', 'a', '第', '😀'])('“%s” are too short', (words) => expect(isTooShort(words)).toBe(true));
  it.each(['', '  ', '建议', '8', '８', '018', '第018号'])('“%s” are not', (words) => expect(isTooShort(words)).toBe(false));
});
