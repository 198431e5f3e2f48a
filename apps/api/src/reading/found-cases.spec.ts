import { numbersIn } from './found-cases';

describe('a number among the words that are looked for', () => {
  it.each([['018', 18], ['18', 18], ['８', 8]])('“%s” may be registered or a receipt', (words, n) => expect(numbersIn(words)).toEqual({ registered: n, receipt: n }));
  it.each(['第018号', '第 18 号', '18号', 'No. 018', 'no18'])('“%s” is a registered one', (words) => expect(numbersIn(words)).toEqual({ registered: 18, receipt: null }));
  it.each(['来件018', 'Receipt 18'])('“%s” is a receipt', (words) => expect(numbersIn(words)).toEqual({ registered: null, receipt: 18 }));
  it.each(['管网18号楼', '13800000001', '18 19', '第十八号', ''])('“%s” is none', (words) => expect(numbersIn(words)).toEqual({ registered: null, receipt: null }));
});
