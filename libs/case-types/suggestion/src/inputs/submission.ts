import type { BodyId, ContentRef, PartId, PersonId } from '@huiying/engine';
import type { AdmissionGround, AdmissionOutcome, SuggestionSource } from '../rules';
import type { FromPaper, NoInput } from './common';

/** 提建议. On paper the envelope's `onBehalfOf` names the lead deputy. */
export interface OpenInput extends FromPaper {
  readonly source: SuggestionSource;
  /** Code of the meeting; needed for `session` and `motionConverted`. */
  readonly session?: string;
  readonly title: ContentRef;
  readonly text: ContentRef;
  readonly attachments?: readonly ContentRef[];
  /** Units that the deputy wishes to handle it, the main one first. */
  readonly proposedUnits?: readonly BodyId[];
}

/** 修改文稿. A new version; whatever is left out stays as it was. */
export interface ReviseTextInput extends FromPaper {
  /** Another source or session, until it was received for the first time. */
  readonly source?: SuggestionSource;
  readonly session?: string;
  readonly title?: ContentRef;
  readonly text?: ContentRef;
  readonly attachments?: readonly ContentRef[];
  readonly proposedUnits?: readonly BodyId[];
}

/** 邀请联名. */
export interface InviteCosignerInput {
  readonly signer: PersonId;
}

/** 确认联名. From paper the signature page (`scan`) is needed. */
export interface ConfirmCosigningInput extends FromPaper {
  /** The version of the text that was read. */
  readonly textVersion: number;
}

/** 不联名. */
export type DeclineCosigningInput = FromPaper;

/** 提交. */
export interface SubmitInput extends FromPaper {
  /** Signatures that are still open and are left behind. */
  readonly dropped?: readonly PartId[];
}

/** 退回修改. Needs the envelope's reason. */
export type ReturnForChangeInput = NoInput;

/** 不予受理. Needs the envelope's reason. */
export interface RefuseAdmissionInput {
  readonly ground: AdmissionGround;
  readonly outcome: AdmissionOutcome;
}

/** 登记. The number comes from the series of its session and source. */
export interface RegisterInput {
  /** Code of the field in the congress's own list (财经, 城建 …). */
  readonly category?: string;
}
