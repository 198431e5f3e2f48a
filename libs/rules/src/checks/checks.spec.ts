import { parseRuleSet, ruleChecks, ruleSets, type RuleKey, type SuggestionRules } from '../index';

type Base = keyof typeof ruleSets;
type Change = { readonly [K in RuleKey]?: SuggestionRules[K]['value'] };

/** A seed with other values, through JSON as an administrator's page would send it. */
function changed(base: Base, change: Change): unknown {
  const set = structuredClone(ruleSets[base]);
  const rules = Object.fromEntries(
    Object.entries(set.rules).map(([key, parameter]) => [key, key in change ? { ...parameter, value: change[key as RuleKey] } : parameter]),
  );
  return { ...set, rules };
}

function problemsOf(base: Base, change: Change): string[] {
  const parsed = parseRuleSet(changed(base, change));
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.parameter} ${problem.code}`);
}

const rules = ruleSets.recommended.rules;
const absent = { period: null, remind: [], escalateTo: [] };
const deadline = <K extends RuleKey & `deadline.${string}`>(key: K): SuggestionRules[K]['value'] => rules[key].value;
const months = (n: number) => ({ n, unit: 'months' as const });
const days = (n: number) => ({ n, unit: 'days' as const });
const workingDays = (n: number) => ({ n, unit: 'workingDays' as const });
const noOfficeForTowns = { ...rules.coordinatorByKind.value, town: null };

/** One failing example per code: check, what is changed in the recommended set (or the one named), and what is said. */
const examples: readonly (readonly [check: string, change: Change, problem: string, base?: Base])[] = [
  ['replyWithinLaw', { 'deadline.replyDeputy': { ...deadline('deadline.replyDeputy'), period: months(4) } }, 'deadline.replyDeputy RULES.REPLY_LONGER_THAN_LAW'],
  ['replyWithinLaw', { 'deadline.replyUnit': { ...deadline('deadline.replyUnit'), period: days(90) } }, 'deadline.replyUnit RULES.REPLY_LONGER_THAN_LAW'],
  ['replyWithinLaw', { 'deadline.replyUnit': { ...deadline('deadline.replyUnit'), period: workingDays(40) } }, 'deadline.replyUnit RULES.REPLY_LONGER_THAN_LAW'],
  ['replyWithinLaw', { 'deadline.replyDeputy': { ...deadline('deadline.replyDeputy'), hardPeriod: days(182) } }, 'deadline.replyDeputy RULES.HARD_REPLY_LONGER_THAN_LAW'],
  ['replyClockExists', { 'deadline.replyDeputy': { ...absent, hardPeriod: null } }, 'deadline.replyDeputy RULES.REPLY_CLOCK_MISSING'],
  ['extensionWithinLaw', { 'extension.cap': months(7) }, 'extension.cap RULES.EXTENSION_LONGER_THAN_LAW'],
  ['contactIsRequired', { 'reply.contacts': { minimum: 0, modes: [], stages: [], accepts: 'answered' } }, 'reply.contacts RULES.CONTACT_NOT_REQUIRED', 'national-minimum'],
  ['publicationWithinLaw', { 'deadline.publication': { ...deadline('deadline.publication'), period: workingDays(21) } }, 'deadline.publication RULES.PUBLICATION_LONGER_THAN_LAW'],
  ['publicationWithinLaw', { 'deadline.publication': { ...deadline('deadline.publication'), period: months(1) } }, 'deadline.publication RULES.PUBLICATION_LONGER_THAN_LAW'],
  ['remindersInsidePeriod', { 'deadline.check': { ...deadline('deadline.check'), remind: [workingDays(3)] } }, 'deadline.check RULES.REMINDER_BEFORE_START'],
  ['remindersInsidePeriod', { 'deadline.handover': { ...deadline('deadline.handover'), remind: [days(28)] } }, 'deadline.handover RULES.REMINDER_BEFORE_START'],
  ['absentClocksSayNothing', { 'deadline.signFor': { ...absent, escalateTo: [['registrar']] } }, 'deadline.signFor RULES.ABSENT_CLOCK_DESCRIBED', 'national-minimum'],
  ['hardPeriodIsLonger', { 'deadline.replyDeputy': { ...deadline('deadline.replyDeputy'), hardPeriod: months(2) } }, 'deadline.replyDeputy RULES.HARD_PERIOD_SHORTER'],
  ['ladderRises', { 'ladder.days': [10, 10] }, 'ladder.days RULES.LADDER_NOT_RISING'],
  ['rungsHaveDays', { 'ladder.days': [5] }, 'deadline.replyDeputy RULES.RUNG_WITHOUT_DAY'],
  ['soonComesBeforeUrgent', { 'light.soonShare': 0.05 }, 'light.soonShare RULES.SOON_AFTER_URGENT'],
  ['commitmentClockExists', { 'deadline.commitment': { ...absent, againEvery: null } }, 'deadline.commitment RULES.COMMITMENT_CLOCK_MISSING'],
  ['objectionHasWindow', { 'deadline.objectionWindow': absent }, 'deadline.objectionWindow RULES.OBJECTION_WITHOUT_WINDOW'],
  ['objectionHasWindow', { 'objection.times': 0 }, 'deadline.objectionWindow RULES.WINDOW_WITHOUT_OBJECTION'],
  ['objectionHasWindow', { 'objection.who': [] }, 'objection.who RULES.OBJECTION_WITHOUT_OBJECTOR'],
  ['objectionHasDecider', { 'objection.decider': ['coordinator'] }, 'objection.decider RULES.OBJECTION_WITHOUT_DECIDER'],
  ['extensionHasApprover', { 'extension.approver': 'coordinator' }, 'extension.approver RULES.EXTENSION_WITHOUT_APPROVER'],
  ['officesLeaveThemselvesAlone', { checkerByKind: { ...noOfficeForTowns, governmentOffice: 'governmentOffice' } }, 'checkerByKind RULES.OFFICE_OVER_ITSELF'],
  ['refusedAdmissionHasOutcome', { 'admission.outcomes': [] }, 'admission.outcomes RULES.ADMISSION_WITHOUT_OUTCOME'],
  ['classLettersUnique', { classes: { id: 'local', version: 1, classes: [{ code: 'A', meaning: 'solved', promises: false }, { code: 'A', meaning: 'planned', promises: true }] } }, 'classes RULES.CLASS_LETTER_TWICE'],
  ['contactCanBeMet', { 'contact.modes': ['telephone'], 'contact.faceToFaceModes': [] }, 'reply.contacts RULES.CONTACT_MODE_NOT_ENTERABLE'],
  ['contactCanBeMet', { 'reply.contacts': { minimum: 1, modes: [], stages: [], accepts: 'answered' } }, 'reply.contacts RULES.CONTACT_WITHOUT_MODE'],
  ['contactCanBeMet', { 'reply.contacts': { minimum: 1, modes: ['visit'], stages: ['after'], accepts: 'answered' } }, 'reply.contacts RULES.CONTACT_AFTER_REPLY_REQUIRED'],
  ['silentDeputyBlocksNothing', { 'deadline.contactAnswer': absent, 'contact.waivers': ['deputy'] }, 'reply.contacts RULES.CONTACT_ANSWER_WITHOUT_END'],
  ['faceToFaceModesEnterable', { 'contact.modes': ['telephone'] }, 'contact.faceToFaceModes RULES.CONTACT_MODE_NOT_ENTERABLE'],
  ['owedPublicationHasClock', { 'deadline.publication': absent }, 'deadline.publication RULES.OWED_PUBLICATION_WITHOUT_CLOCK'],
  ['withholdingHasGround', { 'publication.grounds': [] }, 'publication.grounds RULES.WITHHOLDING_WITHOUT_GROUND'],
  ['ratingHasOptions', { 'rating.options': [] }, 'rating.options RULES.RATING_WITHOUT_CHOICE'],
  ['ratingHasOptions', { 'rating.options': [{ code: 'satisfied', dissatisfied: false }] }, 'rating.options RULES.RATING_WITHOUT_CHOICE'],
  ['ratingHasOptions', { 'rating.options': [{ code: 'satisfied', dissatisfied: false }, { code: 'satisfied', dissatisfied: true }] }, 'rating.options RULES.RATING_OPTION_TWICE'],
  ['ratingHasOptions', { 'rating.options': [{ code: 'notSatisfied', dissatisfied: true }, { code: 'satisfied', dissatisfied: false }] }, 'rating.options RULES.RATING_OPTIONS_NOT_BEST_FIRST'],
  ['decisiveDimensionIsAsked', { 'rating.decisiveDimension': 'process' }, 'rating.decisiveDimension RULES.DECISIVE_DIMENSION_NOT_ASKED'],
  ['ratingWindowEnds', { 'deadline.ratingWindow': absent }, 'deadline.ratingWindow RULES.RATING_WITHOUT_WINDOW'],
  ['dissatisfactionHasNextStep', { 'second.opens': null, 'second.mayDecline': false }, 'second.opens RULES.DISSATISFIED_WITHOUT_NEXT_STEP'],
  ['dissatisfactionHasNextStep', { 'deadline.secondDecision': absent }, 'deadline.secondDecision RULES.DECISION_WITHOUT_CLOCK'],
  ['dissatisfactionHasNextStep', { 'deadline.replyRound': absent }, 'deadline.replyRound RULES.SECOND_HANDLING_WITHOUT_CLOCK'],
  ['dissatisfactionHasNextStep', { 'deadline.coordination': absent }, 'deadline.coordination RULES.COORDINATION_WITHOUT_CLOCK'],
  ['decliningIsDecided', { 'second.mayDecline': true }, 'second.mayDecline RULES.DECLINING_WITHOUT_DECISION', 'zhejiang-reference'],
  ['withoutRatingNothingFollows', { 'second.opens': 'itself' }, 'rating.enabled RULES.NEXT_STEP_WITHOUT_RATING', 'national-minimum'],
];

describe('checks between parameters', () => {
  const cases = examples.map(([check, change, problem, base = 'recommended']) => ({ check, change, problem, base }));

  it.each(cases)('$check says $problem', ({ check, change, problem, base }) => {
    expect(problemsOf(base, change)).toContain(problem);
    const set = changed(base, change) as { rules: SuggestionRules };
    expect(ruleChecks[check]?.(set.rules).map((one) => `${one.parameter} ${one.code}`)).toContain(problem);
  });

  it('has a failing example for every check', () => {
    expect([...new Set(examples.map(([check]) => check))].sort()).toEqual(Object.keys(ruleChecks).sort());
  });

  it('accepts the longest periods the law allows', () => {
    const longest = { period: days(89), hardPeriod: days(181), remind: [], escalateTo: [] };
    expect(problemsOf('recommended', { 'deadline.replyDeputy': longest, 'deadline.replyUnit': longest, 'extension.cap': days(181) })).toEqual([]);
  });

  it('accepts a set in which every kind of body has a coordinator to decide', () => {
    const everywhere = Object.fromEntries(Object.keys(rules.coordinatorByKind.value).map((kind) => [kind, kind === 'partyOffice' ? 'governmentOffice' : 'partyOffice']));
    const coordinatorByKind = { ...rules.coordinatorByKind.value, ...everywhere };
    expect(problemsOf('recommended', { coordinatorByKind, 'objection.decider': ['coordinator'], 'extension.approver': 'coordinator' })).toEqual([]);
  });

  it('accepts an answer without a clock where the registrar may waive the contact', () => {
    expect(problemsOf('recommended', { 'deadline.contactAnswer': absent })).toEqual([]);
  });
});
