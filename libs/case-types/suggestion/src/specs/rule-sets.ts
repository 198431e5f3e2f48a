import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarYear, Day } from '@huiying/engine';
import type { RuleKey, SuggestionRules } from '../rules';

const data = join(__dirname, '../../../../rules/src/data');
const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));

/** Name of a seed's file. */
export type RuleSetName = 'recommended' | 'national-minimum' | 'zhejiang-reference';

/** A seed as it is shipped; the rules' own package checks its shape. */
export const ruleSet = (name: RuleSetName): SuggestionRules => (read(`rule-sets/${name}.json`) as { rules: SuggestionRules }).rules;

/** A set with some values changed. */
export function changed(name: RuleSetName, values: { readonly [K in RuleKey]?: SuggestionRules[K]['value'] }): SuggestionRules {
  const rules = ruleSet(name);
  return { ...rules, ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { ...rules[key as RuleKey], value }])) };
}

/** The year of a seed, as deadlines are computed from it. */
export function publishedYear(year: number): CalendarYear {
  const file = read(`calendar/${year}.json`) as { holidays: readonly { days: readonly Day[] }[]; workingWeekends: readonly { days: readonly Day[] }[] | readonly Day[] };
  return { year, holidays: file.holidays.flatMap((h) => h.days), workingWeekends: (file.workingWeekends as readonly (Day | { days: readonly Day[] })[]).flatMap((w) => (typeof w === 'string' ? [w] : w.days)) };
}
