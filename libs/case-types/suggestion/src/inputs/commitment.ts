import type { ContentRef, Day } from '@huiying/engine';
import type { NoInput } from './common';
import type { CommitmentInput } from './reply';

/** 增报承诺. */
export type AddCommitmentInput = CommitmentInput;

/** 报进展. */
export interface ReportProgressInput {
  readonly note: ContentRef;
  /** 0–100. */
  readonly percent?: number;
}

/** 申请销号. */
export interface RequestCrossOffInput {
  readonly evidence: ContentRef;
}

/** 核验销号. */
export type VerifyCommitmentInput = NoInput;
/** 退回销号. Needs the reason. */
export type ReturnCrossOffInput = NoInput;

/** 变更期限. Needs the reason. */
export interface MoveCommitmentInput {
  readonly to: Day;
  /** The signed paper. */
  readonly signedPaper: ContentRef;
}

/** 不能落实说明. */
export interface ExplainCommitmentInput {
  /** The signed report. */
  readonly report: ContentRef;
}
