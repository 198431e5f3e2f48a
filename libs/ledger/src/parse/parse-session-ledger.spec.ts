import { expectedShape, fixture, layoutOf, ledgerOf, registers, workbookOf } from '../../fixtures/load';
import expected from '../../fixtures/session-ledger.expected.json';
import { describeColumns, numberHoles, parseSessionLedger } from '..';

describe('the clean ledger of a session', () => {
  const ledger = ledgerOf(fixture('session-ledger.xlsx'));

  it('gives exactly the expected rows', () => {
    expect(ledger.rows.map((row) => ({ row: row.row, ...expectedShape(row.value) }))).toEqual(expected.rows);
    expect(ledger.rows).toHaveLength(160);
  });

  it('has no problem and no warning', () => {
    expect(ledger.rows.flatMap((row) => [...row.problems, ...row.warnings])).toEqual([]);
    expect(ledger.notices).toEqual([]);
  });

  it('takes every full text from the second sheet', () => {
    const row = ledger.rows.find((r) => r.value.number === 160);
    expect(row?.value.text?.problem).toMatch(/^望沙线与富民路交叉口车流量大/);
    expect(row?.value.text?.proposal).toMatch(/值守。$/);
    expect(ledger.rows.filter((r) => r.value.text === null)).toEqual([]);
    expect(ledger.unmatchedTexts).toEqual([]);
  });

  it('knows congress, session and source from the title, and motions that became suggestions from the remark', () => {
    expect(ledger.heading).toMatchObject({ term: 18, session: 5, source: 'session' });
    const converted = ledger.rows.filter((r) => r.value.source === 'motionConverted').map((r) => r.value.remark);
    expect(converted.length).toBeGreaterThan(0);
    expect(converted.every((remark) => remark.includes('议案转建议'))).toBe(true);
  });

  it('keeps every column as written', () => {
    expect(ledger.rows[0]?.value.written).toEqual({
      serial: '1', number: '020', category: '社会保障', title: '关于优化村干部队伍结构的建议', delegation: '东滩代表团', lead: '王爱东',
      cosigners: '李卫星、朱斌', main: '区委组织部', co: '区财政局、区农业农村局', mode: '主办会办', key: '否', handedOver: '2026-03-04', remark: '',
    });
  });

  it('has the two header rows and all columns', () => {
    const workbook = workbookOf(fixture('session-ledger.xlsx'));
    const layout = layoutOf(workbook, 'sessionLedger');
    expect(layout.sheet).toBe(expected.sheet);
    expect(layout.texts?.sheet).toBe(expected.text_sheet);
    expect(layout.headerRows).toEqual(expected.header_rows);
    expect(layout.notData).toEqual([{ row: 1, kind: 'TITLE' }]);
    expect(layout.otherColumns).toEqual([]);
    expect(Object.keys(describeColumns(layout)).join('')).toBe('ABCDEFGHIJKLM');
  });

  it('refuses a layout of another workbook', () => {
    const layout = layoutOf(workbookOf(fixture('session-ledger.xlsx')), 'sessionLedger');
    expect(() => parseSessionLedger(workbookOf(fixture('units.xlsx')), layout, registers(), { year: 2026 })).toThrow('another workbook');
  });

  it('lists the holes of a series', () => {
    expect(numberHoles(ledger.rows.map((r) => r.value.number ?? 0))).toEqual([]);
    expect(numberHoles([3, 6, 5])).toEqual([4]);
    expect(numberHoles([3, 5], 1)).toEqual([1, 2, 4]);
    expect(numberHoles([])).toEqual([]);
  });
});
