import { isPinned, suggestion, type SuggestionRules } from '@huiying/case-type-suggestion';
import { parseDay, type Day } from '@huiying/engine';
import { suggestionViews } from '@huiying/persistence';
import { parseStoredRuleSet } from '@huiying/rules';
import { asCaseModule, type AnyCaseModule, type ReadRules } from '../case-module';

/** The rules package and the case type describe one shape from two sides; here the compiler holds them together. */
function readRules(data: unknown): ReadRules<SuggestionRules> {
  const parsed = parseStoredRuleSet(data);
  return parsed.ok ? { ok: true, rules: parsed.rules } : { ok: false, problems: parsed.problems.map((p) => `${p.parameter ?? ''} ${p.code}`) };
}

/** The day of registration of what is taken over; a ledger that does not tell it registered on the day of hand-over. */
function dayOfRules(command: string, input: unknown): Day | null {
  if (command !== 'takeOver') return null;
  const { registeredOn, handedOverOn }: { registeredOn?: unknown; handedOverOn?: unknown } = Object(input);
  const on = registeredOn ?? handedOverOn;
  return typeof on === 'string' ? parseDay(on) : null;
}

/** The deputy suggestion as the executor serves it; its cases are found by the words of title and text. */
export const suggestionModule: AnyCaseModule = asCaseModule({
  type: suggestion,
  views: suggestionViews,
  readRules,
  isPinned,
  dayOfRules,
  searchable: (state) => [state.text?.title.ref, state.text?.text?.ref].filter((ref) => ref !== undefined),
});
