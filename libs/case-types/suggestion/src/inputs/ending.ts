import type { BodyId, ContentRef, Day, PersonId } from '@huiying/engine';
import type { SuggestionSource } from '../rules';
import type { ProposedUnit } from './assignment';
import type { FromPaper, NoInput } from './common';
import type { NextHandlingInput } from './second-handling';

/** 撤回署名. Needs the reason. */
export type WithdrawSignatureInput = FromPaper;
/** 办结. */
export type CloseInput = NoInput;
/** 提醒办结. */
export type RemindClosingInput = NoInput;

/** 恢复办理. Needs the reason. With `newRound` it is handled anew, otherwise only opened for what follows. */
export interface ReopenInput {
  readonly newRound?: NextHandlingInput;
}
/** 归档. */
export type ArchiveInput = NoInput;
/** 终止. Needs the reason. */
export interface TerminateInput {
  readonly why: 'wronglyEntered' | 'converted';
}

/** 转入旧账: one row of an old ledger without problem, by a confirmed import only. */
export interface TakeOverInput {
  /** As the old ledger gives it. */
  readonly number: number;
  readonly source: SuggestionSource;
  readonly session?: string;
  readonly category?: string;
  readonly lead: PersonId;
  readonly cosigners?: readonly PersonId[];
  readonly title: ContentRef;
  /** None where the ledger has no text. */
  readonly text?: ContentRef;
  readonly proposedUnits?: readonly BodyId[];
  /** 是否重点: kept as a flag. */
  readonly key?: boolean;
  /** 备注 of the ledger's row. */
  readonly remark?: ContentRef;
  readonly units: readonly ProposedUnit[];
  readonly difficulty: 'normal' | 'hard';
  /** None where the ledger does not tell it; then as the hand-over. */
  readonly registeredOn?: Day;
  readonly handedOverOn: Day;
}

/** 日历公布重算. */
export type ReviseDeadlinesInput = NoInput;
