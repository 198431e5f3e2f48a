import type { z } from 'zod';
import { FIRST_RULE_SETS, type firstStartAnswer } from '@huiying/contracts/schemas';
import { ruleSets, type RuleSet } from '@huiying/rules';
import { basisText, text, type Locale } from '@huiying/texts';
import { labelled } from './labelled';

type FirstRuleSet = z.input<typeof firstStartAnswer>['ruleSets'][number];

/** Periods by which the sets differ most, in the order of a suggestion's life. */
const TOLD = ['deadline.handover', 'deadline.objectionWindow', 'deadline.opinion', 'deadline.replyDeputy', 'deadline.ratingWindow', 'deadline.replyRound', 'deadline.publication'] as const;

/** The rule sets that a new congress chooses from, with the legal basis of each period in words. */
export const firstRuleSets = (locale: Locale): FirstRuleSet[] =>
  FIRST_RULE_SETS.map((id) => ({ ...labelled(locale, 'ruleSet', id), text: text(locale, `ruleSetText.${id}`), periods: periodsOf(ruleSets[id], locale) }));

function periodsOf({ rules }: RuleSet, locale: Locale): FirstRuleSet['periods'] {
  return TOLD.flatMap((key) => {
    const { value: { period }, basis } = rules[key];
    if (period === null || !('n' in period)) return [];
    return [{ label: text(locale, key), value: text(locale, `period.${period.unit}`, { n: period.n }), basis: basisText(locale, basis) }];
  });
}
