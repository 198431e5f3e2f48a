import { comparable } from '../cells/text';
import type { DeputyLevel, DeputyStatus } from '../registers/deputy-register';
import type { UnitKind } from './parse-units';

/** Words of the files and what they mean; the first of each meaning is the standard one, used in exports. */
export type WordTable<T> = readonly (readonly [word: string, meaning: T])[];

/** 单位性质; several words for one kind, as offices write them. */
export const UNIT_KINDS: WordTable<UnitKind> = [
  ['人大机构', 'congressOffice'], ['党委部门', 'partyOffice'], ['政府部门', 'government'], ['监委', 'supervisionCommission'],
  ['监察机关', 'supervisionCommission'], ['法院', 'court'], ['检察院', 'procuratorate'], ['街道', 'street'], ['镇', 'town'], ['乡', 'town'],
  ['乡镇', 'town'], ['园区', 'park'], ['国企', 'stateCompany'], ['国有企业', 'stateCompany'], ['垂直管理单位', 'verticalAgency'],
];

/** 代表层级. 区, 县 and 市 all stand for the county level, 镇 and 乡 for the town level. */
export const DEPUTY_LEVELS: WordTable<DeputyLevel> = [
  ['区代表', 'district'], ['县代表', 'district'], ['市代表', 'district'], ['镇代表', 'town'], ['乡代表', 'town'], ['乡镇代表', 'town'],
];

/** 代表状态. Whose mandate ended is `vacant`, whose duties rest is `suspended` (代表法第六十一条、第六十二条). */
export const DEPUTY_STATUSES: WordTable<DeputyStatus> = [
  ['在任', 'inOffice'], ['在职', 'inOffice'], ['出缺', 'vacant'], ['辞职', 'vacant'], ['终止', 'vacant'], ['资格终止', 'vacant'], ['罢免', 'vacant'],
  ['调离', 'vacant'], ['去世', 'vacant'], ['暂停', 'suspended'], ['暂停执行职务', 'suspended'], ['暂停执行代表职务', 'suspended'],
];

/** 是否重点 (代表法第五十二条); an empty cell is a no. */
export const KEY_MARKS: WordTable<boolean> = [
  ['是', true], ['★', true], ['☆', true], ['√', true], ['✓', true], ['✔', true], ['重点', true], ['重点督办', true], ['重点建议', true],
  ['否', false], ['', false], ['无', false], ['-', false], ['—', false], ['/', false], ['×', false], ['非重点', false],
];

/** One answer of main and co-handlers together, or each unit its own. */
export type HandlingMode = 'main_co' | 'separate';

/** 办理方式: 主办会办 or 分办 (浙江第十三条、第十八条). */
export const HANDLING_MODES: WordTable<HandlingMode> = [
  ['主办会办', 'main_co'], ['主会办', 'main_co'], ['主办', 'main_co'], ['主办协办', 'main_co'], ['单办', 'main_co'], ['独办', 'main_co'],
  ['分办', 'separate'], ['分别办理', 'separate'],
];

/** The meaning of a word, or undefined. */
export function meaningOfWord<T>(table: WordTable<T>, word: string): T | undefined {
  const plain = comparable(word);
  return table.find(([name]) => comparable(name) === plain)?.[1];
}

/** The standard word for a meaning. */
export function wordFor<T>(table: WordTable<T>, meaning: T): string {
  return table.find(([, m]) => m === meaning)?.[0] ?? '';
}
