import { suggestion } from '@huiying/case-type-suggestion';
import { asCaseModule, type AnyCaseModule } from '@huiying/executor';
import { parseRuleSet } from '@huiying/rules';

/** The types of cases that this installation serves. */
export const caseModules: readonly AnyCaseModule[] = [
  asCaseModule({
    type: suggestion,
    views: [],
    readRules: (data) => {
      const parsed = parseRuleSet(data);
      return parsed.ok ? { ok: true, rules: parsed.rules } : { ok: false, problems: parsed.problems.map((p) => `${p.code} ${p.parameter}`) };
    },
    searchable: (state) => [state.text?.title.ref, state.text?.text?.ref].filter((ref) => ref !== undefined),
    veiledCommands: new Set(['rate', 'enterRating', 'voidRating']),
  }),
];
