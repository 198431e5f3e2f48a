import { createDeputyRegister, createUnitRegister } from '@huiying/ledger';
import { bodyKindOf } from '../body-kinds';
import { adoptedText } from './adopted-text';
import type { StoredProblem } from './planned-rows';
import { termOf } from './term';

const registers = {
  units: createUnitRegister([
    { code: 'D11', fullName: '甲县住房和城乡建设局', shortName: '县住建局', aliases: ['建设局'] }, { code: 'D12', fullName: '甲县城市管理局', shortName: '县城管局', aliases: [] },
  ]),
  deputies: createDeputyRegister([
    { card: '180001', name: '代表甲', delegation: '城东', level: 'district', status: 'inOffice' }, { card: '180002', name: '代表甲', delegation: '城西', level: 'district', status: 'inOffice' },
  ]),
};
const problem = (change: Partial<StoredProblem>): StoredProblem => ({ code: 'UNIT_UNKNOWN', column: 'main', label: '主办单位', cell: 'E15', text: '住建据', proposal: { kind: 'useUnit', unit: 'D11' }, ...change });

describe('what a register means', () => {
  it.each([
    ['甲县人民政府办公室', 'government', 'governmentOffice'], ['甲县人民政府办公室信访局', 'government', 'governmentDepartment'], ['中共甲县委办公室', 'partyOffice', 'partyOffice'],
    ['中共甲县委员会办公室', 'partyOffice', 'partyOffice'], ['中共甲县委组织部', 'partyOffice', 'partyOrgan'], ['甲县城东镇人民政府', 'town', 'town'],
  ] as const)('%s of kind %s is a %s', (fullName, kind, expected) => {
    expect(bodyKindOf({ fullName, kind })).toBe(expected);
  });

  it('a kind that the register does not tell is none', () => {
    expect(bodyKindOf({ fullName: '甲局', kind: null })).toBeNull();
  });

  it.each([['望海区第十八届', 18], ['二十届', 20], ['十届', 10], ['第二十一届', 21], ['１７届', 17], ['沙桥镇第三 届', 3], ['望海区', null]])('%s is congress %s', (text, term) => {
    expect(termOf(text)).toBe(term);
  });
});

describe('a proposal that is adopted', () => {
  const row = { written: '城管局、 住 建据', value: { main: ['D12'], co: [] }, problems: [problem({})] };

  it('takes the place of the name, however it is spaced, and leaves the others as they are', () => {
    expect(adoptedText(problem({}), row, registers, null)).toBe('城管局、县住建局');
  });

  it('writes the list anew where the name cannot be found in it', () => {
    expect(adoptedText(problem({}), { ...row, written: '' }, registers, null)).toBe('县城管局、县住建局');
  });

  it('takes a unit that is main out of the co-handlers', () => {
    const both = problem({ code: 'MAIN_ALSO_CO', column: 'co', text: '县住建局', proposal: { kind: 'removeUnit', unit: 'D11' } });
    expect(adoptedText(both, { written: '建设局、城管局', value: { main: ['D11'], co: ['D12'] }, problems: [both] }, registers, null)).toBe('县城管局');
  });

  it('needs a choice among several deputies, and takes nobody else', () => {
    const lead = problem({ code: 'DEPUTY_AMBIGUOUS', column: 'lead', text: '代表甲', proposal: { kind: 'chooseDeputy', cards: ['180001', '180002'] } });
    const people = { written: '代表甲', value: {}, problems: [lead] };
    expect([null, '180009', '180002'].map((card) => adoptedText(lead, people, registers, card))).toEqual([null, null, '代表甲（180002）']);
  });

  it('needs a choice among several units, and writes the one by its code where its name would not do', () => {
    const twins = { ...registers, units: createUnitRegister(['B01', 'P00'].map((code) => ({ code, fullName: '甲县县委办公室', shortName: '县委办', aliases: [] }))) };
    const twice = problem({ code: 'UNIT_AMBIGUOUS', text: '县委办', proposal: { kind: 'chooseUnit', units: ['B01', 'P00'] } });
    const said = { written: '县委办、某局', value: { main: [], co: [] }, problems: [twice, problem({ text: '某局' })] };
    expect([null, 'D11', 'P00'].map((code) => adoptedText(twice, said, twins, code))).toEqual([null, null, '县委办（P00）、某局']);
    expect(adoptedText(twice, { ...said, written: '' }, twins, 'B01')).toBe('县委办（B01）、某局');
  });

  it('is none where only a person can write it', () => {
    expect(adoptedText(problem({ proposal: { kind: 'enterDate' } }), row, registers, null)).toBeNull();
  });
});
