import type { BodyId, ContentRef, PartId } from '@huiying/engine';
import type { NoInput } from './common';

/** Who handles anew what a dissatisfying reply left open: the same unit, its superior or another. */
export interface HandledAnew {
  /** The reply that was rated. */
  readonly reply: PartId;
  readonly unit: BodyId;
}

/** What must become different, and who handles each reply anew where it is not its own unit. */
export interface NextHandlingInput {
  /** What must become different; at least one. */
  readonly requiredChanges: readonly ContentRef[];
  /** Left out: each reply by its own unit again. */
  readonly units?: readonly HandledAnew[];
}

/** 提前开启. Needs the reason. */
export type OpenEarlyInput = NextHandlingInput;
/** 交二次办理. */
export type OpenSecondHandlingInput = NextHandlingInput;
/** 不再办理. Needs the reason, which the deputy is told. */
export type DeclineSecondHandlingInput = NoInput;
/** 协调评估. */
export type OpenCoordinationInput = NoInput;

/** 协调结论: a next round, or 已穷尽 with the finding. */
export type ConcludeCoordinationInput =
  | ({ readonly result: 'nextRound'; readonly finding: ContentRef } & NextHandlingInput)
  | { readonly result: 'exhausted'; readonly finding: ContentRef };
