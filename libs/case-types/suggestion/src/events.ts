import type { AssignmentEvent } from './events/assignment';
import type { CommitmentEvent } from './events/commitment';
import type { EndingEvent, FourEyesEvent } from './events/ending';
import type { HandlingEvent } from './events/handling';
import type { PublicationEvent } from './events/publication';
import type { RatingEvent, RoundEvent } from './events/rating';
import type { ReplyEvent } from './events/reply';
import type { SubmissionEvent } from './events/submission';

export type * from './events/assignment';
export type * from './events/commitment';
export type * from './events/ending';
export type * from './events/handling';
export type * from './events/publication';
export type * from './events/rating';
export type * from './events/reply';
export type * from './events/submission';

/** Everything that can have happened to a suggestion, beside the engine's own events of the clocks. */
export type SuggestionEvent =
  | SubmissionEvent | AssignmentEvent | HandlingEvent | ReplyEvent | RatingEvent | RoundEvent | CommitmentEvent | PublicationEvent | EndingEvent | FourEyesEvent;

/** Names of the events of a suggestion; those of its clocks are the engine's. */
export type SuggestionEventType = SuggestionEvent['type'];

/** The version in which each event is written today. */
export const eventVersions: Readonly<Record<SuggestionEventType, number>> = {
  SuggestionOpened: 1, TextRevised: 2, Submitted: 1, ReturnedForChange: 1, NotAdmitted: 1, Registered: 1,
  SignatureInvited: 1, SignatureConfirmed: 1, SignatureDeclined: 1, SignatureLapsed: 1, SignatureWithdrawn: 1,
  AssignmentsProposed: 1, HandedOver: 1, AssignmentCreated: 1, AssignmentAccepted: 1, AssignmentReturned: 1, AssignmentEnded: 1,
  ObjectionRaised: 1, ObjectionUpheld: 1, ObjectionRefused: 1, ObjectionWindowClosed: 1, ObjectionWindowRevised: 1,
  ContactLogged: 1, ContactConfirmed: 1, ContactDenied: 1, ContactUnanswered: 1, ContactUnansweredRevised: 1, ContactWaived: 1,
  OpinionGiven: 1, OpinionSentBack: 1, OpinionWaived: 1, ExtensionRequested: 1, ExtensionGranted: 1, ExtensionRefused: 1,
  ReplySubmitted: 1, ReplyReturned: 1, ReplySigned: 1, ReplyPassed: 1, ReplyIssuedOutside: 1, ReplyDelivered: 1,
  RatingRequested: 1, RatingGiven: 2, RatingVoided: 1, RatingFixedEarly: 1, RatingWindowClosed: 1, RatingNotReturnedRevised: 1,
  RoundOpened: 1, RoundReplied: 1, RoundSettled: 1, SecondHandlingDeclined: 1, CoordinationOpened: 1, CoordinationConcluded: 1,
  CommitmentMade: 1, CommitmentProgressed: 1, CrossOffRequested: 1, CrossOffReturned: 1, CommitmentVerified: 1, CommitmentMoved: 1, CommitmentExplained: 1,
  PublicationProposed: 1, ConsentAsked: 1, ConsentAnswered: 1, PublicationReleased: 1, PublicationWithheld: 1,
  ClosingAllowed: 1, ClosingBarred: 1, ClosingReminded: 1, CaseClosed: 1, CaseReopened: 1, CaseArchived: 1, CaseTerminated: 1, CaseWithdrawn: 1, TakenOver: 1,
  CommandProposed: 1, ProposalConfirmed: 1, ProposalRejected: 1,
};
