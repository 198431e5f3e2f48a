import { problemAt, type RuleProblem } from '../problem';
import type { SuggestionRules } from '../suggestion-rules.schema';

const enabled = (rules: SuggestionRules): boolean => rules['rating.enabled'].value;

/** A rating chooses between better and worse, each named once, the dissatisfied ones last. */
export function ratingHasOptions(rules: SuggestionRules): RuleProblem[] {
  const options = rules['rating.options'].value;
  if (!enabled(rules)) return [];
  if (!options.some((one) => one.dissatisfied) || !options.some((one) => !one.dissatisfied)) return [problemAt('rating.options', 'RATING_WITHOUT_CHOICE')];
  return [
    ...(new Set(options.map((one) => one.code)).size < options.length ? [problemAt('rating.options', 'RATING_OPTION_TWICE')] : []),
    ...(options.some((one, i) => !one.dissatisfied && options[i - 1]?.dissatisfied) ? [problemAt('rating.options', 'RATING_OPTIONS_NOT_BEST_FIRST')] : []),
  ];
}

/** The dimension that decides is asked. */
export function decisiveDimensionIsAsked(rules: SuggestionRules): RuleProblem[] {
  const decisive = rules['rating.decisiveDimension'].value;
  return enabled(rules) && (decisive === null || !rules['rating.dimensions'].value.includes(decisive))
    ? [problemAt('rating.decisiveDimension', 'DECISIVE_DIMENSION_NOT_ASKED')]
    : [];
}

/** A rating window ends by time, or a form that never comes back would hold the case for ever. */
export const ratingWindowEnds = (rules: SuggestionRules): RuleProblem[] =>
  enabled(rules) && rules['deadline.ratingWindow'].value.period === null ? [problemAt('deadline.ratingWindow', 'RATING_WITHOUT_WINDOW')] : [];

/** What follows from "not satisfied" exists, and each step of it has its clock. */
export function dissatisfactionHasNextStep(rules: SuggestionRules): RuleProblem[] {
  const opens = rules['second.opens'].value;
  if (!enabled(rules)) return [];
  if (opens === null) return [problemAt('second.opens', 'DISSATISFIED_WITHOUT_NEXT_STEP')];
  return [
    ...(opens === 'decision' && rules['deadline.secondDecision'].value.period === null ? [problemAt('deadline.secondDecision', 'DECISION_WITHOUT_CLOCK')] : []),
    ...(rules['deadline.replyRound'].value.period === null ? [problemAt('deadline.replyRound', 'SECOND_HANDLING_WITHOUT_CLOCK')] : []),
    ...(rules['coordination.fromRound'].value !== null && rules['deadline.coordination'].value.period === null
      ? [problemAt('deadline.coordination', 'COORDINATION_WITHOUT_CLOCK')]
      : []),
  ];
}

/** Declining is a decision: what opens by itself cannot be declined. */
export const decliningIsDecided = (rules: SuggestionRules): RuleProblem[] =>
  rules['second.mayDecline'].value && rules['second.opens'].value !== 'decision' ? [problemAt('second.mayDecline', 'DECLINING_WITHOUT_DECISION')] : [];

/** Nothing follows from ratings that do not exist. */
export const withoutRatingNothingFollows = (rules: SuggestionRules): RuleProblem[] =>
  !enabled(rules) && (rules['second.opens'].value !== null || rules['coordination.fromRound'].value !== null)
    ? [problemAt('rating.enabled', 'NEXT_STEP_WITHOUT_RATING')]
    : [];
