import type { PlainValue } from '../workbook/model';
import { isoDateToSerial, serialToIsoDate } from '../workbook/serial-date';
import { isDateCode } from '../workbook/read-styles';
import { fromChineseNumeral, toChineseNumeral } from './chinese-numeral';
import { readDate } from './read-date';
import { readSuggestionNumber } from './read-number';
import { splitNames } from './split-names';
import { looksLikeFormula } from './text';

const text = (written: string): PlainValue => ({ kind: 'text', text: written });
const number = (written: number): PlainValue => ({ kind: 'number', number: written });

describe('days', () => {
  it.each<[PlainValue, string]>([
    [text('2026.3.2'), '2026-03-02'], [text('2026年3月2日'), '2026-03-02'], [text('2026 年 3 月 2 号'), '2026-03-02'], [text('２０２６－３－９'), '2026-03-09'],
    [text('20260309'), '2026-03-09'], [number(20260309), '2026-03-09'], [text('46083'), '2026-03-02'], [number(46083), '2026-03-02'], [number(46083.75), '2026-03-02'],
    [text('2026-03-02 10:30:00'), '2026-03-02'], [text('2026/3/2（周一）'), '2026-03-02'], [text('2026.3.2.'), '2026-03-02'], [{ kind: 'date', date: '2026-03-02' }, '2026-03-02'],
  ])('%j is a full date', (value, date) => {
    expect(readDate(value, 2025)).toMatchObject({ kind: 'date', date, yearAssumed: false });
  });

  it.each<[PlainValue, string]>([[text('3/2'), '2025-03-02'], [text('3月4日'), '2025-03-04'], [number(3.2), '2025-03-02'], [text('26.3.2'), '2026-03-02']])('%j needs its year assumed', (value, date) => {
    expect(readDate(value, 2025)).toMatchObject({ kind: 'date', date, yearAssumed: true });
  });

  it.each<PlainValue>([text('2026-02-30'), text('13月1日'), text('待定'), text('2026.3'), text('3026-01-01'), number(7), number(-46083), { kind: 'error', text: '#N/A' }, { kind: 'boolean', value: true }])('%j is none', (value) => {
    expect(readDate(value, 2026).kind).toBe('invalid');
  });

  it('nothing written is no error of writing', () => {
    expect(readDate(undefined, 2026)).toEqual({ kind: 'empty' });
    expect(readDate(text(' '), 2026)).toEqual({ kind: 'empty' });
  });

  it('serial numbers know the day that never was', () => {
    expect([59, 60, 61, 46083].map((n) => serialToIsoDate(n))).toEqual(['1900-02-28', undefined, '1900-03-01', '2026-03-02']);
    expect(isoDateToSerial('2026-03-02')).toBe(46083);
  });

  it('formats of days are told from those of numbers and times', () => {
    expect(['yyyy"年"m"月"d"日"', 'm/d', '[$-804]mmmm', 'yyyy-mm-dd hh:mm'].map(isDateCode)).toEqual([true, true, true, true]);
    expect(['General', '0.00', '#,##0', 'hh:mm', '[h]:mm:ss', '"day" 0', '0_d', '@'].map(isDateCode)).toEqual([false, false, false, false, false, false, false, false]);
  });
});

describe('numbers of suggestions', () => {
  it.each([['020', 20], ['２０２', 202], ['203 ', 203], ['第204号', 204], ['230\u00a0', 230], ['十八届五次会议第12号', 12], ['18届5次会议第012号建议', 12], ['〔2026〕7号', 7], ['2026-015', 15], ['No.9', 9], ['206.0', 206]])('%s is %i', (written, meant) => {
    expect(readSuggestionNumber(text(written))).toBe(meant);
  });

  it.each(['', '待编', '0', '12-1', '12、13', '-5', '1234567'])('%s is none', (written) => {
    expect(readSuggestionNumber(text(written))).toBeUndefined();
  });

  it('numbers must be whole', () => {
    expect([201, 0, -1, 2.5].map((n) => readSuggestionNumber(number(n)))).toEqual([201, undefined, undefined, undefined]);
  });
});

describe('lists of names', () => {
  const known = (name: string): boolean => ['张三丰', '欧阳娜娜'].includes(name);

  it.each([
    ['甲乙、丙丁，戊己；庚辛/壬癸|子丑\n寅卯', ['甲乙', '丙丁', '戊己', '庚辛', '壬癸', '子丑', '寅卯']],
    ['张　三', ['张三']], ['张 三 李四', ['张三', '李四']], ['张 三丰、李四', ['张三丰', '李四']], ['欧阳 娜娜', ['欧阳娜娜']], ['张家骏 俞　晨', ['张家骏', '俞晨']],
    ['无', []], ['—', []], ['/', []], ['', []],
  ])('%s', (written, names) => {
    expect(splitNames(written, known)).toEqual(names);
  });

  it('a cell with more names than a congress has members is no list', () => {
    expect(splitNames('甲乙、'.repeat(500), known)).toHaveLength(500);
    expect(splitNames('甲乙、'.repeat(501), known)).toEqual(['甲乙、'.repeat(14).slice(0, 40)]);
  });
});

it('Chinese numerals up to 99', () => {
  const all = Array.from({ length: 99 }, (_, i) => i + 1);
  expect(all.map(toChineseNumeral).map(fromChineseNumeral)).toEqual(all);
  expect([5, 10, 18, 20, 21, 0, 100].map(toChineseNumeral)).toEqual(['五', '十', '十八', '二十', '二十一', '0', '100']);
  expect(['五', '十', '十八', '二十', '二十一', '18', '', '百', '一二'].map(fromChineseNumeral)).toEqual([5, 10, 18, 20, 21, 18, undefined, undefined, undefined]);
});

it('texts that a spreadsheet takes for formulas', () => {
  expect(['=1', '+x', ' @a', '-详见', '＝A1', '\tx'].map(looksLikeFormula)).toEqual([true, true, true, true, true, true]);
  expect(['', '-', '—', '甲=乙', '1+1'].map(looksLikeFormula)).toEqual([false, false, false, false, false]);
});
