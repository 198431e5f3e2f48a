import type { OwnView, RatingOptionCode } from '@huiying/case-type-suggestion';
import { ratingOf, replyOf, proposalOf, roundOf } from './parts-of';
import type { Story } from './story';

const REASON = '答复没有说明何时完成，现场情况没有变化。';
const OWN_VIEW: Readonly<Record<RatingOptionCode, OwnView>> = { satisfied: 'solved', basicallySatisfied: 'partlySolved', notSatisfied: 'notSolved' };

const ratingInput = (result: RatingOptionCode) => ({
  marks: { attitude: 'satisfied', result } as const, ownView: OWN_VIEW[result], ...(result === 'notSatisfied' && { ratingReason: REASON }),
});

/** 评价 by the lead. */
export const rated = (s: Story, result: RatingOptionCode): Story => s.act('rate', s.lead, { part: ratingOf(s.person(s.lead)), input: ratingInput(result) });

/** 代录评价 from the paper form: it waits for a second person. */
export const ratingProposed = (s: Story, result: RatingOptionCode): Story =>
  s.act('enterRating', s.registrar, {
    part: ratingOf(s.person(s.lead)), input: { ...ratingInput(result), source: '纸质评价表，代表本人签名', way: 'toCommittee' }, paper: { for: s.lead },
  });

/** 代录评价, and the second person who confirms it. */
export function ratingEntered(s: Story, result: RatingOptionCode): void {
  ratingProposed(s, result);
  s.act('confirmProposed', 'committee', { part: proposalOf });
}

/** 收齐结束. */
export const windowEnded = (s: Story, unit = s.seed.main): Story => s.act('endRatingWindow', s.registrar, { part: replyOf(s.body(unit)) });

const CHANGES = { requiredChanges: ['写明每项措施的完成时间和责任科室', '到现场核对代表提出的点位'] };

/** 交二次办理. */
export const secondHandlingOpened = (s: Story): Story => s.act('openSecondHandling', s.registrar, { part: roundOf, input: CHANGES });
/** 不再办理: the county can do no more; the rating stays. */
export const secondHandlingDeclined = (s: Story): Story =>
  s.act('declineSecondHandling', s.registrar, { part: roundOf, reason: '所提事项超出区级权限，已转报上级，理由已当面告知代表。' });

/** 提前开启. */
export const openedEarly = (s: Story): Story => s.act('openEarly', s.registrar, { part: ratingOf(s.person(s.lead)), input: CHANGES, reason: '汛期将至，等评价期满会错过施工时间。' });

/** 协调结论: nothing more can be done at this level. */
export const exhausted = (s: Story): Story =>
  s.act('concludeCoordination', s.registrar, { part: roundOf, input: { result: 'exhausted', finding: '区级可办事项已全部办结，其余需上级立项，已专题报告。' } });
