import { crossProblems } from './checks';
import { notInUseYet } from './checks/reserved';
import type { RuleProblem } from './problem';
import { shapeProblems } from './schema/shape-problems';
import { ruleSetSchema, type RuleSet, type SuggestionRules } from './suggestion-rules.schema';

/** A rule set that can be relied on, or all that is wrong with it. */
export type ParsedRuleSet =
  | { readonly ok: true; readonly id: string; readonly version: number; readonly rules: SuggestionRules }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/**
 * A rule set out of JSON that is to be entered (a seed, what an administrator saves). Refused as a whole where a parameter
 * is missing (but for those that came later and have a value for sets from before), unknown or of the wrong kind, where it
 * promises less than the law, where it would leave a case without a way on, or where it sets what nothing reads yet.
 */
export const parseRuleSet = (json: unknown): ParsedRuleSet => parsed(json, (rules) => [...crossProblems(rules), ...notInUseYet(rules)]);

/** A rule set out of a congress's row: as `parseRuleSet`, but what nothing reads yet may stand in it, as it could when it was entered. */
export const parseStoredRuleSet = (json: unknown): ParsedRuleSet => parsed(json, crossProblems);

function parsed(json: unknown, problemsOf: (rules: SuggestionRules) => readonly RuleProblem[]): ParsedRuleSet {
  const shaped = ruleSetSchema.safeParse(json);
  if (!shaped.success) return { ok: false, problems: shapeProblems(shaped.error.issues, json) };
  const problems = problemsOf(shaped.data.rules);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...shaped.data };
}

/** As `parseRuleSet`, for data that the code brings along. Throws where it is wrong: a defect of the release. */
export function ruleSetOf(json: unknown): RuleSet {
  const read = parseRuleSet(json);
  if (!read.ok) throw new Error(`rule set refused: ${read.problems.map((p) => `${p.code} ${p.parameter}.${p.path.join('.')}`).join('; ')}`);
  return { id: read.id, version: read.version, rules: read.rules };
}
