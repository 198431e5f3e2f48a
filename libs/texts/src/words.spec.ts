import { basisText, explanationText, text, wordsOf } from '.';

describe('sentences of codes', () => {
  it('show days in the manner of the language', () => {
    expect(wordsOf('zh-CN', 'DAY.BEFORE_ITS_CAUSE', { earliest: '2026-03-02' })).toBe('日期不能早于2026年3月2日。');
    expect(wordsOf('en', 'DAY.BEFORE_ITS_CAUSE', { earliest: '2026-03-02' })).toBe('The day cannot be before 2 March 2026.');
  });

  it('show states by the words of their own part', () => {
    expect(wordsOf('zh-CN', 'REPLY.NOT_IN_STATE', { state: 'signed', from: ['none', 'returned'] })).toBe('答复目前为“审核中”，须为“未答复、退回修改”才能办。');
  });

  it('do without a parameter that the refusal did not bring', () => {
    expect(wordsOf('zh-CN', 'RATING.NOT_IN_STATE')).toBe('评价目前的状态还不能办。');
    expect(wordsOf('en', 'REPLY.CONTACT_MISSING')).not.toContain('{');
  });

  it('name a code that has no words instead of failing', () => {
    expect(wordsOf('zh-CN', 'SOMETHING.NEW')).toBe('现在还不能办（SOMETHING.NEW）。');
  });

  it('explain a period with its article in both languages', () => {
    const params = { day: '2026-03-02', n: 3, unit: 'months', basis: '代表法第五十一条', nominal: '2026-06-02' };
    expect(explanationText('zh-CN', 'EXPLANATION.STARTED', params)).toBe('自2026年3月2日起 3 个月（代表法第五十一条），当日不计，到2026年6月2日。');
    expect(explanationText('en', 'EXPLANATION.STARTED', params)).toBe('3 months from 2 March 2026 (Deputies Law, art. 51), that day not counted: 2 June 2026.');
  });

  it('translate a basis of several sources and leave what it does not know', () => {
    expect(basisText('en', '上海代表建议规定第十一条、第十五条；某县办法第三条')).toBe('Shanghai rules on suggestions, art. 11, art. 15; 某县办法第三条');
  });

  it('refuse a key that does not exist', () => {
    expect(() => text('en', 'no.such')).toThrow('no text');
  });
});
