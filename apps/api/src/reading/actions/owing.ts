import type { JsonSchema } from '@huiying/contracts/schemas';
import type { Offered, Owed } from '@huiying/engine';

/** The schema of an input with what is owed beyond it: required as it is, or on what another field says. A list that is owed has an entry. */
export function owing(schema: JsonSchema, owed: readonly Owed[]): JsonSchema {
  const { properties } = schema;
  if (owed.length === 0 || properties === undefined) return schema;
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => [name, owedField(field, owed.find((one) => one.field === name))]);
  const always = owed.filter(({ field, when }) => when === undefined && field in properties).map(({ field }) => field);
  return { ...schema, properties: Object.fromEntries(fields), required: [...new Set([...(schema.required ?? []), ...always])] };
}

/** The schema of an input with the words of a choice that are open to whoever enters it. */
export function offering(schema: JsonSchema, offered: readonly Offered[]): JsonSchema {
  const { properties } = schema;
  if (offered.length === 0 || properties === undefined) return schema;
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => {
    const found = offered.find((one) => one.field === name);
    const words = field['enum'];
    return [name, found === undefined || !Array.isArray(words) ? field : { ...field, enum: words.filter((word) => found.only.includes(String(word))) }];
  });
  return { ...schema, properties: Object.fromEntries(fields) };
}

function owedField(field: JsonSchema, owed: Owed | undefined): JsonSchema {
  if (owed === undefined) return field;
  if (owed.when !== undefined) return { ...field, 'x-required-when': { field: owed.when.field, is: [...owed.when.is] } };
  return field.type === 'array' ? { ...field, minItems: 1 } : field;
}
