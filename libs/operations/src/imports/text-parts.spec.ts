import fc from 'fast-check';
import { dividedText, joinedText } from './text-parts';

const paragraph = fc.string({ minLength: 1 }).map((text) => text.replaceAll('【', '').trim()).filter((text) => text !== '');
const part = fc.oneof(fc.constant(''), paragraph);

describe('the parts of a full text', () => {
  it('come back from the one text that they are kept as', () => {
    fc.assert(fc.property(part, part, part, (problem, proposal, content) => {
      const joined = joinedText({ problem, proposal, content });
      if (joined === null) return expect([problem, proposal, content]).toEqual(['', '', '']);
      return expect(dividedText(joined)).toEqual({ problem, proposal, content });
    }), { numRuns: 500 });
  });

  it('bear the names of their columns, an undivided text bears none', () => {
    expect(joinedText({ problem: '路灯不亮', proposal: '修好', content: '' })).toBe('【案由/问题】\n路灯不亮\n\n【具体建议】\n修好');
    expect(joinedText({ problem: '', proposal: '', content: '修好路灯' })).toBe('修好路灯');
  });
});
