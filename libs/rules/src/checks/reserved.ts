import { problemAt, type RuleProblem } from '../problem';
import type { RuleKey, SuggestionRules } from '../suggestion-rules.schema';

/** Commands that a second person may decide anew once they exist: their names are kept (`reservedCommands` of the case type). */
const RESERVED_COMMANDS = ['takeDown', 'moveToRuleVersion', 'correctEntry'] as const;
/** Clocks at whose end the system acts by itself, or nothing happens: they climb no ladder. */
const WITHOUT_LADDER = ['deadline.cosigning', 'deadline.objectionWindow', 'deadline.contactAnswer', 'deadline.ratingWindow'] as const;

const notInUse = (parameter: RuleKey, value: string): RuleProblem => problemAt(parameter, 'NOT_IN_USE_YET', { value });

/**
 * Values that have their place and that nothing reads yet. Whoever sets one would wait for what never comes, so a set
 * that is entered is refused with them; a stored one goes on, since they did nothing there either.
 */
export function notInUseYet(rules: SuggestionRules): RuleProblem[] {
  return [
    ...(rules['assignment.deputyMayObject'].value ? [notInUse('assignment.deputyMayObject', 'true')] : []),
    ...(rules['reply.countersign'].value === 'none' ? [] : [notInUse('reply.countersign', rules['reply.countersign'].value)]),
    ...rules['correction.kinds'].value.map((kind) => notInUse('correction.kinds', kind)),
    ...RESERVED_COMMANDS.filter((command) => rules.fourEyes.value.includes(command)).map((command) => notInUse('fourEyes', command)),
    ...WITHOUT_LADDER.filter((key) => rules[key].value.escalateTo.length > 0).map((key) => notInUse(key, 'escalateTo')),
  ];
}
