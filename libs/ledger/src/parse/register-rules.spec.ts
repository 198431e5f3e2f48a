import { layoutOf, units, workbookOf } from '../../fixtures/load';
import { textWorkbook } from '../../fixtures/small-ledger';
import { createUnitRegister, parseDeputies, parseUnits, toDeputyRegister, toUnitRegister } from '..';

describe('a register of units with slips', () => {
  const workbook = workbookOf(textWorkbook({ 一: [
    ['单位编码', '单位全称', '简称', '别名', '单位性质'],
    ['D01', '甲区水利局', '水利局', '水务局；河道处', '政府部门'], ['D01', '甲区农业局', '农业局', '水务局', '政府部门'], ['', '', '某局', '', '民间'],
  ] }));

  it('leaves their rows out of the register', () => {
    const register = toUnitRegister(parseUnits(workbook, layoutOf(workbook, 'units')));
    expect([register.find('水利局'), register.find('农业局')]).toEqual([{ code: 'D01', alias: false }, undefined]);
  });

  it('names each of them at its cell', () => {
    const { rows } = parseUnits(workbook, layoutOf(workbook, 'units'));
    expect(rows.map((row) => row.problems.map((p) => [p.code, p.cell, p.text]))).toEqual([
      [],
      [['CODE_DUPLICATE', 'A3', 'D01'], ['NAME_DUPLICATE', 'D3', '水务局']],
      [['WORD_UNKNOWN', 'E4', '民间'], ['CODE_EMPTY', 'A4', ''], ['NAME_EMPTY', 'B4', '']],
    ]);
  });
});

describe('finding a unit', () => {
  const register = createUnitRegister([
    { code: 'A', fullName: '甲区公安局', shortName: '公安', aliases: ['派出所', '巡防'] },
    { code: 'B', fullName: '甲区巡防', shortName: '巡防', aliases: ['派出所'] },
  ]);

  it('a name of two units means neither, a proper name wins over an alias', () => {
    expect(register.find('派出所')).toBeUndefined();
    expect(register.find('巡防')).toEqual({ code: 'B', alias: false });
    expect(['派出所', '派 出所（东）', '巡防', '某所'].map((name) => register.bearers(name))).toEqual([['A', 'B'], ['A', 'B'], ['B'], []]);
  });

  it('a code in brackets decides among several bearers, and is written where a name needs it', () => {
    expect(['派出所（B）', '派出所 (A)', '派出所（C）'].map((name) => register.find(name))).toEqual([{ code: 'B', alias: true }, { code: 'A', alias: true }, undefined]);
    const twins = createUnitRegister(['B01', 'P00'].map((code) => ({ code, fullName: '甲区委办公室', shortName: '区委办', aliases: [] })));
    expect([twins.sureNameOf('P00'), twins.find('区委办（P00）')?.code, register.sureNameOf('B'), register.sureNameOf('X')]).toEqual(['区委办（P00）', 'P00', '巡防', undefined]);
  });

  it('proposes a near name and nothing where none is near', () => {
    expect([register.suggest('甲区公按局'), register.suggest('红十字会'), register.suggest('')]).toEqual(['A', undefined, undefined]);
  });

  it('writes a unit by its short name, else by its full one', () => {
    const both = createUnitRegister([...units().rows.map((row) => row.value), { code: 'X', fullName: '甲区某局', shortName: null, aliases: [] }]);
    expect(['D11', 'X', 'Y'].map((code) => both.shortNameOf(code))).toEqual(['区住建局', '甲区某局', undefined]);
  });
});

describe('a register of deputies with slips', () => {
  it('names each of them at its cell and leaves the row out of the register', () => {
    const workbook = workbookOf(textWorkbook({ 一: [
      ['代表证号', '姓名', '出生年份', '代表团', '代表层级', '状态'],
      ['180001', '张 三', '1970年5月', '甲团', '区代表', '在任'], ['180001', '李四', '七十', '', '省代表', '休假'], ['', '王五', '', '甲团', '镇代表', ''],
    ] }));
    const parsed = parseDeputies(workbook, layoutOf(workbook, 'deputies'));
    expect(parsed.rows.map((row) => row.problems.map((p) => [p.code, p.cell]))).toEqual([
      [],
      [['DATE_INVALID', 'C3'], ['WORD_UNKNOWN', 'E3'], ['WORD_UNKNOWN', 'F3'], ['CARD_DUPLICATE', 'A3'], ['DELEGATION_EMPTY', 'D3']],
      [['CARD_EMPTY', 'A4']],
    ]);
    expect(parsed.rows[0]?.value).toMatchObject({ name: '张三', birthYear: 1970 });
    expect(toDeputyRegister(parsed).isName('李四', 'district')).toBe(false);
    expect(toDeputyRegister(parsed).isName('张三', 'district')).toBe(true);
  });
});
