import { ledgerOf } from '../../fixtures/load';
import { LEDGER_HEADER, ledgerRow, textWorkbook } from '../../fixtures/small-ledger';

type Change = Parameters<typeof ledgerRow>[0];

const read = (change: Change, options: { readonly today?: string } = {}) => {
  const row = ledgerOf(textWorkbook({ 一: [[...LEDGER_HEADER], ledgerRow(change)] }), { year: 2026, ...options }).rows[0];
  if (!row) throw new Error('no row');
  const { problems, warnings, value } = row;
  return { value, problems, codes: problems.map((p) => p.code), warnings: warnings.map((w) => w.code) };
};

describe('units of a row', () => {
  it('are split by whatever separates them, blanks inside a name and additions in brackets aside', () => {
    expect(read({ 会办单位: '区 财政局、 区教体局（牵头） 区水利局' }).value.co).toEqual(['D08', 'D03', 'D14']);
  });

  it('count once', () => {
    const { value, warnings } = read({ 会办单位: '区财政局、财政局' });
    expect(value.co).toEqual(['D08']);
    expect(warnings).toEqual(['ALIAS_USED', 'UNIT_REPEATED']);
  });

  it('are missed but not demanded in the main column: a row may wait for its hand-over', () => {
    expect(read({ 主办单位: '—' })).toMatchObject({ codes: [], warnings: ['MAIN_EMPTY'], value: { main: [] } });
  });

  it('several main units without 分办 are doubtful', () => {
    expect(read({ 主办单位: '区住建局、区财政局' })).toMatchObject({ codes: [], warnings: ['MODE_UNCLEAR'], value: { mode: 'main_co' } });
    expect(read({ 主办单位: '区住建局、区财政局', 办理方式: '分办' })).toMatchObject({ warnings: [], value: { mode: 'separate' } });
  });
});

describe('people of a row', () => {
  it.each([
    ['180162', '180162'], ['王爱东（１８０１６２）', '180162'], ['王爱东等5人', '180162'], ['王　爱东', '180162'], ['王爱\u200b东', '180162'], ['施建华（沙桥团）', '180069'],
  ])('%s is found', (text, card) => {
    expect(read({ 领衔代表: text }).value.lead).toBe(card);
  });

  it('a bearer of two in a delegation that has none of them is unknown, and both are proposed', () => {
    expect(read({ 领衔代表: '施建华' }).problems).toMatchObject([{ code: 'DEPUTY_UNKNOWN', column: 'lead', cell: 'D2', proposal: { kind: 'chooseDeputy', cards: ['180069', '180101'] } }]);
  });

  it('a card of a town deputy gives no right to propose in the district', () => {
    expect(read({ 领衔代表: '18E0101' }).codes).toEqual(['DEPUTY_UNKNOWN']);
  });

  it('a slip of one character is proposed from the same delegation', () => {
    expect(read({ 领衔代表: '王爱冬' }).problems[0]?.proposal).toEqual({ kind: 'chooseDeputy', cards: ['180162'] });
  });

  it('a delegation that is not the lead\'s is told', () => {
    expect(read({ 代表团: '沙桥' })).toMatchObject({ codes: [], warnings: ['DELEGATION_DIFFERS'] });
  });

  it('co-signers count once, and unknown ones are left out', () => {
    const { value, codes, warnings } = read({ 联名代表: '李卫星 朱　斌、李卫星，某某' });
    expect(value.cosigners).toEqual(['180150', '180164']);
    expect(codes).toEqual(['DEPUTY_UNKNOWN']);
    expect(warnings).toEqual(['COSIGNER_REPEATED']);
  });
});

describe('other cells of a row', () => {
  it('an unreadable number and a missing day need a person', () => {
    expect(read({ 建议编号: '待编', 交办日期: '' }).codes).toEqual(['NUMBER_INVALID', 'DATE_INVALID']);
  });

  it('a hand-over later than today needs a person, and is unlimited where no day is given', () => {
    expect(read({ 交办日期: '2026-03-20' }, { today: '2026-03-19' })).toMatchObject({ problems: [{ code: 'DATE_IN_FUTURE', column: 'handedOver' }] });
    expect(read({ 交办日期: '2026-03-20' }, { today: '2026-03-20' }).codes).toEqual([]);
    expect(read({ 交办日期: '2026-12-31' }).codes).toEqual([]);
  });

  it('an empty cell everywhere does not stop the reading', () => {
    expect(read({ 建议标题: '', 领衔代表: '', 主办单位: '', 交办日期: '' }).codes.sort()).toEqual(['DATE_INVALID', 'DEPUTY_UNKNOWN', 'TITLE_EMPTY']);
  });

  it('texts lose control characters and keep their words', () => {
    const { value } = read({ 建议标题: '关于\u202e甲\u0007\n5G 基站的 建议', 备注: 'a\u00a0\u3000b\r\nc' });
    expect(value.title).toBe('关于甲5G 基站的建议');
    expect(value.remark).toBe('a b\nc');
  });
});

describe('full texts', () => {
  const texts = (rows: string[][]) => ledgerOf(textWorkbook({
    一: [[...LEDGER_HEADER], ledgerRow(), ledgerRow({ 建议编号: '2', 建议标题: '' })], 建议全文: [['建议编号', '标题', '案由/问题', '具体建议'], ...rows],
  }));

  it('are matched by number; what does not match is told', () => {
    const ledger = texts([['001', '关于乙的建议', '问题', '建议'], ['009', '多出', '问题', '建议'], ['1', '重复', '问题', '建议']]);
    expect(ledger.rows[0]).toMatchObject({ value: { text: { problem: '问题', proposal: '建议', content: '' } }, warnings: [{ code: 'TEXT_TITLE_DIFFERS', text: '关于乙的建议' }] });
    expect(ledger.rows[1]).toMatchObject({ value: { text: null }, warnings: [{ code: 'TEXT_MISSING' }] });
    expect(ledger.unmatchedTexts).toEqual([{ row: 3, number: 9 }, { row: 4, number: 1 }]);
  });

  it('offer their title where the ledger has none', () => {
    expect(texts([['2', '关于丙的建议', '问题', '']]).rows[1]?.problems).toMatchObject([{ code: 'TITLE_EMPTY', proposal: { kind: 'useText', text: '关于丙的建议' } }]);
  });

  it('may stand in the ledger itself', () => {
    const ledger = ledgerOf(textWorkbook({ 一: [[...LEDGER_HEADER, '建议内容', '答复文号'], [...ledgerRow(), '第一段\n第二段', '望住建复〔2026〕3号']] }));
    expect(ledger.rows[0]?.value).toMatchObject({ text: { problem: '', proposal: '', content: '第一段\n第二段' }, others: [{ header: '答复文号', text: '望住建复〔2026〕3号' }] });
  });
});
