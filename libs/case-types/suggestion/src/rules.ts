import type { Parameter, Period, Reminder } from '@huiying/engine';

/**
 * What a congress may set for its suggestions: one flat record, read as `rules['objection.times'].value`.
 * A value with a source names it in its `basis` (an article, or `none` for a local habit). `null` means that the thing
 * does not exist there. Laws are named in full; regulations by place and article: they bind their own deputies only and
 * serve as references. The file is one table of contents and therefore longer than others.
 */

/** A value, where it comes from (`none`: nothing but local habit) and the first day on which it holds (`YYYY-MM-DD`). */
export interface RuleParameter<T> extends Parameter<T> {
  /** A remark for the page of the rules: a range seen elsewhere, a limit of the source. */
  readonly basisNote?: string;
}

// ---- Words that values are made of ---------------------------------------------------------------------------------

/** 代表、小组秘书、代表工委经办与负责人、政府办党办、单位联络员/经办/负责人、专委会、主任会议、保密员、系统. */
export type RoleId =
  | 'deputy' | 'groupSecretary' | 'registrar' | 'committeeLeader' | 'coordinator' | 'checker'
  | 'unitClerk' | 'unitHandler' | 'unitLeader' | 'supervisor' | 'chair' | 'securityOfficer' | 'system';

/** 政府办、政府部门、镇、街道、园区、国企、垂直管理单位、党委办、党委部门、人大机构、监委、法院、检察院、其他. */
export type BodyKind =
  | 'governmentOffice' | 'governmentDepartment' | 'town' | 'subdistrict' | 'developmentZone' | 'stateEnterprise'
  | 'verticalAgency' | 'partyOffice' | 'partyOrgan' | 'congressBody' | 'supervisoryCommission' | 'court'
  | 'procuratorate' | 'other';

/** The office that divides work among bodies of a kind and may check their replies. It never does so for itself. */
export type CoordinatingOffice = 'governmentOffice' | 'partyOffice';

/** 大会、闭会、议案转、上级交办、下级报送、群众意见采纳、列席发言. */
export type SuggestionSource =
  | 'session' | 'betweenSessions' | 'motionConverted' | 'handedDown' | 'passedUp' | 'voterOpinion' | 'sittingInRemark';

/** Commands of the registrar that may be put under the eyes of a second person, the committee leader. */
export type FourEyesCommand =
  | 'refuseAdmission' | 'waiveContact' | 'waiveOpinion' | 'grantExtension' | 'refuseExtension' | 'voidRating'
  | 'openEarly' | 'openSecondHandling' | 'declineSecondHandling' | 'concludeCoordination' | 'verifyCommitment'
  | 'takeDown' | 'close' | 'reopen' | 'terminate' | 'moveToRuleVersion' | 'correctEntry';

/** 私事、转递来信、个案、招投标、学术产品推介咨询、空泛、检举申诉、不属本级、可能谋利. */
export type AdmissionGround =
  | 'privateMatter' | 'forwardedLetter' | 'judicialCase' | 'runningTender' | 'academicOrPromotion'
  | 'noConcreteContent' | 'accusationOrAppeal' | 'outsideCompetence' | 'personalBenefit';

/** What becomes of one that is not admitted: 代表来信, 参阅件, 退回代表. */
export type AdmissionOutcome = 'letter' | 'reference' | 'returned';

/** 面对面、走访、座谈、电话、信函. */
export type ContactMode = 'faceToFace' | 'visit' | 'meeting' | 'telephone' | 'letter';
/** 办前、办中、办后. */
export type ContactStage = 'before' | 'during' | 'after';

/** What must have been talked over before a reply may be submitted. Waived or met, never replaced by a denied contact. */
export interface ContactRequirement {
  /** Contacts in one of `modes`; 0 = no requirement. */
  readonly minimum: number;
  readonly modes: readonly ContactMode[];
  /** Stages that must each have one. */
  readonly stages: readonly ContactStage[];
  /** `logged`: the entry is enough; `answered`: confirmed by the deputy, or left unanswered beyond its clock. */
  readonly accepts: 'logged' | 'answered';
}

/** What a letter stands for, whatever the letter: solved, in progress, planned, deferred, for reference, of a higher body. */
export type ClassMeaning =
  | 'solved' | 'solvedOrInProgress' | 'inProgress' | 'inProgressOrPlanned' | 'planned' | 'deferred' | 'reference'
  | 'higherBody';

/** One class of results (结果类别) of a code set. */
export interface ReplyClass {
  /** The letter or stem on the reply's first page: A, B, 甲. Means nothing without its code set. */
  readonly code: string;
  readonly meaning: ClassMeaning;
  /** A reply of this class promises work: it needs at least one commitment with owner, date and measure. */
  readonly promises: boolean;
}

/** Letters do not mean the same everywhere, so a class is always stored with `id` and `version` of its set. */
export interface ReplyCodeSet {
  readonly id: string;
  readonly version: number;
  readonly classes: readonly ReplyClass[];
}

/** 满意、基本满意、不满意. */
export type RatingOptionCode = 'satisfied' | 'basicallySatisfied' | 'notSatisfied';
/** One mark that may be given. */
export interface RatingOption {
  readonly code: RatingOptionCode;
  /** Needs a reason and leads to a next step. */
  readonly dissatisfied: boolean;
}
/** 办理态度、办理过程、办理结果. */
export type RatingDimension = 'attitude' | 'process' | 'result';

/** Whether replies of such bodies must be settled as public or not (`owed`), may be proposed (`allowed`), or neither. */
export type PublicationDuty = 'owed' | 'allowed' | 'none';
/** 国家秘密、法律禁止、三安全一稳定、商业秘密、个人隐私、内部事务、过程性信息、代表认为不宜、要求保密身份. */
export type WithholdingGround =
  | 'stateSecret' | 'forbiddenByLaw' | 'securityOrStability' | 'businessSecret' | 'personalPrivacy'
  | 'internalAffairs' | 'processInformation' | 'deputyWish' | 'confidentialIdentity';

/** 日期、文号、登记号 of an earlier event. */
export type CorrectionKind = 'dayOfFact' | 'documentNumber' | 'registrationNumber';
/** How often something may be done. */
export type Times = number | 'unlimited';

// ---- Clocks --------------------------------------------------------------------------------------------------------

/** Those told at one rung. `objectionDecider`: the role that decides in this case; `mainUnitLeader`: of the main unit. */
export type EscalationRole =
  | 'unitClerk' | 'unitLeader' | 'mainUnitLeader' | 'objectionDecider' | 'coordinator' | 'checker' | 'registrar'
  | 'committeeLeader' | 'supervisor' | 'chair';

/** One clock. `period: null` = it does not exist there. Rung 1 is climbed at the due moment, the next ones after `ladder.days`. */
export interface DeadlineRule<P = Period> {
  readonly period: P | null;
  readonly remind: readonly Reminder[];
  /** Rungs, each with everybody told at it; empty where nobody is told or the system acts by itself. */
  readonly escalateTo: readonly (readonly EscalationRole[])[];
}

/** `hardPeriod` 涉及面广、处理难度大: chosen at hand-over. */
export interface ReplyDeadlineRule extends DeadlineRule {
  readonly hardPeriod: Period | null;
}
/** `sessionPeriod` runs for items of a session from its closing day; `period` for all others from registration. */
export interface HandoverDeadlineRule extends DeadlineRule {
  readonly sessionPeriod: Period | null;
}
/** Each commitment brings its own date; `againEvery` wakes an overdue one until it ends. */
export interface CommitmentDeadlineRule extends DeadlineRule<{ readonly unit: 'ownDate' }> {
  readonly againEvery: Period | null;
}

/** All kinds of clocks; what each is, and from when it runs, stands in the transition table. */
export type DeadlineKind =
  | 'cosigning' | 'review' | 'handover' | 'signFor' | 'objectionWindow' | 'objectionDecision' | 'reassign'
  | 'firstContact' | 'contactAnswer' | 'opinion' | 'opinionRedo' | 'replyDeputy' | 'replyUnit' | 'replyRound'
  | 'extensionDecision' | 'check' | 'ratingWindow' | 'secondDecision' | 'coordination' | 'publication' | 'commitment'
  | 'closing';

type PlainDeadlineKind = Exclude<DeadlineKind, 'replyDeputy' | 'replyUnit' | 'handover' | 'commitment'>;

/** All clocks; when each starts and what the system does at its end stands in the transition table. */
export type DeadlineRules = { readonly [K in PlainDeadlineKind as `deadline.${K}`]: RuleParameter<DeadlineRule> } & {
  readonly 'deadline.handover': RuleParameter<HandoverDeadlineRule>;
  /** 代表法第五十一条: three months, six for hard ones, from the first hand-over, never restarted. */
  readonly 'deadline.replyDeputy': RuleParameter<ReplyDeadlineRule>;
  /** Shown beside `replyDeputy`; the earlier of both is owed. */
  readonly 'deadline.replyUnit': RuleParameter<ReplyDeadlineRule>;
  readonly 'deadline.commitment': RuleParameter<CommitmentDeadlineRule>;
};

// ---- The record ----------------------------------------------------------------------------------------------------

/** 提出、审查、登记. */
export interface IntakeRules {
  /** Ways in which a suggestion may come. 代表法第二十四条、第三十六条. */
  readonly sources: RuleParameter<readonly SuggestionSource[]>;
  /** `refuse`: a session item is not taken after the cut-off noted with its session; null: there is none. 主席团决定. */
  readonly 'session.cutOff': RuleParameter<'refuse' | null>;
  /** Commands that a second person decides anew. Local. */
  readonly fourEyes: RuleParameter<readonly FourEyesCommand[]>;
  /** 代表法第五十九条; 浙江第六条, 上海第八条. */
  readonly 'admission.grounds': RuleParameter<readonly AdmissionGround[]>;
  /** 上海第八条, 重庆第十三条, 北京第十三条. */
  readonly 'admission.outcomes': RuleParameter<readonly AdmissionOutcome[]>;
}

/** 交办与异议. */
export interface AssignmentRules {
  /** More than one main unit on one case. 上海第十三条 allows it. */
  readonly 'assignment.severalMains': RuleParameter<boolean>;
  /** The deputy, too, may object to the assignment. 上海第十四条. */
  readonly 'assignment.deputyMayObject': RuleParameter<boolean>;
  /** Who of the unit may object. Local. */
  readonly 'objection.who': RuleParameter<readonly ('unitLeader' | 'unitClerk')[]>;
  /** Objections of one assignment; 0: objecting does not exist. */
  readonly 'objection.times': RuleParameter<number>;
  /** The objection must name the body held competent. */
  readonly 'objection.counterProposal': RuleParameter<boolean>;
  /** In order: the first one that exists for this kind of body decides. 山东第十二条. */
  readonly 'objection.decider': RuleParameter<readonly ('coordinator' | 'registrar')[]>;
  /** Which office divides work among bodies of a kind; null: none, the registrar does. 上海第十一条, 重庆第十四条. */
  readonly coordinatorByKind: RuleParameter<Readonly<Record<BodyKind, CoordinatingOffice | null>>>;
  /** Which office checks their replies; null: no check. Local. */
  readonly checkerByKind: RuleParameter<Readonly<Record<BodyKind, CoordinatingOffice | null>>>;
  /** Event that starts `replyUnit`: AssignmentCreated, or the unit's receipt (AssignmentAccepted; 浙江第二十一条). */
  readonly 'replyUnit.starts': RuleParameter<'assignment' | 'receipt'>;
}

/** 联系、会办意见、延期. */
export interface HandlingRules {
  /** Who may waive a contact: the signing deputy, or the registrar with a reason. Local. */
  readonly 'contact.waivers': RuleParameter<readonly ('deputy' | 'registrar')[]>;
  /** Modes that may be entered. 代表法第五十一条 asks for contact, not for a mode. */
  readonly 'contact.modes': RuleParameter<readonly ContactMode[]>;
  /** Modes that count as 面商 in figures. */
  readonly 'contact.faceToFaceModes': RuleParameter<readonly ContactMode[]>;
  /** How often the main unit may send an opinion back. 重庆第二十条. */
  readonly 'opinion.sendBacks': RuleParameter<Times>;
  /** Who grants an extension; null: asking is enough. 浙江第二十一条, 上海第十九条. */
  readonly 'extension.approver': RuleParameter<'registrar' | 'coordinator' | null>;
  /** Longest whole period from the first hand-over; null: no extension exists. 代表法第五十一条. */
  readonly 'extension.cap': RuleParameter<Period | null>;
  /** How long before the due day it must be asked for; null: until the due moment. Local. */
  readonly 'extension.askBefore': RuleParameter<Period | null>;
}

/** 答复. */
export interface ReplyRules {
  /** 代表法第五十一条: 与代表联系沟通，充分听取意见. */
  readonly 'reply.contacts': RuleParameter<ContactRequirement>;
  /** 主要负责人 or any leader of the unit. 浙江第二十二条; 上海第二十条. */
  readonly 'reply.signer': RuleParameter<'mainHead' | 'unitLeader'>;
  /** Each signer, or the lead who relays it with his consent. 上海第二十条; 山东第二十条. */
  readonly 'reply.toWhom': RuleParameter<'everySigner' | 'leadRelays'>;
  /** 会签 of the draft by co-handlers: none, or those that the main unit names. Local. */
  readonly 'reply.countersign': RuleParameter<'none' | 'named'>;
  /** null: replies bear no class. */
  readonly classes: RuleParameter<ReplyCodeSet | null>;
  /** A reply made on paper may be entered, with a reason, although a gate of submitting is not met. Local. */
  readonly 'outside.override': RuleParameter<boolean>;
}

/** 评价. No national law knows a form: what is asked, by whom and until when is local. */
export interface RatingRules {
  readonly 'rating.enabled': RuleParameter<boolean>;
  /** Best first; empty only where ratings do not exist. 重庆第二十六条. */
  readonly 'rating.options': RuleParameter<readonly RatingOption[]>;
  /** 上海第二十一条, 山东第二十三条. */
  readonly 'rating.dimensions': RuleParameter<readonly RatingDimension[]>;
  /** The dimension that counts for 满意率 and for what follows; null only where ratings do not exist. */
  readonly 'rating.decisiveDimension': RuleParameter<RatingDimension | null>;
  /** The form also asks whether the deputy holds the matter solved (代表认定). Local. */
  readonly 'rating.ownView': RuleParameter<boolean>;
  /** How several raters make one result: the worst, or the lead's alone. */
  readonly 'rating.combine': RuleParameter<'worst' | 'lead'>;
  /** 重庆第二十六条: the lead. */
  readonly 'rating.who': RuleParameter<'lead' | 'everySigner'>;
  /** Who sends the form out. Never a unit. */
  readonly 'rating.sentBy': RuleParameter<'system' | 'registrar'>;
  /** Ways in which paper may come back; `throughUnit` is marked and counted apart. 浙江第二十三条, 北京第二十四条. */
  readonly 'rating.returnWay': RuleParameter<readonly ('toCommittee' | 'throughUnit')[]>;
  /** A rating entered from paper waits for a second person. Local. */
  readonly 'rating.secondPerson': RuleParameter<boolean>;
  /** The registrar may end the window when every form is in. Local. */
  readonly 'rating.endWhenAllIn': RuleParameter<boolean>;
}

/** What follows where the deputy is not satisfied: 二次办理, 协调评估. */
export interface SecondHandlingRules {
  /** `itself`: when the window closes (浙江第二十四条); `decision`: the committee decides (上海第二十一条); null: none. */
  readonly 'second.opens': RuleParameter<'itself' | 'decision' | null>;
  /** The decision may also be not to open one. 重庆第二十七条. */
  readonly 'second.mayDecline': RuleParameter<boolean>;
  /** From this round on a dissatisfied one leads to 协调评估 (≥ 2); null: never by itself. 河南第二十二条. */
  readonly 'coordination.fromRound': RuleParameter<number | null>;
}

/** 承诺与销号. */
export interface CommitmentRules {
  /** Who may verify 销号. Never a unit. Local. */
  readonly 'commitment.verifiers': RuleParameter<readonly ('registrar' | 'deputy' | 'groupSecretary' | 'committeeLeader' | 'supervisor')[]>;
  /** How often the date of one may be moved. 上海第二十二条 sets no number. */
  readonly 'commitment.moves': RuleParameter<Times>;
}

/** 答复公开. */
export interface PublicationRules {
  /** 政府信息公开条例 binds administrative bodies. */
  readonly 'publication.byKind': RuleParameter<Readonly<Record<BodyKind, PublicationDuty>>>;
  /** What may be released when a signer has not answered; the name never without consent. Local. */
  readonly 'publication.withoutAnswer': RuleParameter<'nothing' | 'titleOnly' | 'textWithoutName'>;
  /** 政府信息公开条例第十四条至第十六条; 河南第二十九条. */
  readonly 'publication.grounds': RuleParameter<readonly WithholdingGround[]>;
}

/** 撤回、办结、补录、催办阶梯、更正. */
export interface EndingRules {
  /** Last point at which a signature may be withdrawn. 北京第十三条: before hand-over; 上海第十条: no limit. */
  readonly 'withdrawal.until': RuleParameter<'handOver' | 'reply' | 'any'>;
  /** Closing with a promise open: not before all are ended, or into tracking 办结转跟踪. Local. */
  readonly 'closing.commitments': RuleParameter<'allEnded' | 'intoTracking'>;
  /** Whether an owed publication must be settled before closing. Local. */
  readonly 'closing.publication': RuleParameter<'mustBeSettled' | 'mayRunOn'>;
  /** How many calendar days the day of a fact may lie before its entry; an import is exempt. Local. */
  readonly 'backdating.days': RuleParameter<number>;
  /** Working days after the due day at which rungs 2, 3, … of every ladder are climbed. Local. */
  readonly 'ladder.days': RuleParameter<readonly number[]>;
  /** What of an earlier event may be corrected. Local. */
  readonly 'correction.kinds': RuleParameter<readonly CorrectionKind[]>;
}

/** 红绿灯: from when on a clock is shown as pressing. All of it is local. */
export interface LightRules {
  /** 临期 once no more than this share of the period is left. */
  readonly 'light.soonShare': RuleParameter<number>;
  /** 紧急 once no more than this share of the period is left. */
  readonly 'light.urgentShare': RuleParameter<number>;
  /** 紧急 also for the last working days, as many as this: a tenth of a short period is no warning. */
  readonly 'light.urgentWorkingDays': RuleParameter<number>;
}

/** The whole rule set of one congress at one version. */
export interface SuggestionRules
  extends IntakeRules, AssignmentRules, HandlingRules, ReplyRules, RatingRules, SecondHandlingRules, CommitmentRules,
    PublicationRules, EndingRules, LightRules, DeadlineRules {}

/** Name of a parameter. */
export type RuleKey = keyof SuggestionRules;
