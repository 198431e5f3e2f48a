// The closed sets of words that values are made of. Their meaning stands with the interface of the rules of a suggestion.

/** 政府办、政府部门、镇、街道、园区、国企、垂直管理单位、党委办、党委部门、人大机构、监委、法院、检察院、其他. */
export const bodyKinds = [
  'governmentOffice', 'governmentDepartment', 'town', 'subdistrict', 'developmentZone', 'stateEnterprise',
  'verticalAgency', 'partyOffice', 'partyOrgan', 'congressBody', 'supervisoryCommission', 'court', 'procuratorate', 'other',
] as const;
/** Offices that divide work among bodies and may check replies (政府办、党委办); 上海第十一条, 重庆第十四条. */
export const coordinatingOffices = ['governmentOffice', 'partyOffice'] as const;
/** 大会、闭会、议案转、上级交办、下级报送、群众意见采纳、列席发言; 代表法第二十四条、第三十六条. */
export const sources = [
  'session', 'betweenSessions', 'motionConverted', 'handedDown', 'passedUp', 'voterOpinion', 'sittingInRemark',
] as const;
/** Commands of the registrar that the committee leader may have to decide anew. Which ones do is local. */
export const fourEyesCommands = [
  'refuseAdmission', 'waiveContact', 'waiveOpinion', 'grantExtension', 'refuseExtension', 'voidRating', 'openEarly',
  'openSecondHandling', 'declineSecondHandling', 'concludeCoordination', 'verifyCommitment', 'takeDown', 'close',
  'reopen', 'terminate', 'moveToRuleVersion', 'correctEntry',
] as const;
/** 私事、转递来信、个案、招投标、学术产品推介咨询、空泛、检举申诉、不属本级、可能谋利; 代表法第五十九条, 浙江第六条, 上海第八条. */
export const admissionGrounds = [
  'privateMatter', 'forwardedLetter', 'judicialCase', 'runningTender', 'academicOrPromotion', 'noConcreteContent',
  'accusationOrAppeal', 'outsideCompetence', 'personalBenefit',
] as const;
/** 代表来信、参阅件、退回代表: what becomes of one that is not admitted; 上海第八条, 重庆第十三条, 北京第十三条. */
export const admissionOutcomes = ['letter', 'reference', 'returned'] as const;
/** 面对面、走访、座谈、电话、信函. 代表法第五十一条 asks for contact, not for a mode. */
export const contactModes = ['faceToFace', 'visit', 'meeting', 'telephone', 'letter'] as const;
/** 办前、办中、办后 (三见面). */
export const contactStages = ['before', 'during', 'after'] as const;
/** What a class stands for in any code set, since A, B and C mean different things in different places. */
export const classMeanings = [
  'solved', 'solvedOrInProgress', 'inProgress', 'inProgressOrPlanned', 'planned', 'deferred', 'reference', 'higherBody',
] as const;
/** 满意、基本满意、不满意, best first; 重庆第二十六条. */
export const ratingOptionCodes = ['satisfied', 'basicallySatisfied', 'notSatisfied'] as const;
/** 办理态度、办理过程、办理结果; 上海第二十一条, 山东第二十三条. */
export const ratingDimensions = ['attitude', 'process', 'result'] as const;
/** A body's replies must be settled as public or not (`owed`), may be proposed (`allowed`), or neither. */
export const publicationDuties = ['owed', 'allowed', 'none'] as const;
/**
 * 国家秘密、法律禁止、三安全一稳定、商业秘密、个人隐私、内部事务、过程性信息、代表认为不宜、要求保密身份;
 * 政府信息公开条例第十四条至第十六条, 河南第二十九条.
 */
export const withholdingGrounds = [
  'stateSecret', 'forbiddenByLaw', 'securityOrStability', 'businessSecret', 'personalPrivacy', 'internalAffairs',
  'processInformation', 'deputyWish', 'confidentialIdentity',
] as const;
/** 日期、文号、登记号: what of an earlier event may be corrected. Which of them is local. */
export const correctionKinds = ['dayOfFact', 'documentNumber', 'registrationNumber'] as const;
/** Those who may be told at a rung of the ladder. `objectionDecider`: whoever decides in this case; `mainUnitLeader`: of the main unit. */
export const escalationRoles = [
  'unitClerk', 'unitLeader', 'mainUnitLeader', 'objectionDecider', 'coordinator', 'checker', 'registrar',
  'committeeLeader', 'supervisor', 'chair',
] as const;
/** No role of a unit: nobody who is measured verifies. */
export const commitmentVerifiers = ['registrar', 'deputy', 'groupSecretary', 'committeeLeader', 'supervisor'] as const;
