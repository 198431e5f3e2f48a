import { dayText, isDayText } from './day-text';
import type { Locale } from './locale';
import { hasText, text, type TextParams } from './text';

type Value = unknown;

/** Families of keys by the name of a parameter: a code under that name is shown by its word. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  role: ['role'], to: ['role'], state: ['state'], from: ['state'], kind: ['deadline', 'part'], unit: ['unit'], stage: ['stage'], command: ['command'],
  basis: ['basis'], why: ['why'], satisfied: ['satisfied'], missing: ['missing'], mode: ['option.contactMode'], source: ['option.source'],
};

/**
 * Parameters of a code as a sentence can take them: days in the manner of the language, codes by their words, lists
 * joined. `part` is the kind of part whose states are meant.
 */
export function spokenParams(locale: Locale, params: Readonly<Record<string, Value>>, part = 'case'): TextParams {
  const say = (name: string, value: Value): string | number | boolean | null => {
    if (isDayText(value)) return dayText(locale, value);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) return value.map((v) => say(name, v)).join(text(locale, 'list.separator'));
    if (typeof value !== 'string') return null;
    const family = (FAMILIES[name] ?? []).map((f) => (f === 'state' ? `state.${part}.${value}` : `${f}.${value}`)).find(hasText);
    return family === undefined ? value : text(locale, family);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, say(name, value)]));
}

/** The sentence of a refusal or problem: `ASSIGNMENT.OBJECTION_WINDOW_CLOSED` with its parameters. */
export function wordsOf(locale: Locale, code: string, params: Readonly<Record<string, Value>> = {}): string {
  const part = code.endsWith('.NOT_IN_STATE') ? partOfCode(code) : 'case';
  const key = hasText(`refusal.${code}`) ? `refusal.${code}` : `problem.${code}`;
  return text(locale, key, spokenParams(locale, params, part));
}

/** `SECONDHANDLING.NOT_IN_STATE` speaks of the states of the part that is written so in capitals. */
function partOfCode(code: string): string {
  const upper = code.slice(0, code.indexOf('.'));
  return PART_KINDS.find((kind) => kind.toUpperCase() === upper) ?? 'case';
}

/** Kinds of parts whose states have words. */
export const PART_KINDS = ['case', 'signature', 'assignment', 'opinion', 'contact', 'extension', 'reply', 'rating', 'window', 'round', 'commitment', 'publication'] as const;

/** One line of a deadline's explanation: `EXPLANATION.STARTED` with its days and numbers. */
export const explanationText = (locale: Locale, code: string, params: Readonly<Record<string, Value>>): string =>
  text(locale, `explanation.${code.replace(/^EXPLANATION\./, '')}`, spokenParams(locale, params));
