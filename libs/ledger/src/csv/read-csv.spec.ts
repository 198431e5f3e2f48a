import { cellText } from '../layout/sheet-view';
import { LIMITS } from '../workbook/limits';
import { readCsv } from './read-csv';

function table(bytes: Uint8Array): string[][] {
  const read = readCsv(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const sheet = read.workbook.sheets[0];
  return Array.from({ length: sheet?.lastRow ?? 0 }, (_, i) => [1, 2, 3].map((column) => cellText(sheet?.rows.get(i + 1)?.cells.get(column))));
}

describe('reading csv', () => {
  it('takes UTF-8 with and without mark, any line end, quotes and empty fields', () => {
    expect(table(Buffer.from('\ufeff甲,乙,丙\r\n"a,""b""\n",,c\n,x,\rq'))).toEqual([['甲', '乙', '丙'], ['a,"b"\n', '', 'c'], ['', 'x', ''], ['q', '', '']]);
  });

  it('takes GB 18030, as Chinese versions of Excel write it', () => {
    expect(table(Buffer.concat([Buffer.from([0xbc, 0xd7]), Buffer.from(','), Buffer.from([0xd2, 0xd2])]))).toEqual([['甲', '乙', '']]);
  });

  it('takes semicolons and tabs', () => {
    expect(table(Buffer.from('a;b;c\n1;2,5;3'))).toEqual([['a', 'b', 'c'], ['1', '2,5', '3']]);
    expect(table(Buffer.from('a\tb'))).toEqual([['a', 'b', '']]);
  });

  it('refuses what is damaged or too large', () => {
    expect(readCsv(Buffer.from('a,"b'))).toEqual({ ok: false, refusal: { code: 'WORKBOOK.BROKEN', part: null } });
    expect(readCsv(Buffer.from('a\n'.repeat(LIMITS.rows + 1)))).toMatchObject({ ok: false, refusal: { what: 'rows' } });
    expect(readCsv(Buffer.alloc(0))).toMatchObject({ ok: true });
  });
});
