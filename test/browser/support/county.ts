import { day, momentOf, type Instant } from '@huiying/engine';
import { caseModules } from '@huiying/executor';
import { COLUMN_TABLES, exportSessionLedger, type LedgerExportRow } from '@huiying/ledger';
import { dataSourceFor } from '@huiying/persistence';
import { DEMO_PASSWORD, loadDemoCounty, moveClock, wanghai, type CastMember } from '@huiying/simulation';

/** Where the clock stands when the play begins: a Monday in a year whose days off are published. */
const BEGINS: Instant = momentOf(day('2026-03-02'), 9);

export const PASSWORD = DEMO_PASSWORD;

/** Everybody who plays in it. */
export const PEOPLE = {
  registrar: 'registrar', clerk: 'clerk.d11', handler: 'handler.d11', leader: 'leader.d11', checker: 'govchecker', deputy: 'deputy01', committee: 'committee',
  administrator: 'admin', auditor: 'auditor', newcomer: 'handler.new', nobody: 'nobody',
} as const;
export type Who = keyof typeof PEOPLE;

const members: ReadonlyMap<string, CastMember> = new Map(wanghai.cast.map((member) => [member.login, member]));

export function nameOf(login: string): string {
  const member = members.get(login);
  if (member === undefined) throw new Error(`nobody of the county is ${login}`);
  return member.name;
}

export function nameOfBody(shortName: string): string {
  const body = wanghai.bodies.find((one) => one.shortName === shortName);
  if (body === undefined) throw new Error(`no body of the county is ${shortName}`);
  return body.name;
}

/** An invented county without a case: registers, rules, calendar, accounts; its clock stands at `BEGINS`. */
export async function putCounty({ ownerUrl, apiUrl }: { readonly ownerUrl: string; readonly apiUrl: string }): Promise<void> {
  await loadDemoCounty({ ownerUrl, apiUrl, modules: caseModules, counties: [{ plan: wanghai, acts: [], cases: 0 }] });
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-test', poolSize: 1 }).initialize();
  try {
    await moveClock(owner, BEGINS);
  } finally {
    await owner.destroy();
  }
}

const text = (problem: string, proposal: string) => ({ problem, proposal, content: '' });

/** The suggestion whose life is played. */
export const PLAYED = { number: 23, title: '关于改造望潮老城区污水管网的建议' } as const;

const ROWS: readonly (Partial<LedgerExportRow> & Pick<LedgerExportRow, 'number' | 'title' | 'lead' | 'main'>)[] = [
  {
    ...PLAYED, category: '城建', lead: nameOf('deputy01'), main: ['区住建局'],
    text: text('望潮老城区管网建于上世纪九十年代，雨污合流，汛期多次倒灌。', '建议分三片实施雨污分流，先改潮音里和渔灯巷，并同步修复路面。'),
  },
  { number: 24, title: '关于优化城东公交线路和站点的建议', category: '交通', lead: nameOf('deputy02'), main: ['区交通局'], co: ['区公安分局'] },
  { number: 25, title: '关于整治第二小学校门口通学路的建议', category: '教育', lead: nameOf('deputy03'), cosigners: [nameOf('deputy04')], main: ['区教体局'], co: ['区交通局'] },
  { number: 26, title: '关于在望潮街道增设老年食堂的建议', category: '社会', lead: nameOf('deputy05'), main: ['民政'], co: ['望潮街道'] },
  { number: 27, title: '关于更新老旧小区电梯的建议', category: '城建', lead: nameOf('deputy06'), main: ['区住建局'], key: true },
  { number: 28, title: '关于整修渔港避风码头的建议', category: '农业', lead: '周若西', main: ['区农业农村局'] },
  { number: 24, title: '关于夜间公交延时的建议', category: '交通', lead: nameOf('deputy08'), main: ['区交通局'] },
  { number: 29, title: '关于补建长河村公共停车位的建议', category: '城建', lead: nameOf('deputy09'), main: ['区住建局'], handedOver: '2026-02-24' },
  { number: 30, title: '关于整治观海路雨天积水的建议', category: '城建', lead: nameOf('deputy10'), main: ['区住建局'], handedOver: '2026-02-25' },
  { number: 31, title: '关于规范住宅小区物业收费的建议', category: '城建', lead: nameOf('deputy11'), main: ['区住建局'], handedOver: '2026-02-27' },
];

/** The ledger of a session as an office keeps it, with a unit, a name and a number that are not right. */
export function ledgerFile(): Buffer {
  const rows = ROWS.map((row): LedgerExportRow => ({ category: '', delegation: '', cosigners: [], co: [], mode: 'main_co', key: false, handedOver: '2026-03-02', remark: '', text: null, ...row }));
  return exportSessionLedger(rows, '望海区第十八届人民代表大会第五次会议代表建议交办一览表');
}

/** What the ledger says in words. */
export const LEDGER_WORDS: readonly string[] = [
  ...COLUMN_TABLES.sessionLedger.map(({ label }) => label),
  ...ROWS.flatMap(({ title, category = '', main, co = [], lead, text: words }) => [title, category, ...main, ...co, lead, words?.problem ?? '', words?.proposal ?? '']),
].filter((word) => word !== '');
