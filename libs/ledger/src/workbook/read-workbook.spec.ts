import { fixture, workbookOf } from '../../fixtures/load';
import { smallPackage } from '../../fixtures/repack';
import type { Cell, Sheet } from './model';

const sheetOf = (bytes: Buffer): Sheet => workbookOf(bytes).sheets[0] as Sheet;
const cells = (sheet: Sheet, row: number): Record<number, Cell> => Object.fromEntries(sheet.rows.get(row)?.cells ?? []);

describe('reading a workbook', () => {
  const messy = sheetOf(fixture('messy-ledger.xlsx'));

  it('tells texts, numbers, days and formulas with their stored result apart', () => {
    expect(messy.rows.get(6)?.cells.get(3)).toEqual({ kind: 'number', number: 201 });
    expect(messy.rows.get(10)?.cells.get(4)).toEqual({ kind: 'date', date: '2026-03-02' });
    expect(messy.rows.get(9)?.cells.get(4)).toEqual({ kind: 'number', number: 46083 });
    expect(messy.rows.get(27)?.cells.get(3)).toEqual({ kind: 'formula', formula: 'C25+1', result: { kind: 'number', number: 221 } });
    expect(messy.rows.get(28)?.cells.get(13)).toEqual({ kind: 'text', text: '=HYPERLINK("http://example.invalid/","点此查看")' });
  });

  it('keeps merged ranges, hidden rows, comments and images by their place', () => {
    expect(messy.merges).toContainEqual({ top: 10, left: 5, bottom: 13, right: 5 });
    expect([...messy.rows].filter(([, row]) => row.hidden).map(([at]) => at)).toEqual([12, 33]);
    expect(messy.comments).toEqual([{ row: 34, column: 6 }]);
    expect(messy.images).toEqual([{ row: 38, column: 13 }]);
    expect(messy.lastRow).toBe(47);
  });

  it('reads every type of cell, inline and rich texts without phonetic readings, and escapes', () => {
    const sheet = sheetOf(smallPackage(
      '<sheetData><row r="2"><c r="A2" t="inlineStr"><is><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>乙</t></r></is></c><c t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c>'
      + '<c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A2&amp;"x"</f><v>甲x</v></c><c r="G2"><f>1+1</f></c><c r="H2" t="d"><v>2026-03-02T00:00:00</v></c><c r="I2" s="1"><v>46083.5</v></c></row>'
      + '<row><c t="inlineStr"><is><t/></is></c><c><v>1.50</v></c></row></sheetData>',
      {
        'xl/strings.xml': '<sst><si><t>a_x000D_b_x005F_x000D_&#x4E00;<![CDATA[<&]]></t></si></sst>',
        'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
    ));
    expect(cells(sheet, 2)).toEqual({
      1: { kind: 'text', text: '甲乙' }, 2: { kind: 'text', text: 'a\rb_x000D_一<&' }, 4: { kind: 'boolean', value: true }, 5: { kind: 'error', text: '#N/A' },
      6: { kind: 'formula', formula: 'A2&"x"', result: { kind: 'text', text: '甲x' } }, 7: { kind: 'formula', formula: '1+1', result: null },
      8: { kind: 'date', date: '2026-03-02' }, 9: { kind: 'date', date: '2026-03-02' },
    });
    expect(cells(sheet, 3)).toEqual({ 2: { kind: 'number', number: 1.5 } });
  });

  it('counts days from 1904 where the workbook says so', () => {
    const sheet = sheetOf(smallPackage('<sheetData><row r="1"><c r="A1" s="0"><v>44621</v></c></row></sheetData>', {
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet name="一" sheetId="1" id="s"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    }));
    expect(cells(sheet, 1)).toEqual({ 1: { kind: 'date', date: '2026-03-02' } });
  });

  it('takes pictures inside cells (WPS and Excel) for pictures, not for values', () => {
    const sheet = sheetOf(smallPackage('<sheetData><row r="3"><c r="B3" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c><c r="C3" t="e" vm="1"><v>#VALUE!</v></c></row></sheetData>'));
    expect(sheet.images).toEqual([{ row: 3, column: 2 }, { row: 3, column: 3 }]);
    expect(sheet.rows.size).toBe(0);
  });
});
