import type { SuggestionRules } from '@huiying/case-type-suggestion';
import type { Reading } from './reading';

/**
 * The rules of a suggestion: those that it is pinned to, before its registration those of its last event. Throws where
 * the congress has no such version, which `verify` would report.
 */
export function rulesOfCase({ reference }: Pick<Reading, 'reference'>, ruleVersion: string): SuggestionRules {
  const set = reference.ruleSets.find((s) => s.caseType === 'suggestion' && s.version === ruleVersion);
  if (set === undefined) throw new Error(`no rule set ${ruleVersion} for suggestion`);
  return set.rules as SuggestionRules;
}
