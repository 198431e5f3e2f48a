import type { PublicationScope, WithholdingGround } from '@huiying/case-type-suggestion';
import type { Day } from '@huiying/engine';
import { commitmentOf, consentOf, proposalOf, publicationOf } from './parts-of';
import type { Story } from './story';

/** 拟公开. */
export const publicationProposed = (s: Story, scope: PublicationScope = 'full', unit = s.seed.main): Story =>
  s.act('proposePublication', s.unit('leader', unit), {
    part: publicationOf(s.body(unit)), input: scope === 'none' ? { scope, ground: 'internalAffairs' } : scope === 'summary' ? { scope, text: s.seed.reply } : { scope },
  });

/** 代表公开意见 of everybody who signed. */
export function consentsAnswered(s: Story): void {
  for (const signer of s.parts.signers) s.act('answerConsent', signer, { part: consentOf(s.person(signer)), input: { text: true, name: s.parts.random.below(4) > 0, rating: true } });
}

/** 公开 of the full text by the registrar, who names the secrecy review. */
export const released = (s: Story, unit = s.seed.main): Story =>
  s.act('releasePublication', s.registrar, { part: publicationOf(s.body(unit)), input: { scope: 'full', secrecyReview: '经审查不涉密，可以公开。审查人：保密员' } });
/** 不公开 by the registrar, with its ground. */
export const withheld = (s: Story, ground: WithholdingGround, unit = s.seed.main): Story =>
  s.act('withholdPublication', s.registrar, { part: publicationOf(s.body(unit)), input: { ground } });

/** 办结. */
export const closed = (s: Story): Story => s.act('close', s.registrar);
/** 归档. */
export const archived = (s: Story): Story => s.act('archive', s.registrar);

/** 终止, with the second person's eyes on it. */
export function terminated(s: Story): void {
  s.act('terminate', s.registrar, { input: { why: 'wronglyEntered' }, reason: '与另一件建议为同一纸质件，重复录入。' });
  s.act('confirmProposed', 'committee', { part: proposalOf });
}

/** 报进展 by the unit's handler on the newest promise, in percent. */
export const progressReported = (s: Story, percent: number, unit = s.seed.main): Story =>
  s.act('reportProgress', s.unit('handler', unit), { part: commitmentOf, input: { note: '已完成招标并进场施工，按计划推进。', percent } });
/** 申请销号 by the unit's leader, with what proves it. */
export const crossOffRequested = (s: Story, unit = s.seed.main): Story =>
  s.act('requestCrossOff', s.unit('leader', unit), { part: commitmentOf, input: { evidence: '竣工验收单和现场照片各一份' } });
/** 核验销号 by the registrar: the promise is kept. */
export const verified = (s: Story): Story => s.act('verifyCommitment', s.registrar, { part: commitmentOf });
/** 退回销号: the promise runs on. */
export const crossOffReturned = (s: Story): Story => s.act('returnCrossOff', s.registrar, { part: commitmentOf, reason: '现场尚有一处未完工，请完成后再报。' });
/** 变更期限 by the unit's leader, with a signed paper and a reason. */
export const promiseMoved = (s: Story, to: Day, unit = s.seed.main): Story =>
  s.act('moveCommitment', s.unit('leader', unit), { part: commitmentOf, input: { to, signedPaper: '主要负责人签字的变更说明' }, reason: '管线迁改增加工期。' });
