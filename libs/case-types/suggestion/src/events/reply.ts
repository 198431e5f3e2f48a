import type { ContentRef, Day, PartId } from '@huiying/engine';
import type { ChangeAnswer, DeliveryWay, ReplySigner } from '../inputs/reply';
import type { Body, Nothing } from './body';

/** A letter means nothing without its set and the set's version. */
export interface ReplyClassRef {
  readonly set: string;
  readonly setVersion: number;
  readonly code: string;
}

/** A promise as the reply makes it: who, until when, what (重庆代表建议条例第二十二条). */
export interface PromisedWork {
  readonly commitment: PartId;
  readonly owner: ContentRef;
  readonly due: Day;
  readonly measure: ContentRef;
}

/** A reply as it was submitted; the class stands with id and version of its code set. */
export interface SubmittedReply {
  readonly text: ContentRef;
  readonly attachments: readonly ContentRef[];
  readonly class: ReplyClassRef | null;
  readonly commitments: readonly PromisedWork[];
  readonly changesAnswered: readonly ChangeAnswer[];
}

/** 答复: submitted, returned, signed, passed, issued outside, delivered. */
export type ReplyEvent =
  | Body<'ReplySubmitted', SubmittedReply>
  | Body<'ReplyReturned', { by: 'unit' | 'checker'; reason: ContentRef; classHeldRight: string | null }>
  /** `passed`: no office checks this unit's replies, so it goes out at once. */
  | Body<'ReplySigned', { docNumber: ContentRef; signedBy: ReplySigner; passed: boolean }>
  | Body<'ReplyPassed', Nothing>
  | Body<'ReplyIssuedOutside', SubmittedReply & {
      docNumber: ContentRef; signedBy: ReplySigner; inNameOf: ContentRef; issuedOn: Day; file: ContentRef; overridden: boolean; reason: ContentRef | null;
    }>
  /** To one signer; `last`: with it everybody owed has it. `to` is null where the last one owed withdrew instead. */
  | Body<'ReplyDelivered', { to: PartId | null; way: DeliveryWay | null; last: boolean; scan: ContentRef | null }>;
