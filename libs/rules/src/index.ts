export { calendarYears, ruleSets, type RuleSetId } from './seeds';
export { parseRuleSet, parseStoredRuleSet, type ParsedRuleSet } from './parse-rule-set';
export { ruleChecks } from './checks';
export type { RuleProblem } from './problem';
export { ruleSetSchema, suggestionRulesSchema, type RuleKey, type RuleSet, type SuggestionRules } from './suggestion-rules.schema';
export type { Parameter } from '@huiying/engine';
export {
  calendarYearOf,
  calendarYearSchema,
  parseCalendarYear,
  type CalendarProblem,
  type CalendarYearData,
  type ParsedCalendarYear,
} from './calendar-year.schema';
