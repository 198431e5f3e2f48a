import { classWord, inOrder, type SuggestionRules } from '@huiying/case-type-suggestion';
import type { JsonSchema } from '@huiying/contracts/schemas';
import type { PartId } from '@huiying/engine';
import { text, type Locale } from '@huiying/texts';
import { meetingText } from '../titles';
import { ruleOf, ruleValue, type FormSource } from './form-source';
import { partLabel } from './part-label';

/** One thing to choose: what the command gets, and what is read for it. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** What a field offers to choose from; null where it is no choice, or one that has a list of its own (bodies, people). */
export function choicesOf(source: FormSource, field: JsonSchema, part: PartId): Choice[] | null {
  const { locale } = source.reading;
  const words = field['enum'];
  if (Array.isArray(words)) return narrowed(source, field, words.map(String)).map((value) => ({ value, label: text(locale, `option.${String(field['x-options'])}.${value}`) }));
  if (ruleOf(field) === 'classes') return classChoices(locale, ruleValue(source.rules, 'classes') as SuggestionRules['classes']['value'] | undefined);
  const from = field['x-source'];
  if (typeof from !== 'string') return null;
  if (from === 'meetings') return meetingChoices(source);
  if (from === 'signers') return signerChoices(source);
  if (from === 'textVersion') return source.state.text === null ? [] : [{ value: source.state.text.version, label: text(locale, 'textVersion.label', { n: source.state.text.version }) }];
  if (from === 'requiredChanges') return changeChoices(source, part);
  return from.startsWith('parts:') ? partChoices(source, from.slice('parts:'.length)) : null;
}

/** The words that the parameter of the rule set knows; all of them where none is named. */
function narrowed({ rules }: FormSource, field: JsonSchema, words: readonly string[]): readonly string[] {
  const rule = ruleOf(field);
  const value = rule === null ? undefined : ruleValue(rules, rule);
  if (!Array.isArray(value)) return words;
  const codes: readonly unknown[] = value.map((v: unknown) => (typeof v === 'object' && v !== null && 'code' in v ? v.code : v));
  return words.filter((w) => codes.includes(w));
}

/** Each letter with what it stands for; none where replies bear no class. */
const classChoices = (locale: Locale, set: SuggestionRules['classes']['value'] | undefined): Choice[] =>
  (set?.classes ?? []).map((one) => ({ value: one.code, label: text(locale, classWord(one), { code: one.code }) }));

const meetingChoices = ({ reading: { locale }, meetings }: FormSource): Choice[] =>
  meetings.map((m) => ({ value: m.code, label: meetingText(locale, m) ?? m.code }));

function signerChoices({ state, names }: FormSource): Choice[] {
  return inOrder(state.signatures).filter((s) => s.standing.state === 'confirmed').map((s) => ({ value: s.signer, label: names.people.get(s.signer) ?? '' }));
}

/** Parts of a kind that are still alive, by their names. */
function partChoices(source: FormSource, kind: string): Choice[] {
  const parts = kind === 'signature' ? inOrder(source.state.signatures).filter((s) => !['declined', 'withdrawn'].includes(s.standing.state)) : kind === 'reply' ? inOrder(source.state.replies).filter((r) => r.standing.state === 'delivered') : [];
  return parts.map((p) => ({ value: p.id, label: partLabel(source, kind, p.id) ?? '' }));
}

function changeChoices({ state, reading: { locale } }: FormSource, part: PartId): Choice[] {
  const assignment = state.assignments[state.replies[part]?.assignment ?? ''];
  return (assignment?.requiredChanges ?? []).map((_, i) => ({ value: i, label: text(locale, 'requiredChange.label', { n: i + 1 }) }));
}
