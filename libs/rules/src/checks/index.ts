import type { RuleProblem } from '../problem';
import type { SuggestionRules } from '../suggestion-rules.schema';
import * as assignment from './assignment';
import * as clocks from './clocks';
import * as law from './law';
import * as rating from './rating';
import * as reply from './reply';

type Check = (rules: SuggestionRules) => RuleProblem[];

/** What no single parameter can tell: law before local text, and no dead end. By name. */
export const ruleChecks: Readonly<Record<string, Check>> = { ...law, ...clocks, ...assignment, ...reply, ...rating };

/** Every problem between the parameters of a set that is well formed. */
export const crossProblems = (rules: SuggestionRules): RuleProblem[] => Object.values(ruleChecks).flatMap((check) => check(rules));
