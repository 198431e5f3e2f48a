import type { z } from 'zod';
import type { Day } from '@huiying/engine';
import type { rulesAnswer } from '@huiying/contracts/schemas';
import { basisText, hasText, text, type Locale } from '@huiying/texts';
import type { ReferenceData } from '../reading';
import { groupOfRule, RULE_GROUPS } from './rule-groups';
import { ruleLines } from './rule-words';

type Answer = z.input<typeof rulesAnswer>;
type Rule = Answer['groups'][number]['rules'][number];
type Sets = ReferenceData['ruleSets'];

/** A parameter as every rule set has it. */
interface Parameter {
  readonly value: unknown;
  readonly basis: string;
  readonly basisNote?: string;
  readonly validFrom: Day;
}

/** `recommended@1`: the line of a rule set and its version in that line. A line of our own has a name. */
const nameOf = (locale: Locale, version: string): string => {
  const key = `ruleSet.${version.replace(/[@-]\d+$/, '')}`;
  return hasText(key) ? text(locale, key) : version;
};

function ruleOf(locale: Locale, code: string, { value, basis, basisNote, validFrom }: Parameter): Rule {
  return { code, label: text(locale, code.startsWith('deadline.') ? code : `rule.${code}`), values: [...ruleLines(locale, code, value)], basis: basisText(locale, basis), note: basisNote ?? null, validFrom };
}

/** The rule sets of a type of case, the newest first, and the parameters of the one that holds on the day. */
export function rulesView(locale: Locale, all: Sets, caseType: string, today: Day): Answer {
  const sets = all.filter((set) => set.caseType === caseType);
  // Before the first one holds, cases are opened under it all the same.
  const inForce = sets.find(({ validFrom }) => validFrom <= today) ?? sets.at(-1);
  const parameters = Object.entries((inForce?.rules ?? {}) as Readonly<Record<string, Parameter>>);
  return {
    sets: sets.map((set) => ({ version: set.version, label: nameOf(locale, set.version), validFrom: set.validFrom, inForce: set === inForce })),
    groups: RULE_GROUPS.map((group) => ({
      code: group, label: text(locale, `ruleGroup.${group}`),
      rules: parameters.filter(([key]) => groupOfRule(key) === group).map(([key, parameter]) => ruleOf(locale, key, parameter)),
    })),
  };
}
