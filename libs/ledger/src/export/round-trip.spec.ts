import fc from 'fast-check';
import { workbookOf } from '../../fixtures/load';
import { readCsv } from '../csv/read-csv';
import { writeCsv } from '../csv/write-csv';
import { cellText } from '../layout/sheet-view';
import { CELL_TEXT_LIMIT } from '../workbook/limits';
import { neutraliseForCsv, undoNeutralise } from '../csv/neutralise';
import { writeWorkbook } from './workbook-writer';

const awkward = fc.constantFrom('=1+1', '+1', '-a', '@x', '\t=x', '\r', "'", "'=x", '_x000D_', '_x005F_', '_xZZZZ_', ' ', '\u3000', '"', ',', '\n', '\u0000', '\u001f', '\ufffe', '&lt;', ']]>', '<a>', '𠮷', '㛃', '\u200b');
const cellTexts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(awkward, { maxLength: 6 }).map((parts) => parts.join('')));
const looseSurrogates = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes));

describe('any text comes back from a file as it went in', () => {
  it('in a workbook, control characters and halves of characters too', () => {
    fc.assert(fc.property(fc.array(fc.oneof(cellTexts, looseSurrogates), { minLength: 1, maxLength: 8 }), (texts) => {
      const bytes = writeWorkbook([{ name: '一', rows: texts.map((text) => [{ kind: 'text', text, style: 'left' }]), widths: [], merges: [], frozen: { rows: 0, columns: 0 } }]);
      const sheet = workbookOf(bytes).sheets[0];
      expect(texts.map((_, i) => cellText(sheet?.rows.get(i + 1)?.cells.get(1)))).toEqual(texts);
    }), { numRuns: 500 });
  });

  it('in a workbook up to the limit of a cell', () => {
    const text = '长'.repeat(CELL_TEXT_LIMIT);
    const bytes = writeWorkbook([{ name: '一', rows: [[{ kind: 'text', text, style: 'plain' }]], widths: [9], merges: [], frozen: { rows: 1, columns: 0 } }]);
    expect(cellText(workbookOf(bytes).sheets[0]?.rows.get(1)?.cells.get(1))).toBe(text);
  });

  it('in a csv', () => {
    fc.assert(fc.property(fc.array(fc.array(cellTexts, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = readCsv(writeCsv([['甲', '乙', '丙', '丁'], ...rows]));
      if (!read.ok) throw new Error(read.refusal.code);
      const sheet = read.workbook.sheets[0];
      expect(rows.map((cells, i) => cells.map((_, j) => cellText(sheet?.rows.get(i + 2)?.cells.get(j + 1))))).toEqual(rows);
    }), { numRuns: 500 });
  });

  it('and what csv writes never begins like a formula', () => {
    fc.assert(fc.property(cellTexts, (text) => {
      expect(neutraliseForCsv(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r]./su);
      expect(undoNeutralise(neutraliseForCsv(text))).toBe(text);
    }), { numRuns: 1000 });
  });
});
