import { caseModules } from '@huiying/executor';
import { suggestionInvariants } from './invariants/suggestion';
import type { VerifiedCaseType } from './verified-case-type';
import { suggestionViewChecks } from './views/suggestion';

/** What verify knows of each type of case, by the type's name. */
const CHECKS: Readonly<Record<string, Omit<VerifiedCaseType, 'module'>>> = {
  suggestion: { views: suggestionViewChecks, invariants: suggestionInvariants },
};

/** Every case type of this installation with its own checks. Throws for a type that has none: it would pass unseen. */
export function verifiedCaseTypes(modules = caseModules): readonly VerifiedCaseType[] {
  return modules.map((module) => {
    const checks = CHECKS[module.type.name];
    if (checks === undefined) throw new Error(`verify has no checks for cases of type ${module.type.name}`);
    return { module, ...checks };
  });
}
