import type { SuggestionEventType } from '../events';
import type { SuggestionCommandName } from '../inputs';
import type { PartKind } from '../parts';
import type { DeadlineKind } from '../rules';

/** Parts beside the addressed one that go from one of the states to another. */
export interface Move {
  readonly part: PartKind;
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * All that a command can bring in the same decision, for the page of the life; random lives are held against it.
 * New parts are not listed: a round comes with its next step and coordination, an assignment with what it owes.
 */
export interface Follows {
  readonly events: readonly (SuggestionEventType | 'Reminded' | 'Escalated')[];
  /** Clocks that it starts. */
  readonly starts?: readonly DeadlineKind[];
  /** Clocks that it ends: met, waived or passed. */
  readonly ends?: readonly DeadlineKind[] | 'all';
  /** Clocks whose last day it moves. */
  readonly shifts?: readonly DeadlineKind[] | 'all';
  readonly moves?: readonly Move[];
  /** When it needs a reason although not always. */
  readonly reasonWhen?: string;
}

const move = (part: PartKind, from: readonly string[], to: string): Move => ({ part, from, to });

const ASSIGNED: readonly DeadlineKind[] = ['signFor', 'objectionWindow', 'opinion', 'replyUnit'];
const UNDER_ASSIGNMENT: readonly DeadlineKind[] = ['signFor', 'objectionWindow', 'firstContact', 'contactAnswer', 'opinion', 'opinionRedo', 'extensionDecision', 'replyUnit'];
const endsWithAssignment: readonly Move[] = [
  move('reply', ['none', 'submitted', 'returned', 'signed', 'passed'], 'ended'), move('publication', ['none', 'proposed'], 'ended'), move('opinion', ['due', 'sentBack'], 'ended'),
  move('extension', ['requested'], 'ended'), move('commitment', ['proposed'], 'ended'),
];
const endsWithCase: readonly Move[] = [
  ...endsWithAssignment, move('assignment', ['awaiting', 'accepted', 'objected'], 'ended'), move('rating', ['requested', 'given'], 'ended'),
  move('commitment', ['running', 'crossOff'], 'ended'), move('proposal', ['proposed'], 'ended'),
];
const nextRound = {
  events: ['RoundOpened', 'AssignmentCreated'], starts: ['signFor', 'replyRound'], moves: [move('nextStep', ['none', 'due', 'declined'], 'opened')],
} as const satisfies Follows;
const judged = {
  events: ['RoundSettled', 'CoordinationOpened', ...nextRound.events], starts: ['secondDecision', 'coordination', ...nextRound.starts],
  moves: [
    ...nextRound.moves, move('nextStep', ['none', 'opened', 'declined'], 'due'), move('coordination', ['none', 'concluded'], 'open'),
    move('round', ['replied', 'settled'], 'rated'),
  ],
} as const satisfies Follows;
const windowClosed = {
  events: ['RatingWindowClosed', ...judged.events], starts: judged.starts, ends: ['ratingWindow'], moves: [move('rating', ['given'], 'fixed'), move('round', ['replied'], 'settled'), ...judged.moves],
} as const satisfies Follows;
const contactAnswered = (event: 'ContactConfirmed' | 'ContactDenied'): Follows => ({ events: ['ContactUnansweredRevised', event], ends: ['contactAnswer'] });
const delivered = {
  events: ['ReplyDelivered', 'RoundReplied', 'RoundSettled'], starts: ['commitment', 'publication'], ends: ['signFor', 'objectionWindow', 'firstContact', 'opinion', 'opinionRedo', 'extensionDecision', 'replyUnit', 'replyRound', 'objectionDecision', 'replyDeputy'],
  moves: [
    move('assignment', ['awaiting', 'accepted', 'objected'], 'done'), move('commitment', ['proposed'], 'running'), move('extension', ['requested'], 'ended'),
    move('round', ['running'], 'replied'), move('round', ['running'], 'settled'),
  ],
} as const satisfies Follows;

/** By command; the specs hold random lives against it. */
export const follows: Readonly<Record<SuggestionCommandName, Follows>> = {
  open: { events: ['SuggestionOpened'] },
  reviseText: { events: ['TextRevised', 'SignatureLapsed'], starts: ['cosigning'], moves: [move('signature', ['confirmed'], 'lapsed')] },
  inviteCosigner: { events: ['SignatureInvited'], starts: ['cosigning'] },
  confirmCosigning: { events: ['SignatureConfirmed'], ends: ['cosigning'] },
  declineCosigning: { events: ['SignatureDeclined'], ends: ['cosigning'] },
  submit: { events: ['SignatureDeclined', 'Submitted'], starts: ['review'], ends: ['cosigning'], moves: [move('signature', ['invited', 'lapsed'], 'declined')] },
  returnForChange: { events: ['ReturnedForChange'], ends: ['review'] },
  refuseAdmission: { events: ['NotAdmitted'], ends: 'all' },
  register: { events: ['Registered'], starts: ['handover'], ends: ['review'] },
  preAssign: { events: ['AssignmentsProposed'], reasonWhen: 'where it is not the unit that the deputy wished' },
  handOver: { events: ['HandedOver', 'RoundOpened', 'AssignmentCreated'], starts: ['replyDeputy', ...ASSIGNED], ends: ['handover'] },
  signFor: { events: ['AssignmentAccepted'], starts: ['firstContact', 'replyUnit'], ends: ['signFor'] },
  object: { events: ['ObjectionWindowRevised', 'ObjectionRaised'], starts: ['objectionDecision'] },
  upholdObjection: {
    events: ['ObjectionUpheld', 'AssignmentReturned', 'AssignmentCreated'], starts: ['reassign', ...ASSIGNED], ends: ['objectionDecision', ...UNDER_ASSIGNMENT], moves: endsWithAssignment,
  },
  refuseObjection: { events: ['ObjectionRefused'], ends: ['objectionDecision'] },
  reassign: {
    events: ['AssignmentReturned', 'AssignmentCreated'], starts: [...ASSIGNED, 'replyRound'], ends: ['reassign', ...UNDER_ASSIGNMENT, 'replyRound'],
    moves: [move('assignment', ['awaiting', 'accepted'], 'returned'), ...endsWithAssignment],
  },
  closeObjectionWindow: { events: ['ObjectionWindowClosed'], ends: ['objectionWindow'] },
  logContact: { events: ['ContactLogged'], starts: ['contactAnswer'], ends: ['firstContact'] },
  confirmContact: contactAnswered('ContactConfirmed'),
  denyContact: contactAnswered('ContactDenied'),
  markUnanswered: { events: ['ContactUnanswered'], ends: ['contactAnswer'] },
  waiveContact: { events: ['ContactWaived'], ends: ['firstContact'], reasonWhen: 'by the committee' },
  giveOpinion: { events: ['OpinionGiven'], ends: ['opinion', 'opinionRedo'] },
  sendBackOpinion: { events: ['OpinionSentBack'], starts: ['opinionRedo'] },
  waiveOpinion: { events: ['OpinionWaived'], ends: ['opinion', 'opinionRedo'] },
  requestExtension: { events: ['ExtensionRequested', 'ExtensionGranted'], starts: ['extensionDecision'], shifts: ['replyUnit', 'replyDeputy'] },
  grantExtension: { events: ['ExtensionGranted'], ends: ['extensionDecision'], shifts: ['replyUnit', 'replyDeputy'] },
  refuseExtension: { events: ['ExtensionRefused'], ends: ['extensionDecision'] },
  submitReply: { events: ['ReplySubmitted'] },
  returnDraft: { events: ['ReplyReturned'] },
  signOffReply: { events: ['ReplySigned'], starts: ['check'] },
  returnReply: { events: ['ReplyReturned'], ends: ['check'], moves: [move('publication', ['proposed'], 'none')] },
  passReply: { events: ['ReplyPassed'], ends: ['check'] },
  deliverReply: delivered,
  recordOutsideReply: { events: ['ReplyIssuedOutside'], reasonWhen: 'where something was still missing' },
  requestRating: { events: ['RatingRequested'], starts: ['ratingWindow'] },
  rate: { events: ['RatingGiven'] },
  enterRating: { events: ['RatingGiven', 'RatingNotReturnedRevised', ...judged.events], starts: judged.starts, moves: judged.moves },
  voidRating: { events: ['RatingVoided', 'RatingRequested'] },
  endRatingWindow: windowClosed,
  closeRatingWindow: { ...windowClosed, moves: [move('rating', ['requested'], 'notReturned'), ...windowClosed.moves] },
  openEarly: { ...nextRound, events: ['RatingFixedEarly', ...nextRound.events] },
  openSecondHandling: { ...nextRound, ends: ['secondDecision'] },
  // Where another reply of the round is handled anew already, that is what the round leads to.
  declineSecondHandling: { events: ['SecondHandlingDeclined'], ends: ['secondDecision'], moves: [move('nextStep', ['due'], 'opened')] },
  openCoordination: { events: ['CoordinationOpened'], starts: ['coordination'], ends: ['secondDecision'], moves: [move('nextStep', ['due'], 'none'), move('nextStep', ['due'], 'opened')] },
  concludeCoordination: { ...nextRound, events: ['CoordinationConcluded', ...nextRound.events], ends: ['coordination'] },
  addCommitment: { events: ['CommitmentMade'], starts: ['commitment'] },
  reportProgress: { events: ['CommitmentProgressed'] },
  requestCrossOff: { events: ['CrossOffRequested'] },
  verifyCommitment: { events: ['CommitmentVerified'], ends: ['commitment'] },
  returnCrossOff: { events: ['CrossOffReturned'] },
  moveCommitment: { events: ['CommitmentMoved'], shifts: ['commitment'] },
  explainCommitment: { events: ['CommitmentExplained'], ends: ['commitment'] },
  proposePublication: { events: ['PublicationProposed'] },
  askConsent: { events: ['ConsentAsked'] },
  answerConsent: { events: ['ConsentAnswered'] },
  releasePublication: { events: ['PublicationReleased'], ends: ['publication'] },
  withholdPublication: { events: ['PublicationWithheld'], ends: ['publication'] },
  withdrawSignature: {
    events: ['SignatureWithdrawn', 'RatingRequested', 'CaseWithdrawn', 'AssignmentEnded', ...delivered.events], starts: delivered.starts, ends: 'all',
    moves: [
      move('case', ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling'], 'withdrawn'), ...endsWithCase, ...delivered.moves, move('reply', ['passed'], 'delivered'),
    ],
  },
  close: { events: ['CaseClosed'], ends: 'all' },
  remindClosing: { events: ['ClosingReminded'] },
  reopen: { ...nextRound, events: ['CaseReopened', ...nextRound.events] },
  archive: { events: ['CaseArchived'] },
  terminate: { events: ['CaseTerminated', 'AssignmentEnded'], ends: 'all', moves: endsWithCase },
  takeOver: {
    events: ['SuggestionOpened', 'SignatureInvited', 'SignatureConfirmed', 'Registered', 'AssignmentsProposed', 'HandedOver', 'RoundOpened', 'AssignmentCreated', 'TakenOver', 'ObjectionWindowClosed'],
    starts: ['replyDeputy', ...ASSIGNED], ends: ['objectionWindow'],
  },
  reviseDeadlines: { events: [], shifts: 'all' },
  // Beside its own event: all that the command brings which it confirms.
  confirmProposed: { events: ['ProposalConfirmed'] },
  rejectProposed: { events: ['ProposalRejected'] },
  remind: { events: ['Reminded'] },
  escalate: { events: ['Escalated'] },
};
