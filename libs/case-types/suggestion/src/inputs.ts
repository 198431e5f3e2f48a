import type * as assignment from './inputs/assignment';
import type * as commitment from './inputs/commitment';
import type { ClockOrderInput } from './inputs/common';
import type * as ending from './inputs/ending';
import type * as fourEyes from './inputs/four-eyes';
import type * as handling from './inputs/handling';
import type * as publication from './inputs/publication';
import type * as rating from './inputs/rating';
import type * as reply from './inputs/reply';
import type * as secondHandling from './inputs/second-handling';
import type * as submission from './inputs/submission';

export type * from './inputs/assignment';
export type * from './inputs/commitment';
export type * from './inputs/common';
export type * from './inputs/ending';
export type * from './inputs/four-eyes';
export type * from './inputs/handling';
export type * from './inputs/publication';
export type * from './inputs/rating';
export type * from './inputs/reply';
export type * from './inputs/second-handling';
export type * from './inputs/submission';

/** What people may enter, by command. Every text and file is a `ContentRef`. */
export interface PersonInputs {
  open: submission.OpenInput;
  reviseText: submission.ReviseTextInput;
  inviteCosigner: submission.InviteCosignerInput;
  confirmCosigning: submission.ConfirmCosigningInput;
  declineCosigning: submission.DeclineCosigningInput;
  submit: submission.SubmitInput;
  returnForChange: submission.ReturnForChangeInput;
  refuseAdmission: submission.RefuseAdmissionInput;
  register: submission.RegisterInput;
  preAssign: assignment.PreAssignInput;
  handOver: assignment.HandOverInput;
  signFor: assignment.SignForInput;
  object: assignment.ObjectInput;
  upholdObjection: assignment.UpholdObjectionInput;
  refuseObjection: assignment.RefuseObjectionInput;
  reassign: assignment.ReassignInput;
  logContact: handling.LogContactInput;
  confirmContact: handling.ConfirmContactInput;
  denyContact: handling.DenyContactInput;
  waiveContact: handling.WaiveContactInput;
  giveOpinion: handling.GiveOpinionInput;
  sendBackOpinion: handling.SendBackOpinionInput;
  waiveOpinion: handling.WaiveOpinionInput;
  requestExtension: handling.RequestExtensionInput;
  grantExtension: handling.GrantExtensionInput;
  refuseExtension: handling.RefuseExtensionInput;
  submitReply: reply.SubmitReplyInput;
  returnDraft: reply.ReturnDraftInput;
  signOffReply: reply.SignOffReplyInput;
  returnReply: reply.ReturnReplyInput;
  passReply: reply.PassReplyInput;
  deliverReply: reply.DeliverReplyInput;
  recordOutsideReply: reply.RecordOutsideReplyInput;
  requestRating: rating.RequestRatingInput;
  rate: rating.RateInput;
  enterRating: rating.EnterRatingInput;
  voidRating: rating.VoidRatingInput;
  endRatingWindow: rating.EndRatingWindowInput;
  openEarly: secondHandling.OpenEarlyInput;
  openSecondHandling: secondHandling.OpenSecondHandlingInput;
  declineSecondHandling: secondHandling.DeclineSecondHandlingInput;
  openCoordination: secondHandling.OpenCoordinationInput;
  concludeCoordination: secondHandling.ConcludeCoordinationInput;
  addCommitment: commitment.AddCommitmentInput;
  reportProgress: commitment.ReportProgressInput;
  requestCrossOff: commitment.RequestCrossOffInput;
  verifyCommitment: commitment.VerifyCommitmentInput;
  returnCrossOff: commitment.ReturnCrossOffInput;
  moveCommitment: commitment.MoveCommitmentInput;
  explainCommitment: commitment.ExplainCommitmentInput;
  proposePublication: publication.ProposePublicationInput;
  answerConsent: publication.AnswerConsentInput;
  releasePublication: publication.ReleasePublicationInput;
  withholdPublication: publication.WithholdPublicationInput;
  withdrawSignature: ending.WithdrawSignatureInput;
  close: ending.CloseInput;
  reopen: ending.ReopenInput;
  archive: ending.ArchiveInput;
  terminate: ending.TerminateInput;
  takeOver: ending.TakeOverInput;
  confirmProposed: fourEyes.ConfirmProposedInput;
  rejectProposed: fourEyes.RejectProposedInput;
}

/** What only the process orders. */
export interface SystemInputs {
  closeObjectionWindow: ClockOrderInput;
  markUnanswered: ClockOrderInput;
  closeRatingWindow: rating.CloseRatingWindowInput;
  askConsent: publication.AskConsentInput;
  remindClosing: ending.RemindClosingInput;
  reviseDeadlines: ending.ReviseDeadlinesInput;
  remind: Required<ClockOrderInput>;
  escalate: Required<ClockOrderInput>;
}

/** The input of every command, by its name. */
export interface SuggestionInputs extends PersonInputs, SystemInputs {}
/** Commands that people give. */
export type PersonCommandName = keyof PersonInputs;
/** Commands that people or the process give. */
export type SuggestionCommandName = keyof SuggestionInputs;
