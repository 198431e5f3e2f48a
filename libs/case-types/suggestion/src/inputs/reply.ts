import type { ContentRef, Day, PartId } from '@huiying/engine';
import type { FromPaper, NoInput } from './common';

/** 承诺: no promise without owner, date and measure. */
export interface CommitmentInput {
  /** Section and person who see to it. */
  readonly owner: ContentRef;
  readonly due: Day;
  readonly measure: ContentRef;
}

/** Answer to one required change of a second handling, by its place in the list (from 0). */
export interface ChangeAnswer {
  readonly change: number;
  readonly answer: ContentRef;
}

/** 送审. */
export interface SubmitReplyInput {
  readonly text: ContentRef;
  readonly attachments?: readonly ContentRef[];
  /** Letter of the rule set's code set; none where replies bear no class. */
  readonly class?: string;
  readonly commitments?: readonly CommitmentInput[];
  readonly changesAnswered?: readonly ChangeAnswer[];
}

/** 退回修改 within the unit. Needs the reason. */
export type ReturnDraftInput = NoInput;

/** 主要负责人, or any leader of the unit (R: reply.signer). */
export type ReplySigner = 'mainHead' | 'unitLeader';

/** 签发. */
export interface SignOffReplyInput {
  readonly docNumber: ContentRef;
  readonly signedBy: ReplySigner;
}

/** 退改 by the checker. Needs the reason. He names the class he holds right, but changes none. */
export interface ReturnReplyInput {
  readonly classHeldRight?: string;
}

/** 审核通过. */
export type PassReplyInput = NoInput;

/** 送达方式: 当面, 邮寄, 电子, 由领衔代表转达. */
export type DeliveryWay = 'inPerson' | 'post' | 'electronic' | 'byLead';

/** 送达. */
export interface DeliverReplyInput extends FromPaper {
  /** Signatures whose signers have it; all that are still owed when left out. */
  readonly to?: readonly PartId[];
  readonly way: DeliveryWay;
}

/** 线下答复. A reason is needed where it goes in although a gate of submitting is not met. */
export interface RecordOutsideReplyInput extends SubmitReplyInput {
  readonly docNumber: ContentRef;
  readonly signedBy: ReplySigner;
  /** In whose name it was issued. */
  readonly inNameOf: ContentRef;
  readonly issuedOn: Day;
  /** The sealed file: the text that counts. */
  readonly file: ContentRef;
}
