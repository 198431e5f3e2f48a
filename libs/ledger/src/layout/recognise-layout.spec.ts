import { layoutOf, workbookOf } from '../../fixtures/load';
import { LEDGER_HEADER, ledgerRow, textWorkbook } from '../../fixtures/small-ledger';
import { recogniseLayout } from './recognise-layout';

describe('layouts other than the office\'s own', () => {
  it('a header of two rows that is not merged downwards', () => {
    const top = ['建议编号', '建议标题', '提建议人', '', '承办单位', '', '交办日期'];
    const layout = layoutOf(workbookOf(textWorkbook({ 一: [['某县建议'], top, ['', '', '代表团', '领衔人', '主办', '会办', ''], ['1', '甲', '东滩', '王爱东', '乙', '', '3/2']] }, ['C2:D2', 'E2:F2'])), 'sessionLedger');
    expect(layout.headerRows).toEqual([2, 3]);
    expect(layout.columns).toEqual({ number: 1, title: 2, delegation: 3, lead: 4, main: 5, co: 6, handedOver: 7 });
    expect(layout.dataRows).toEqual([4]);
  });

  it('headers with stars, colons and full-width letters; sheets beside it that are none', () => {
    const header = LEDGER_HEADER.map((label) => `＊${label}：`);
    const workbook = workbookOf(textWorkbook({ 说明: [['填表说明', '建议标题']], 台账: [header, ledgerRow()] }));
    expect(layoutOf(workbook, 'sessionLedger').sheet).toBe('台账');
  });

  it('repeated headers, section headings, notes, prefilled numbers and totals are no data', () => {
    const serial = (first: string, row: readonly string[]): string[] => [first, ...row];
    const layout = layoutOf(workbookOf(textWorkbook({ 一: [
      serial('序号', LEDGER_HEADER), ['一、城建类'], serial('1', ledgerRow()), serial('序号', LEDGER_HEADER), serial('2', ledgerRow({ 建议编号: '2' })),
      [], ['3'], ['小计', '', '2'], ['注：★为重点'],
    ] })), 'sessionLedger');
    expect(layout.dataRows).toEqual([3, 5]);
    expect(layout.notData).toEqual([{ row: 2, kind: 'NOTE' }, { row: 4, kind: 'HEADER' }, { row: 6, kind: 'EMPTY' }, { row: 7, kind: 'EMPTY' }, { row: 8, kind: 'TOTAL' }, { row: 9, kind: 'NOTE' }]);
  });

  it('names what is missing, also in an empty workbook', () => {
    const missing = (sheets: Record<string, string[][]>) => {
      const result = recogniseLayout(workbookOf(textWorkbook(sheets)), 'sessionLedger');
      return result.ok ? [] : result.refusal.missing.map((m) => m.label);
    };
    expect(missing({ 一: [['建议编号', '标题', '承办单位', '领衔代表']] })).toEqual(['交办日期']);
    expect(missing({ 一: [] })).toEqual(['建议编号', '建议标题', '领衔代表', '主办单位', '交办日期']);
  });
});
