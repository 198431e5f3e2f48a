import type { ContentRef } from '@huiying/engine';
import type { RatingDimension, RatingOptionCode } from '../rules';
import type { NoInput } from './common';

/** One mark for each dimension that the rule set asks (R: rating.dimensions). */
export type RatingMarks = { readonly [D in RatingDimension]?: RatingOptionCode };
/** 代表认定: whether the deputy holds the matter solved. */
export type OwnView = 'solved' | 'partlySolved' | 'notSolved';
/** How the form came back: to the committee, or handed over by the unit (marked and counted apart). */
export type RatingReturnWay = 'toCommittee' | 'throughUnit';

/** 发评价表, for a delivered reply. */
export type RequestRatingInput = NoInput;

/** 评价. */
export interface RateInput {
  /** One mark for every dimension of the rule set. */
  readonly marks: RatingMarks;
  /** Needed where any mark is not satisfied. */
  readonly ratingReason?: ContentRef;
  /** Asked for only where the rule set has it. */
  readonly ownView?: OwnView;
}

/** 代录评价. */
export interface EnterRatingInput extends RateInput {
  /** Scan of the form, or note of the call. */
  readonly source: ContentRef;
  readonly way: RatingReturnWay;
}

/** 评价作废. Needs the reason; the rater is asked anew. */
export type VoidRatingInput = NoInput;
/** 收齐结束. */
export type EndRatingWindowInput = NoInput;
/** 评价期满. */
export type CloseRatingWindowInput = NoInput;
