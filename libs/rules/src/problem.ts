import type { RuleKey } from './suggestion-rules.schema';

/** What is wrong with a rule set, and where. Its words are in the catalogues under `code`. */
export interface RuleProblem {
  /** The parameter, `id`, `version`, or for an unknown key that key; '' where the whole is no rule set. */
  readonly parameter: string;
  /** Stable code such as `RULES.REPLY_LONGER_THAN_LAW`. */
  readonly code: string;
  /** Way inside the parameter, such as `value`, `period`, `n`. */
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the sentence of a problem names: limits, codes, numbers. */
export type RuleProblemParams = RuleProblem['params'];

/** A problem between parameters, put at the one that is to be changed. */
export const problemAt = (parameter: RuleKey, code: string, params: RuleProblemParams = {}): RuleProblem =>
  ({ parameter, code: `RULES.${code}`, path: ['value'], params });
