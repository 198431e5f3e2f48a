import { crossProblems } from './checks';
import type { RuleProblem } from './problem';
import { shapeProblems } from './schema/shape-problems';
import { ruleSetSchema, type RuleSet, type SuggestionRules } from './suggestion-rules.schema';

/** A rule set that can be relied on, or all that is wrong with it. */
export type ParsedRuleSet =
  | { readonly ok: true; readonly id: string; readonly version: number; readonly rules: SuggestionRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * A rule set out of JSON (a seed, a row, what an administrator saves). Refused as a whole where a parameter is missing
 * (but for those that came later and have a value for sets from before), unknown or of the wrong kind, where it promises
 * less than the law, or where it would leave a case without a way on.
 */
export function parseRuleSet(json: unknown): ParsedRuleSet {
  const parsed = ruleSetSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues, json) };
  const problems = crossProblems(parsed.data.rules);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...parsed.data };
}

/** As `parseRuleSet`, for data that the code brings along. Throws where it is wrong: a defect of the release. */
export function ruleSetOf(json: unknown): RuleSet {
  const parsed = parseRuleSet(json);
  if (!parsed.ok) throw new Error(`rule set refused: ${parsed.problems.map((p) => `${p.code} ${p.parameter}.${p.path.join('.')}`).join('; ')}`);
  return { id: parsed.id, version: parsed.version, rules: parsed.rules };
}
