import { Workbook as ExcelJsWorkbook } from 'exceljs';
import { fixture, layoutOf, ledgerOf, registers, workbookOf } from '../../fixtures/load';
import { exportSessionLedger, exportSessionLedgerCsv, parseSessionLedger, readCsv, recogniseLayout, toLedgerExportRow, type ExportableValue, type LedgerExportRow } from '..';
import { ZipPackage } from '../zip/read-zip';

const ledger = ledgerOf(fixture('session-ledger.xlsx'));
const title = '望海区第十八届人民代表大会第五次会议代表建议交办一览表';
const rows = ledger.rows.map((row) => toLedgerExportRow(row.value as ExportableValue, registers()));
const exported = exportSessionLedger(rows, title);

const oneRow: LedgerExportRow = {
  number: 7, category: '民生', title: '=1+1', delegation: '沙桥代表团', lead: '@甲', cosigners: [], main: ['-乙'], co: [], mode: 'main_co', key: true,
  handedOver: null, remark: '+86', text: { problem: '\t=cmd', proposal: '＝SUM(A1)', content: '' },
};

describe('the exported ledger', () => {
  it('comes back exactly when it is imported again', () => {
    const again = ledgerOf(exported);
    expect(again.rows.map((row) => ({ row: row.row, ...row.value }))).toEqual(ledger.rows.map((row) => ({ row: row.row, ...row.value })));
    expect(again.rows.flatMap((row) => [...row.problems, ...row.warnings])).toEqual([]);
  });

  it('has the shape of the office\'s own: same cells, same merged header, same sheets', () => {
    const original = workbookOf(fixture('session-ledger.xlsx'));
    const copy = workbookOf(exported);
    expect(copy.sheets.map((s) => s.name)).toEqual(original.sheets.map((s) => s.name));
    copy.sheets.forEach((sheet, i) => {
      expect([...sheet.rows]).toEqual([...(original.sheets[i]?.rows ?? [])]);
      expect(new Set(sheet.merges)).toEqual(new Set(original.sheets[i]?.merges));
    });
  });

  it('opens in another reader with the same values', async () => {
    const book = new ExcelJsWorkbook();
    await book.xlsx.load(Uint8Array.from(exported).buffer);
    const sheet = book.getWorksheet('交办一览表');
    expect(sheet?.rowCount).toBe(163);
    expect(sheet?.getCell('D4').value).toBe('关于优化村干部队伍结构的建议');
    expect(sheet?.getCell('L4').value).toEqual(new Date('2026-03-04T00:00:00Z'));
    expect(sheet?.getCell('E2').isMerged).toBe(true);
  });

  it('gives the same bytes for the same rows', () => {
    expect(exportSessionLedger(rows, title).equals(exported)).toBe(true);
  });

  it('holds texts that begin like formulas as marked text, never as formulas', async () => {
    const bytes = exportSessionLedger([oneRow], '=title()');
    const zip = new ZipPackage(bytes);
    const sheet = zip.read('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(sheet).not.toContain('<f');
    const marked = [...(zip.read('xl/styles.xml')?.toString() ?? '').matchAll(/<xf [^>]*>/g)].slice(1).map((xf) => xf[0].includes('quotePrefix="1"'));
    for (const address of ['A1', 'D4', 'F4', 'H4', 'M4']) {
      const style = new RegExp(`<c r="${address}" s="(\\d+)" t="s">`).exec(sheet)?.[1];
      expect(marked[Number(style)]).toBe(true);
    }
    expect(marked[Number(/<c r="C4" s="(\d+)"/.exec(sheet)?.[1])]).toBe(false);
    const book = new ExcelJsWorkbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(book.getWorksheet('交办一览表')?.getCell('D4').value).toBe('=1+1');
  });

  it('refuses a text that no cell can hold instead of cutting it', () => {
    expect(() => exportSessionLedger([{ ...oneRow, remark: '长'.repeat(32_768) }], title)).toThrow(RangeError);
  });

  it('names a doubtful person with the card number, so that the ledger stays readable', () => {
    const value: ExportableValue = {
      number: 1, title: '甲', lead: '180002', cosigners: ['180069', '180101'], main: ['D11'], co: [], mode: 'main_co', key: false,
      category: null, handedOver: '2026-03-02', remark: '', text: null,
    };
    const row = toLedgerExportRow(value, registers());
    expect([row.lead, ...row.cosigners]).toEqual(['顾晓燕（180002）', '施建华（180069）', '施建华（180101）']);
    const back = ledgerOf(exportSessionLedger([row], title)).rows[0];
    expect(back?.problems).toEqual([]);
    expect(back?.value).toMatchObject({ lead: '180002', cosigners: ['180069', '180101'] });
  });

  it('writes an empty ledger that is still recognised', () => {
    expect(recogniseLayout(workbookOf(exportSessionLedger([], title)))).toMatchObject({ ok: true, layout: { kind: 'sessionLedger', dataRows: [] } });
  });
});

describe('the csv', () => {
  it('has the same columns and comes back the same', () => {
    const read = readCsv(exportSessionLedgerCsv(rows));
    if (!read.ok) throw new Error(read.refusal.code);
    const again = parseSessionLedger(read.workbook, layoutOf(read.workbook, 'sessionLedger'), registers(), { year: 2026 });
    expect(again.rows.flatMap((row) => row.problems)).toEqual([]);
    expect(again.rows.map(({ value }) => ({ ...value, text: null }))).toEqual(ledger.rows.map(({ value }) => ({ ...value, text: null })));
  });

  it('puts an apostrophe before whatever a spreadsheet would run', () => {
    const line = exportSessionLedgerCsv([oneRow]).toString('utf8').split('\r\n')[1];
    expect(line).toBe("1,007,民生,'=1+1,沙桥代表团,'@甲,,'-乙,,主办会办,是,,'+86");
  });
});
