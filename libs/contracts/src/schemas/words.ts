import type {
  AdmissionGround, AdmissionOutcome, AssignmentKind, CaseStanding, ContactMode, ContactRank, ContactStage, DeliveryWay, OwnView, PublicationScope, RatingDimension, RatingOptionCode, RatingReturnWay,
  ReplySigner, StageLabel, SuggestionSource, WithholdingGround,
} from '@huiying/case-type-suggestion';

/** A list that must hold every word of a union: a word added to the core without one here does not compile. */
const every = <U extends string>() => <const T extends readonly [U, ...U[]]>(words: T & ([U] extends [T[number]] ? unknown : never)): T => words;

/** Where a suggestion comes from: 大会期间、闭会期间、议案转建议 and others. */
export const sources = every<SuggestionSource>()(['session', 'betweenSessions', 'motionConverted', 'handedDown', 'passedUp', 'voterOpinion', 'sittingInRemark']);
/** Why a text is not taken as a suggestion (不予受理的原因); which of them hold is said by the rule set. */
export const admissionGrounds = every<AdmissionGround>()([
  'privateMatter', 'forwardedLetter', 'judicialCase', 'runningTender', 'academicOrPromotion', 'noConcreteContent', 'accusationOrAppeal', 'outsideCompetence', 'personalBenefit',
]);
/** What becomes of it then: 作为代表来信、作为参阅件、退回代表. */
export const admissionOutcomes = every<AdmissionOutcome>()(['letter', 'reference', 'returned']);
/** 主办、会办、分办. */
export const assignmentKinds = every<AssignmentKind>()(['main', 'co', 'separate']);
/** How a unit was in contact with a deputy: 面对面、走访、座谈、电话、信函. */
export const contactModes = every<ContactMode>()(['faceToFace', 'visit', 'meeting', 'telephone', 'letter']);
/** When, seen from the handling: 办前、办中、办后. */
export const contactStages = every<ContactStage>()(['before', 'during', 'after']);
/** Who of the unit was in contact: 主要负责人、分管领导、科室负责人、经办. */
export const contactRanks = every<ContactRank>()(['mainHead', 'deputyHead', 'sectionHead', 'handler']);
/** How a reply reached the deputy. */
export const deliveryWays = every<DeliveryWay>()(['inPerson', 'post', 'electronic', 'byLead']);
/** Who signed a reply off. */
export const replySigners = every<ReplySigner>()(['mainHead', 'unitLeader']);
/** 满意、基本满意、不满意; which of them exist is said by the rule set. */
export const ratingOptions = every<RatingOptionCode>()(['satisfied', 'basicallySatisfied', 'notSatisfied']);
/** What is rated: attitude, process, result. */
export const ratingDimensions = every<RatingDimension>()(['attitude', 'process', 'result']);
/** How a form on paper came back: to the committee, or through the unit, which only hands it over. */
export const ratingWays = every<RatingReturnWay>()(['toCommittee', 'throughUnit']);
/** The deputy's own view of what came of it: 已解决、部分解决、未解决. */
export const ownViews = every<OwnView>()(['solved', 'partlySolved', 'notSolved']);
/** How much of a reply is proposed to become public: 全文、摘要、仅标题、不公开. */
export const publicationScopes = every<PublicationScope>()(['full', 'summary', 'title', 'none']);
/** How much can be released. */
export const releasedScopes = every<Exclude<PublicationScope, 'none'>>()(['full', 'summary', 'title']);
/** Why something is not made public: 《政府信息公开条例》第十四条至第十六条, the deputy's own wish, or an identity to be kept secret. */
export const withholdingGrounds = every<WithholdingGround>()([
  'stateSecret', 'forbiddenByLaw', 'securityOrStability', 'businessSecret', 'personalPrivacy', 'internalAffairs', 'processInformation', 'deputyWish', 'confidentialIdentity',
]);
/** How hard the handling is: `hard` (涉及面广、处理难度大) has six months for the reply instead of three (《代表法》第五十一条). */
export const difficulties = ['normal', 'hard'] as const;
/** Why a case ends without having been handled. */
export const terminationReasons = ['wronglyEntered', 'converted'] as const;
/** 环节: what people are told about where a suggestion stands, roughly in the order of a life. */
export const stageLabels = every<StageLabel>()([
  'draft', 'cosigning', 'review', 'returned', 'toPreAssign', 'toHandOver', 'toSignFor', 'objected', 'toReassign', 'handling', 'toSignOff', 'checking', 'toDeliver', 'replied', 'awaitingRating',
  'secondDecision', 'secondHandling', 'coordination', 'toClose', 'tracking', 'closed', 'archived', 'notAdmitted', 'withdrawn', 'terminated',
]);
/** The states of the case itself; one that nobody has opened yet stands in no list. */
export const caseStates = every<Exclude<CaseStanding['state'], 'none'>>()([
  'draft', 'review', 'returned', 'registered', 'preassigned', 'handling', 'closed', 'archived', 'notAdmitted', 'withdrawn', 'terminated',
]);
