import { assignmentOf } from './parts-of';
import type { Story } from './story';

/** How the work is divided among the units of the suggestion's seed; without either, one is main and the others help. */
export interface Division {
  /** Each unit answers its own part, instead of one that answers for all. */
  readonly separate?: boolean;
  /** Without those that help. */
  readonly alone?: boolean;
}

/** Codes of the units that take part under that division. */
export const unitsOf = ({ seed }: Story, { alone }: Division = {}): readonly string[] => (alone ? [seed.main] : [seed.main, ...seed.co]);

/** 拟分办. */
export function preAssigned(s: Story, division: Division = {}, by = s.registrar): void {
  const units = unitsOf(s, division).map((code, i) => ({ unit: s.body(code), kind: division.separate ? 'separate' as const : i === 0 ? 'main' as const : 'co' as const }));
  s.act('preAssign', by, { input: { units }, reason: '按职责分工确定承办单位。' });
}

/** 交办. */
export const handedOver = (s: Story, difficulty: 'normal' | 'hard' = 'normal'): Story => s.act('handOver', s.registrar, { input: { difficulty } });

/** 签收. */
export const signedFor = (s: Story, ...units: readonly string[]): void => {
  for (const code of units) s.act('signFor', s.unit('clerk', code), { part: assignmentOf(s.body(code)) });
};

/** 提异议（退办）. */
export const objected = (s: Story, unit: string, rather: string): Story =>
  s.act('object', s.unit('leader', unit), { part: assignmentOf(s.body(unit)), input: { counterProposal: s.body(rather) }, reason: '该事项的审批和执法职责已随机构改革划出，我单位无相应职权。' });

/** 同意改办 by the office over that unit, to another unit where one is named already. */
export const objectionUpheld = (s: Story, unit: string, newUnit?: string): Story =>
  s.act('upholdObjection', s.office('coordinator', unit), {
    part: assignmentOf(s.body(unit)), input: newUnit === undefined ? {} : { newUnit: s.body(newUnit) }, reason: '经核对权责清单，异议成立。',
  });

/** 不同意: the unit goes on. */
export const objectionRefused = (s: Story, unit: string): Story =>
  s.act('refuseObjection', s.office('coordinator', unit), { part: assignmentOf(s.body(unit)), reason: '权责清单载明该事项由你单位牵头，请继续办理，并与相关单位会商。' });
