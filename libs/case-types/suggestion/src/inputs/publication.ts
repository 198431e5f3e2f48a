import type { ContentRef } from '@huiying/engine';
import type { WithholdingGround } from '../rules';
import type { FromPaper, NoInput } from './common';

/** 全文、摘要、仅标题、不公开. */
export type PublicationScope = 'full' | 'summary' | 'title' | 'none';

/** 拟公开. */
export interface ProposePublicationInput {
  readonly scope: PublicationScope;
  /** Needed for `summary`. */
  readonly text?: ContentRef;
  /** Needed for `none`. */
  readonly ground?: WithholdingGround;
}

/** 征求公开意见. */
export type AskConsentInput = NoInput;

/** 代表公开意见: each asked apart, none follows from another. */
export interface AnswerConsentInput extends FromPaper {
  readonly text: boolean;
  readonly name: boolean;
  readonly rating: boolean;
}

/** 公开. */
export interface ReleasePublicationInput {
  readonly scope: Exclude<PublicationScope, 'none'>;
  /** Needed for `summary` where the proposal brought none. */
  readonly text?: ContentRef;
  /** Record of the secrecy review: who reviewed, with which result. */
  readonly secrecyReview: ContentRef;
}

/** 不公开. */
export interface WithholdPublicationInput {
  readonly ground: WithholdingGround;
}
