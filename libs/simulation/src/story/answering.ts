import type { ContactMode, DeliveryWay } from '@huiying/case-type-suggestion';
import type { Day } from '@huiying/engine';
import { assignmentOf, changesOf, contactOf, extensionOf, opinionOf, replyOf } from './parts-of';
import type { Story } from './story';

/** 记联系: the unit spoke with those who signed. */
export const contacted = (s: Story, unit: string, mode: ContactMode = 'faceToFace'): Story =>
  s.act('logContact', s.unit('handler', unit), {
    part: assignmentOf(s.body(unit)),
    input: { mode, stage: 'during', rank: 'deputyHead', deputies: [s.person(s.lead)], note: '就建议中的具体点位和进度安排当面听取代表意见，代表补充了两处现场情况。' },
  });

/** 属实: the lead confirms the unit's newest entry. */
export const contactConfirmed = (s: Story, unit: string): Story => s.act('confirmContact', s.lead, { part: contactOf(s.body(unit)) });
/** 不属实: the lead says that it was not so. */
export const contactDenied = (s: Story, unit: string): Story => s.act('denyContact', s.lead, { part: contactOf(s.body(unit)) });

/** 提会办意见. */
export const opinionGiven = (s: Story, unit: string): Story =>
  s.act('giveOpinion', s.unit('leader', unit), { part: opinionOf(s.body(unit)), input: { text: '经研究，我单位支持该建议，将在职责范围内配合主办单位落实，具体联系科室已明确。' } });

/** 退回重提 by the main unit's leader. */
export const opinionSentBack = (s: Story, fromUnit: string): Story =>
  s.act('sendBackOpinion', s.unit('leader', s.seed.main), { part: opinionOf(s.body(fromUnit)), reason: '意见没有写明资金安排和时间，请补充。' });

/** Every helping unit gives its opinion; the last one opens the reply. */
export const opinionsGiven = (s: Story): void => s.seed.co.forEach((unit) => opinionGiven(s, unit));

/** 申请延期 by the unit's leader, to a day. */
export const extensionRequested = (s: Story, unit: string, to: Day): Story =>
  s.act('requestExtension', s.unit('leader', unit), { part: assignmentOf(s.body(unit)), input: { to }, reason: '可行性研究需等待勘测结果，预计延后一个月答复。' });

/** 同意延期 by the registrar. */
export const extensionGranted = (s: Story, unit: string): Story => s.act('grantExtension', s.registrar, { part: extensionOf(s.body(unit)) });
/** 不同意延期 by the registrar: the clock stays. */
export const extensionRefused = (s: Story, unit: string): Story =>
  s.act('refuseExtension', s.registrar, { part: extensionOf(s.body(unit)), reason: '所述勘测不影响先行答复，请按期办理。' });

/** What a reply says of itself: its class in the county's code set, null where the rules have none. */
export interface Reply {
  readonly class: 'A' | 'B' | 'C' | 'D' | null;
  /** A promise with its date. */
  readonly promise?: Day;
}

const ownerOf = (s: Story, unit: string): string => `${s.parts.plan.bodies.find((b) => b.code === unit)?.shortName ?? unit}业务科`;

const replyInput = (s: Story, unit: string, { class: code, promise }: Reply) => ({
  text: s.seed.reply,
  ...(code !== null && { class: code }),
  ...(promise !== undefined && { commitments: [{ owner: ownerOf(s, unit), due: promise, measure: s.seed.measure }] }),
});

/** 送审. */
export const replySubmitted = (s: Story, unit: string, reply: Reply): Story =>
  s.act('submitReply', s.unit('handler', unit), {
    part: replyOf(s.body(unit)),
    input: (state) => {
      const changes = changesOf(state, s.body(unit)).map((change) => ({ change, answer: '已补充具体措施和完成时间，并再次征求了代表意见。' }));
      return { ...replyInput(s, unit, reply), ...(changes.length > 0 && { changesAnswered: changes }) };
    },
  });

/** 签发. */
export const signedOff = (s: Story, unit: string): Story => {
  const { shortName = unit } = s.parts.plan.bodies.find((b) => b.code === unit) ?? {};
  return s.act('signOffReply', s.unit('leader', unit), {
    part: replyOf(s.body(unit)), input: { docNumber: `${shortName}函〔${s.today.slice(0, 4)}〕${10 + s.parts.random.below(80)}号`, signedBy: 'unitLeader' },
  });
};

/** 退回修改 within the unit, before it is signed. */
export const draftReturned = (s: Story, unit: string): Story => s.act('returnDraft', s.unit('leader', unit), { part: replyOf(s.body(unit)), reason: '第二条没有回应代表提出的点位，请补充。' });

/** 退改. */
export const replyReturned = (s: Story, unit: string): Story =>
  s.act('returnReply', s.office('checker', unit), { part: replyOf(s.body(unit)), input: { classHeldRight: 'B' }, reason: '所述工作尚未完成，答复中应写明完成时间并列出承诺。' });

/** 审核通过 by the office that checks this unit's replies. */
export const replyPassed = (s: Story, unit: string): Story => s.act('passReply', s.office('checker', unit), { part: replyOf(s.body(unit)) });

/** 送达 to everybody who signed. */
export const delivered = (s: Story, unit: string, way: DeliveryWay = 'inPerson'): Story =>
  s.act('deliverReply', s.unit('clerk', unit), { part: replyOf(s.body(unit)), input: { way } });

const CHECKED_KINDS: ReadonlySet<string> = new Set(['governmentDepartment', 'town', 'subdistrict', 'developmentZone', 'stateEnterprise', 'verticalAgency', 'partyOrgan']);

/** Does an office check this unit's replies before they go out? */
export const isChecked = (s: Story, unit: string): boolean =>
  s.parts.plan.ruleSet === 'recommended' && CHECKED_KINDS.has(s.parts.plan.bodies.find((b) => b.code === unit)?.kind ?? '');

/** From the draft to the deputy's hand within three working days. */
export function replied(s: Story, unit: string, reply: Reply): void {
  replySubmitted(s, unit, reply);
  s.after(1);
  signedOff(s, unit);
  s.after(1);
  if (isChecked(s, unit)) {
    replyPassed(s, unit);
    s.after(1);
  }
  delivered(s, unit);
}
