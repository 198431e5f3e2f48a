import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { JsonSchema } from '@huiying/contracts/schemas';
import type { MeetingRow, Names } from '@huiying/persistence';
import type { Reading } from '../reading';

/** What a form is filled in from: the case, its rules, and the names in it. */
export interface FormSource {
  readonly reading: Reading;
  readonly state: SuggestionState;
  readonly rules: object;
  readonly names: Names;
  readonly meetings: readonly MeetingRow[];
}

/** Value of a parameter of the case's rule set; undefined where the set has none of that name. */
export function ruleValue(rules: object, key: string): unknown {
  const parameter: unknown = Reflect.get(rules, key);
  return typeof parameter === 'object' && parameter !== null && 'value' in parameter ? parameter.value : undefined;
}

/** The parameter that narrows a field, if any. */
export function ruleOf(field: JsonSchema): string | null {
  const source = field['x-source'];
  return typeof source === 'string' && source.startsWith('rule:') ? source.slice('rule:'.length) : null;
}
