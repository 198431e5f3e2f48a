import type { JsonSchema } from '@huiying/contracts/schemas';
import type { PartId } from '@huiying/engine';
import { hasText, text } from '@huiying/texts';
import { choicesOf } from './choices';
import { ruleOf, ruleValue, type FormSource } from './form-source';

/**
 * The schema of an input as a form needs it: labels in the reader's language as `title`, lists of codes narrowed to
 * what the case's rules know and with their words as `x-options`, fields that do not exist there left out.
 */
export function formOf(source: FormSource, schema: JsonSchema, part: PartId): Record<string, unknown> {
  const { 'x-label': label, 'x-options': family, properties, items, oneOf, anyOf, required, enum: words, ...rest } = schema;
  const choices = choicesOf(source, schema, part);
  return {
    ...rest,
    ...(typeof label === 'string' && { title: text(source.reading.locale, label) }),
    ...(choices === null ? words !== undefined && { enum: words } : { ...(Array.isArray(words) && { enum: choices.map((c) => c.value) }), 'x-options': choices }),
    ...(properties && fieldsOf(source, properties, required ?? [], part)),
    ...(items && { items: formOf(source, items, part) }),
    ...(oneOf && { oneOf: oneOf.map((s) => variantOf(source, s, family, part)) }),
    ...(anyOf && { anyOf: anyOf.map((s) => formOf(source, s, part)) }),
  };
}

function fieldsOf(source: FormSource, properties: NonNullable<JsonSchema['properties']>, required: readonly string[], part: PartId): object {
  const kept = Object.entries(properties).filter(([name, field]) => existsUnderRules(source, name, field));
  return {
    properties: Object.fromEntries(kept.map(([name, field]) => [name, formOf(source, field, part)])),
    // Of the questions of a rating each one that is asked has to be answered.
    required: kept.filter(([name, field]) => required.includes(name) || isMark(name, field)).map(([name]) => name),
    'x-order': kept.map(([name]) => name),
  };
}

const isMark = (name: string, field: JsonSchema): boolean => /^(attitude|process|result)$/.test(name) && field['x-options'] === 'ratingOption';

/** A field whose parameter is null or false is not asked here. */
function existsUnderRules({ rules }: FormSource, name: string, field: JsonSchema): boolean {
  if (isMark(name, field)) {
    const dimensions = ruleValue(rules, 'rating.dimensions');
    return Array.isArray(dimensions) && dimensions.includes(name);
  }
  const rule = ruleOf(field);
  if (rule === null) return true;
  const value = ruleValue(rules, rule);
  return value !== null && value !== false;
}

/** One of several forms of an input, titled by its constant. */
function variantOf(source: FormSource, variant: JsonSchema, family: unknown, part: PartId): object {
  const constant = Object.values(variant.properties ?? {}).map((p) => p['const']).find((c) => typeof c === 'string');
  const key = `option.${String(family)}.${String(constant)}`;
  return { ...formOf(source, variant, part), ...(hasText(key) && { title: text(source.reading.locale, key) }) };
}
