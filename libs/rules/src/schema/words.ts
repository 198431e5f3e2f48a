/** The closed sets of words that values are made of. Their meaning stands with the interface of the rules of a suggestion. */

export const bodyKinds = [
  'governmentOffice', 'governmentDepartment', 'town', 'subdistrict', 'developmentZone', 'stateEnterprise',
  'verticalAgency', 'partyOffice', 'partyOrgan', 'congressBody', 'supervisoryCommission', 'court', 'procuratorate', 'other',
] as const;
export const coordinatingOffices = ['governmentOffice', 'partyOffice'] as const;
export const sources = [
  'session', 'betweenSessions', 'motionConverted', 'handedDown', 'passedUp', 'voterOpinion', 'sittingInRemark',
] as const;
export const fourEyesCommands = [
  'refuseAdmission', 'waiveContact', 'waiveOpinion', 'grantExtension', 'refuseExtension', 'voidRating', 'openEarly',
  'openSecondHandling', 'declineSecondHandling', 'concludeCoordination', 'verifyCommitment', 'takeDown', 'close',
  'reopen', 'terminate', 'moveToRuleVersion', 'correctEntry',
] as const;
export const admissionGrounds = [
  'privateMatter', 'forwardedLetter', 'judicialCase', 'runningTender', 'academicOrPromotion', 'noConcreteContent',
  'accusationOrAppeal', 'outsideCompetence', 'personalBenefit',
] as const;
export const admissionOutcomes = ['letter', 'reference', 'returned'] as const;
export const contactModes = ['faceToFace', 'visit', 'meeting', 'telephone', 'letter'] as const;
export const contactStages = ['before', 'during', 'after'] as const;
export const classMeanings = [
  'solved', 'solvedOrInProgress', 'inProgress', 'inProgressOrPlanned', 'planned', 'deferred', 'reference', 'higherBody',
] as const;
export const ratingOptionCodes = ['satisfied', 'basicallySatisfied', 'notSatisfied'] as const;
export const ratingDimensions = ['attitude', 'process', 'result'] as const;
export const publicationDuties = ['owed', 'allowed', 'none'] as const;
export const withholdingGrounds = [
  'stateSecret', 'forbiddenByLaw', 'securityOrStability', 'businessSecret', 'personalPrivacy', 'internalAffairs',
  'processInformation', 'deputyWish', 'confidentialIdentity',
] as const;
export const correctionKinds = ['dayOfFact', 'documentNumber', 'registrationNumber'] as const;
export const escalationRoles = [
  'unitClerk', 'unitLeader', 'mainUnitLeader', 'objectionDecider', 'coordinator', 'checker', 'registrar',
  'committeeLeader', 'supervisor', 'chair',
] as const;
/** No role of a unit: nobody who is measured verifies. */
export const commitmentVerifiers = ['registrar', 'deputy', 'groupSecretary', 'committeeLeader', 'supervisor'] as const;
