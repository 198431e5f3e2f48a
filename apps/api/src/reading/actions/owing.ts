import type { JsonSchema } from '@huiying/contracts/schemas';
import type { Owed } from '@huiying/engine';

/** The schema of an input with what is owed beyond it: required as it is, or on what another field says. A list that is owed has an entry. */
export function owing(schema: JsonSchema, owed: readonly Owed[]): JsonSchema {
  const { properties } = schema;
  if (owed.length === 0 || properties === undefined) return schema;
  const fields = Object.entries(properties).map(([name, field]): [string, JsonSchema] => [name, owedField(field, owed.find((one) => one.field === name))]);
  const always = owed.filter(({ field, when }) => when === undefined && field in properties).map(({ field }) => field);
  return { ...schema, properties: Object.fromEntries(fields), required: [...new Set([...(schema.required ?? []), ...always])] };
}

function owedField(field: JsonSchema, owed: Owed | undefined): JsonSchema {
  if (owed === undefined) return field;
  if (owed.when !== undefined) return { ...field, 'x-required-when': { field: owed.when.field, is: [...owed.when.is] } };
  return field.type === 'array' ? { ...field, minItems: 1 } : field;
}
