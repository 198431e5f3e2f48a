import { layoutOf, ledgerOf, workbookOf } from '../../fixtures/load';
import { LEDGER_HEADER, ledgerRow, textWorkbook } from '../../fixtures/small-ledger';

describe('what came between the sessions', () => {
  const rows = (sheets: Record<string, readonly (readonly string[])[]>) => ledgerOf(textWorkbook(sheets)).rows.map(({ value: { number, source }, problems }) => [number, source, problems.map(({ code }) => code)]);
  const between = [[1, 'betweenSessions', []]];
  const atSession = [[1, 'session', []]];

  it.each([
    ['望海区第十八届人大第五次会议以来闭会期间代表建议交办表'], ['2026年 闭 会 期 间 代表建议一览表'], ['十八届人大五次会议闭会后代表建议'], ['人代会闭幕以来代表建议一览表'], ['2026年平时建议办理表'],
  ])('is known by the title %s', (title) => {
    expect(rows({ 一: [[title], [...LEDGER_HEADER], ledgerRow()] })).toEqual(between);
  });

  it('is known by a line under the title, and by the sheet, where the title does not say', () => {
    const title = ['望海区第十八届人民代表大会第五次会议代表建议交办一览表'];
    for (const line of ['（闭会期间）', '——闭会期间建议']) expect(rows({ 一: [title, [line], [...LEDGER_HEADER], ledgerRow()] })).toEqual(between);
    expect(rows({ 闭会期间: [['附件2'], [...LEDGER_HEADER], ledgerRow()] })).toEqual(between);
    // What stands elsewhere is told as such, and a title that says the other goes before.
    for (const line of ['注：闭会期间的建议', '闭会期间建议另表登记', '本表不含闭会期间建议', '填表单位：代表工委']) expect(rows({ 一: [title, [line], [...LEDGER_HEADER], ledgerRow()] })).toEqual(atSession);
    expect(rows({ 闭会期间: [['大会期间代表建议一览表'], [...LEDGER_HEADER], ledgerRow()] })).toEqual(atSession);
  });

  it('is known under a title that only names the congress, and under a line above the title', () => {
    for (const title of ['望海区人民代表大会代表建议一览表', '望海区第十八届人民代表大会建议']) expect(rows({ 一: [[title], ['（闭会期间）'], [...LEDGER_HEADER], ledgerRow()] })).toEqual(between);
    const title = '望海区第十八届人民代表大会第五次会议以来闭会期间代表建议交办一览表';
    for (const mark of ['附件2', '附件：', '附表一']) {
      const sheets = { 一: [[mark], [title], [...LEDGER_HEADER], ledgerRow()] };
      expect(layoutOf(workbookOf(textWorkbook(sheets)), 'sessionLedger').heading).toEqual({ title, term: 18, session: 5, year: null, source: 'betweenSessions' });
      expect(rows(sheets)).toEqual(between);
    }
  });

  it('is not what a title names beside the session, or leaves out; nor what a line says is not there', () => {
    for (const title of ['十八届人大五次会议代表建议一览表（含闭会期间）', '十八届人大五次会议代表建议（不含闭会期间）交办表', '大会及平时代表建议']) expect(rows({ 一: [[title], [...LEDGER_HEADER], ledgerRow()] })).toEqual(atSession);
    for (const line of ['闭会期间无建议', '填报时间：2026年闭会期间']) expect(rows({ 一: [['十八届人大五次会议代表建议一览表'], [line], [...LEDGER_HEADER], ledgerRow()] })).toEqual(atSession);
    expect(rows({ 一: [['代表建议一览表'], [...LEDGER_HEADER], ['二、平时建议'], ledgerRow()] })).toEqual(between);
  });

  it('is told apart from what a session brings in one sheet by the lines between the rows, with numbers of its own', () => {
    const sheet = [
      ['十八届人大五次会议及闭会期间代表建议一览表'], [...LEDGER_HEADER], ['一、大会期间建议'], ledgerRow(), ledgerRow({ 建议编号: '2' }), ['', '二、闭会期间建议（1件）'], ledgerRow({ 建议标题: '关于乙的建议' }), ledgerRow({ 建议编号: '2', 备注: '议案转建议' }), ledgerRow({ 建议编号: '1' }),
    ];
    expect(rows({ 一: sheet })).toEqual([[1, 'session', []], [2, 'session', []], [1, 'betweenSessions', []], [2, 'motionConverted', ['NUMBER_DUPLICATE']], [1, 'betweenSessions', ['NUMBER_DUPLICATE']]]);
    const texts = [['建议编号', '建议标题', '具体内容'], ['1', '关于乙的建议', '乙的全文。']];
    const ledger = ledgerOf(textWorkbook({ 一: sheet, 全文: texts }));
    expect(ledger.rows.map(({ value }) => value.text?.content ?? null)).toEqual([null, null, '乙的全文。', null, null]);
  });
});
