import type { ContentRef, Day, PersonId } from '@huiying/engine';
import type { ContactMode, ContactStage } from '../rules';
import type { FromPaper, NoInput } from './common';

/** Rank of the person who spoke for the unit: 主要负责人, 分管领导, 科室负责人, 经办. */
export type ContactRank = 'mainHead' | 'deputyHead' | 'sectionHead' | 'handler';

/** 记联系. */
export interface LogContactInput {
  readonly mode: ContactMode;
  readonly stage: ContactStage;
  readonly rank: ContactRank;
  /** The deputies who were spoken with. */
  readonly deputies: readonly PersonId[];
  /** What was said, who was there, where. */
  readonly note: ContentRef;
}

/** 属实. On paper `onBehalfOf` names which deputy. */
export type ConfirmContactInput = FromPaper;
/** 不属实. */
export type DenyContactInput = FromPaper;
/** 免予面商. By the registrar it needs the reason. */
export type WaiveContactInput = FromPaper;

/** 提会办意见. */
export interface GiveOpinionInput extends FromPaper {
  readonly text: ContentRef;
}
/** 退回重提. Needs the reason. */
export type SendBackOpinionInput = NoInput;
/** 免会办意见. Needs the reason; the reply must state it. */
export type WaiveOpinionInput = NoInput;

/** 申请延期. Needs the reason. */
export interface RequestExtensionInput {
  readonly to: Day;
}
/** 同意延期. A day shorter than asked for may be granted; without one, what was asked. */
export interface GrantExtensionInput {
  readonly to?: Day;
}
/** 不同意延期. Needs the reason. */
export type RefuseExtensionInput = NoInput;
