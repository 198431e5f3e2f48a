import type { CaseEvent } from '@huiying/engine';
import type { SuggestionEvent } from './events';
import { evolveAssignment } from './evolve/assignment';
import { evolveCommitment } from './evolve/commitment';
import { evolveEnding, evolveFourEyes } from './evolve/ending';
import { evolveHandling } from './evolve/handling';
import { evolvePublication } from './evolve/publication';
import { evolveRating } from './evolve/rating';
import { evolveReply } from './evolve/reply';
import { evolveRound } from './evolve/round';
import { evolveSubmission } from './evolve/submission';
import type { SuggestionState } from './state';

/** One event further; exhaustive by type, so that a new event cannot be forgotten here. */
export function evolve(state: SuggestionState, event: CaseEvent<SuggestionEvent>): SuggestionState {
  switch (event.type) {
    case 'SuggestionOpened': case 'TextRevised': case 'Submitted': case 'ReturnedForChange': case 'NotAdmitted': case 'Registered':
    case 'SignatureInvited': case 'SignatureConfirmed': case 'SignatureDeclined': case 'SignatureLapsed': case 'SignatureWithdrawn':
      return evolveSubmission(state, event);
    case 'AssignmentsProposed': case 'HandedOver': case 'AssignmentCreated': case 'AssignmentAccepted': case 'AssignmentReturned': case 'AssignmentEnded':
    case 'ObjectionRaised': case 'ObjectionUpheld': case 'ObjectionRefused': case 'ObjectionWindowClosed': case 'ObjectionWindowRevised':
      return evolveAssignment(state, event);
    case 'ContactLogged': case 'ContactConfirmed': case 'ContactDenied': case 'ContactUnanswered': case 'ContactUnansweredRevised': case 'ContactWaived':
    case 'OpinionGiven': case 'OpinionSentBack': case 'OpinionWaived': case 'ExtensionRequested': case 'ExtensionGranted': case 'ExtensionRefused':
      return evolveHandling(state, event);
    case 'ReplySubmitted': case 'ReplyReturned': case 'ReplySigned': case 'ReplyPassed': case 'ReplyIssuedOutside': case 'ReplyDelivered':
      return evolveReply(state, event);
    case 'RatingRequested': case 'RatingGiven': case 'RatingVoided': case 'RatingFixedEarly': case 'RatingWindowClosed': case 'RatingNotReturnedRevised':
      return evolveRating(state, event);
    case 'RoundOpened': case 'RoundReplied': case 'RoundSettled': case 'SecondHandlingDeclined': case 'CoordinationOpened': case 'CoordinationConcluded':
      return evolveRound(state, event);
    case 'CommitmentMade': case 'CommitmentProgressed': case 'CrossOffRequested': case 'CrossOffReturned': case 'CommitmentVerified': case 'CommitmentMoved': case 'CommitmentExplained':
      return evolveCommitment(state, event);
    case 'PublicationProposed': case 'ConsentAsked': case 'ConsentAnswered': case 'PublicationReleased': case 'PublicationWithheld':
      return evolvePublication(state, event);
    case 'ClosingAllowed': case 'ClosingBarred': case 'ClosingReminded': case 'CaseClosed': case 'CaseReopened': case 'CaseArchived': case 'CaseTerminated':
    case 'CaseWithdrawn': case 'TakenOver':
      return evolveEnding(state, event);
    case 'CommandProposed': case 'ProposalConfirmed': case 'ProposalRejected':
      return evolveFourEyes(state, event);
  }
}
