import type { BodyId, ContentRef, DrawnNumber, PartId, PersonId } from '@huiying/engine';
import type { AdmissionGround, AdmissionOutcome, SuggestionSource } from '../rules';
import type { Body, Nothing } from './body';

/** 提出、署名、提交、登记、不予受理. */
export type SubmissionEvent =
  | Body<'SuggestionOpened', {
      source: SuggestionSource; session: string | null; title: ContentRef; text: ContentRef | null; attachments: readonly ContentRef[]; proposedUnits: readonly BodyId[];
      signature: PartId; lead: PersonId; group: BodyId | null; scan: ContentRef | null;
    }>
  | Body<'TextRevised', {
      version: number; title: ContentRef; text: ContentRef | null; attachments: readonly ContentRef[]; proposedUnits: readonly BodyId[]; scan: ContentRef | null;
      /** Where a draft goes to another session, or between them. */
      origin: { source: SuggestionSource; session: string | null } | null;
    }>
  | Body<'Submitted', { textVersion: number; receiptNumber: DrawnNumber | null; scan: ContentRef | null }>
  | Body<'ReturnedForChange', { reason: ContentRef }>
  | Body<'NotAdmitted', { ground: AdmissionGround; outcome: AdmissionOutcome; reason: ContentRef }>
  | Body<'Registered', { number: DrawnNumber; series: string; category: string | null }>
  | Body<'SignatureInvited', { signature: PartId; signer: PersonId; group: BodyId | null }>
  | Body<'SignatureConfirmed', { textVersion: number; scan: ContentRef | null }>
  /** By the lead where he submits without waiting any longer. */
  | Body<'SignatureDeclined', { scan: ContentRef | null }>
  | Body<'SignatureLapsed', Nothing>
  /** `nextLead` where the lead left. */
  | Body<'SignatureWithdrawn', { reason: ContentRef; nextLead: PersonId | null; scan: ContentRef | null }>;
