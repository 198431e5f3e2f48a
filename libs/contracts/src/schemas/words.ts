import type {
  AdmissionGround, AdmissionOutcome, AssignmentKind, ContactMode, ContactRank, ContactStage, DeliveryWay, OwnView, PublicationScope, RatingDimension, RatingOptionCode, RatingReturnWay,
  ReplySigner, SuggestionSource, WithholdingGround,
} from '@huiying/case-type-suggestion';

/** A list that must hold every word of a union: a word added to the core without one here does not compile. */
const every = <U extends string>() => <const T extends readonly [U, ...U[]]>(words: T & ([U] extends [T[number]] ? unknown : never)): T => words;

export const sources = every<SuggestionSource>()(['session', 'betweenSessions', 'motionConverted', 'handedDown', 'passedUp', 'voterOpinion', 'sittingInRemark']);
export const admissionGrounds = every<AdmissionGround>()([
  'privateMatter', 'forwardedLetter', 'judicialCase', 'runningTender', 'academicOrPromotion', 'noConcreteContent', 'accusationOrAppeal', 'outsideCompetence', 'personalBenefit',
]);
export const admissionOutcomes = every<AdmissionOutcome>()(['letter', 'reference', 'returned']);
export const assignmentKinds = every<AssignmentKind>()(['main', 'co', 'separate']);
export const contactModes = every<ContactMode>()(['faceToFace', 'visit', 'meeting', 'telephone', 'letter']);
export const contactStages = every<ContactStage>()(['before', 'during', 'after']);
export const contactRanks = every<ContactRank>()(['mainHead', 'deputyHead', 'sectionHead', 'handler']);
export const deliveryWays = every<DeliveryWay>()(['inPerson', 'post', 'electronic', 'byLead']);
export const replySigners = every<ReplySigner>()(['mainHead', 'unitLeader']);
export const ratingOptions = every<RatingOptionCode>()(['satisfied', 'basicallySatisfied', 'notSatisfied']);
export const ratingDimensions = every<RatingDimension>()(['attitude', 'process', 'result']);
export const ratingWays = every<RatingReturnWay>()(['toCommittee', 'throughUnit']);
export const ownViews = every<OwnView>()(['solved', 'partlySolved', 'notSolved']);
export const publicationScopes = every<PublicationScope>()(['full', 'summary', 'title', 'none']);
export const releasedScopes = every<Exclude<PublicationScope, 'none'>>()(['full', 'summary', 'title']);
export const withholdingGrounds = every<WithholdingGround>()([
  'stateSecret', 'forbiddenByLaw', 'securityOrStability', 'businessSecret', 'personalPrivacy', 'internalAffairs', 'processInformation', 'deputyWish', 'confidentialIdentity',
]);
export const difficulties = ['normal', 'hard'] as const;
export const terminationReasons = ['wronglyEntered', 'converted'] as const;
