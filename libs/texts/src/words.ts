import { basisText } from './basis-text';
import { dayText, isDayText } from './day-text';
import type { Locale } from './locale';
import { argumentsOf, hasText, text, type TextParams } from './text';

type Value = unknown;

/** Families of keys by the name of a parameter: a code under that name is shown by its word. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  role: ['role'], to: ['role'], state: ['state'], from: ['state'], kind: ['deadline', 'part'], unit: ['unit'], stage: ['stage'], command: ['command'], why: ['why'], times: ['times'],
  dimension: ['option.ratingDimension'], widest: ['option.publicationScope'],
};

/** Said for a parameter that a sentence names and its code did not bring. */
const NOT_SAID = 'none_said';

/**
 * Parameters of a code as a sentence can take them: days in the manner of the language, codes by their words, lists
 * joined. `part` is the kind of part whose states are meant.
 */
export function spokenParams(locale: Locale, params: Readonly<Record<string, Value>>, part = 'case'): TextParams {
  const say = (name: string, value: Value): string | number | boolean | null => {
    if (isDayText(value)) return dayText(locale, value);
    if (name === 'basis' && typeof value === 'string') return basisText(locale, value);
    if (isPeriod(value)) return text(locale, `period.${value.unit}`, { n: value.n });
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) return value.map((v) => say(name, v)).join(text(locale, 'list.separator'));
    if (typeof value !== 'string') return null;
    const family = (FAMILIES[name] ?? []).map((f) => (f === 'state' ? `state.${part}.${value}` : `${f}.${value}`)).find(hasText);
    if (family !== undefined) return text(locale, family);
    return name === 'why' ? text(locale, 'why.other') : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, say(name, value)]));
}

const isPeriod = (value: Value): value is { n: number; unit: string } => typeof value === 'object' && value !== null && 'n' in value && 'unit' in value && typeof value.n === 'number';

/** The sentence of a refusal or problem: `ASSIGNMENT.OBJECTION_WINDOW_CLOSED` with its parameters. */
export function wordsOf(locale: Locale, code: string, params: Readonly<Record<string, Value>> = {}): string {
  const part = code.endsWith('.NOT_IN_STATE') ? partOfCode(code) : 'case';
  const key = [`refusal.${code}`, `problem.${code}`].find(hasText);
  // A code without words is a gap that the specs find; whoever meets it before is told at least which it is.
  if (key === undefined) return text(locale, 'refusal.UNWORDED', { code });
  return text(locale, key, { ...Object.fromEntries(argumentsOf(locale, key).map((name) => [name, NOT_SAID])), ...spokenParams(locale, params, part) });
}

/** `RATINGWINDOW.NOT_IN_STATE` speaks of the states of the part that is written so in capitals. */
function partOfCode(code: string): string {
  const upper = code.slice(0, code.indexOf('.'));
  return PART_KINDS.find((kind) => kind.toUpperCase() === upper) ?? 'case';
}

/** Kinds of parts whose states have words. */
export const PART_KINDS = [
  'case', 'signature', 'round', 'nextStep', 'coordination', 'assignment', 'opinion', 'contact', 'extension', 'reply', 'ratingWindow', 'rating', 'commitment', 'publication', 'consent', 'proposal',
] as const;

/** One line of a deadline's explanation: `EXPLANATION.STARTED` with its days and numbers. */
export const explanationText = (locale: Locale, code: string, params: Readonly<Record<string, Value>>): string =>
  text(locale, `explanation.${code.replace(/^EXPLANATION\./, '')}`, spokenParams(locale, params));
