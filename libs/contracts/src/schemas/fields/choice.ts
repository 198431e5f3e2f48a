import { z } from 'zod';

/**
 * One of the words of a code list. `options` names the family of catalogue keys (`option.<family>.<word>`); `rule` the
 * parameter of the rule set that says which of them exist in this congress.
 */
export const choiceField = <const T extends readonly [string, ...string[]]>(words: T, o: { label: string; options: string; rule?: string }) =>
  z.enum(words, 'FIELD.NOT_IN_LIST').meta({ 'x-widget': 'choice', 'x-label': o.label, 'x-options': o.options, ...(o.rule && { 'x-source': `rule:${o.rule}` }) });

/** A code whose list stands only in the rule set (a class of reply). */
export const ruleCodeField = (o: { label: string; rule: string }) =>
  z.string().min(1, 'FIELD.REQUIRED').max(40, 'FIELD.TOO_LONG').regex(/^[\p{L}\p{N}._-]+$/u, 'FIELD.WRONG_FORM').meta({ 'x-widget': 'choice', 'x-label': o.label, 'x-source': `rule:${o.rule}` });

/** Yes or no; `label` is a key of the catalogue. */
export const yesNoField = (label: string) => z.boolean('FIELD.WRONG_FORM').meta({ 'x-widget': 'boolean', 'x-label': label });

/** A whole number from `min` through `max`; `label` is a key of the catalogue. */
export const numberField = (label: string, min: number, max: number) =>
  z.int('FIELD.WRONG_FORM').min(min, 'FIELD.TOO_SMALL').max(max, 'FIELD.TOO_LARGE').meta({ 'x-widget': 'number', 'x-label': label });

/** A list with its own label; its items say what each is. */
export const listField = <T extends z.ZodType>(item: T, o: { label: string; min?: number; max?: number; widget?: string }) =>
  z.array(item).min(o.min ?? 0, 'FIELD.TOO_FEW').max(o.max ?? 200, 'FIELD.TOO_MANY').meta({ 'x-widget': o.widget ?? 'list', 'x-label': o.label });
