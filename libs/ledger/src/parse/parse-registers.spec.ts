import { deputies, fixture, layoutOf, registers, units, workbookOf } from '../../fixtures/load';
import { recogniseLayout } from '..';

describe('the register of units', () => {
  it('has 57 units without a problem', () => {
    const { rows, notices } = units();
    expect(rows).toHaveLength(57);
    expect(rows.flatMap((row) => [...row.problems, ...row.warnings])).toEqual([]);
    expect(notices).toEqual([]);
    expect(rows[2]?.value).toEqual({
      code: 'A03', fullName: '望海区人民代表大会监察和司法委员会', shortName: '区人大监察司法委', aliases: ['监察司法委', '监司委', '区人大法制委'],
      kind: 'congressOffice', kindText: '人大机构', superior: '区人民代表大会', contact: '严慧娟', phone: '0000-82000003',
    });
  });

  it('knows each unit by every name and tells aliases apart', () => {
    const register = registers().units;
    for (const { value } of units().rows) {
      expect(register.find(value.fullName)).toEqual({ code: value.code, alias: false });
      if (value.shortName !== null) expect(register.find(value.shortName)).toEqual({ code: value.code, alias: false });
      for (const alias of value.aliases) expect(register.find(alias)).toEqual({ code: value.code, alias: true });
    }
  });
});

describe('the register of deputies', () => {
  const { rows } = deputies();

  it('has 250 deputies without a problem: 196 of the district, six seats vacant', () => {
    expect(rows).toHaveLength(250);
    expect(rows.flatMap((row) => [...row.problems, ...row.warnings])).toEqual([]);
    expect(rows.filter((row) => row.value.level === 'district')).toHaveLength(196);
    expect(rows.filter((row) => row.value.level === 'town')).toHaveLength(54);
    expect(rows.filter((row) => row.value.status === 'vacant')).toHaveLength(6);
    expect(rows[0]?.value).toEqual({
      card: '180001', name: '顾晓燕', sex: '女', birthYear: 1977, delegation: '望潮代表团', group: '望潮第一代表小组', term: '望海区第十八届',
      level: 'district', levelText: '区代表', phone: '10100000001', status: 'inOffice', statusText: '在任',
    });
  });

  it('keeps rare characters', () => {
    expect(registers().deputies.find('顾𠮷祥', null, 'district')).toMatchObject({ kind: 'found', deputy: { delegation: '合丰代表团' } });
    expect(registers().deputies.find('施㛃', null, 'district')).toMatchObject({ kind: 'found', deputy: { delegation: '东滩代表团' } });
  });
});

describe('recognising a layout', () => {
  it.each([['units.xlsx', 'units'], ['deputies.xlsx', 'deputies'], ['session-ledger.xlsx', 'sessionLedger'], ['messy-ledger.xlsx', 'sessionLedger']])('%s is %s', (name, kind) => {
    expect(recogniseLayout(workbookOf(fixture(name)))).toMatchObject({ ok: true, layout: { kind } });
  });

  it('names the missing columns where a file is of another kind', () => {
    expect(recogniseLayout(workbookOf(fixture('deputies.xlsx')), 'units')).toEqual({
      ok: false,
      refusal: {
        code: 'LAYOUT.NOT_RECOGNISED', nearest: 'units', sheet: '代表名册',
        missing: [{ key: 'code', label: '单位编码' }, { key: 'fullName', label: '单位全称' }],
      },
    });
  });

  it('is plain data that survives a round through JSON', () => {
    const layout = layoutOf(workbookOf(fixture('session-ledger.xlsx')), 'sessionLedger');
    expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  });
});
