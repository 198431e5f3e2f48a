import type { Period } from '@huiying/engine';
import { problemAt, type RuleProblem } from '../problem';
import type { RuleKey, SuggestionRules } from '../suggestion-rules.schema';

/** Law goes before local text. These checks refuse a set that promises less than the law. */

/** Fewest days in so many months on end: February to April, and February to July, of a common year. */
const REPLY = { months: 3, days: 89 } as const;
const HARD_REPLY = { months: 6, days: 181 } as const;
/** 政府信息公开条例第二十六条. Twenty days can never be more than twenty working days. */
const PUBLICATION_WORKING_DAYS = 20;

/** Working days are counted past holidays, so that no number of them is sure to lie within months. */
function isWithinMonths(period: Period, limit: { readonly months: number; readonly days: number }): boolean {
  switch (period.unit) {
    case 'months': return period.n <= limit.months;
    case 'days': return period.n <= limit.days;
    case 'workingDays': return false;
  }
}

function replyProblems(rules: SuggestionRules, key: 'deadline.replyDeputy' | 'deadline.replyUnit'): RuleProblem[] {
  const { period, hardPeriod } = rules[key].value;
  return [
    ...(period && !isWithinMonths(period, REPLY) ? [problemAt(key, 'REPLY_LONGER_THAN_LAW', { months: REPLY.months })] : []),
    ...(hardPeriod && !isWithinMonths(hardPeriod, HARD_REPLY) ? [problemAt(key, 'HARD_REPLY_LONGER_THAN_LAW', { months: HARD_REPLY.months })] : []),
  ];
}

/** 代表法第五十一条: three months from hand-over, six for wide or hard items. */
export const replyWithinLaw = (rules: SuggestionRules): RuleProblem[] => [
  ...replyProblems(rules, 'deadline.replyDeputy'),
  ...replyProblems(rules, 'deadline.replyUnit'),
];

/** 代表法第五十一条: the clock for the deputy exists everywhere. */
export const replyClockExists = (rules: SuggestionRules): RuleProblem[] =>
  rules['deadline.replyDeputy'].value.period === null ? [problemAt('deadline.replyDeputy', 'REPLY_CLOCK_MISSING')] : [];

/** 代表法第五十一条: six months are the end of every extension. */
export function extensionWithinLaw(rules: SuggestionRules): RuleProblem[] {
  const cap = rules['extension.cap'].value;
  return cap && !isWithinMonths(cap, HARD_REPLY) ? [problemAt('extension.cap', 'EXTENSION_LONGER_THAN_LAW', { months: HARD_REPLY.months })] : [];
}

/** 代表法第五十一条 asks every unit to talk with the deputy. */
export const contactIsRequired = (rules: SuggestionRules): RuleProblem[] =>
  rules['reply.contacts'].value.minimum === 0 && rules['reply.contacts'].value.stages.length === 0
    ? [problemAt('reply.contacts', 'CONTACT_NOT_REQUIRED')]
    : [];

/** 政府信息公开条例第二十六条: what is to be made public is made so within twenty working days. */
export function publicationWithinLaw(rules: SuggestionRules): RuleProblem[] {
  const key: RuleKey = 'deadline.publication';
  const period = rules[key].value.period;
  if (period === null) return [];
  const within = period.unit !== 'months' && period.n <= PUBLICATION_WORKING_DAYS;
  return within ? [] : [problemAt(key, 'PUBLICATION_LONGER_THAN_LAW', { workingDays: PUBLICATION_WORKING_DAYS })];
}
