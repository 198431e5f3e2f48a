import type { InputSchema } from '../../form/json-schema';

/** A rating has one mark for every question of the rules: the form asks for each, though the schema lists them one by one. */
export function withRequiredMarks(schema: InputSchema): InputSchema {
  const marks = schema.properties?.['marks'];
  if (marks?.properties === undefined) return schema;
  return { ...schema, properties: { ...schema.properties, marks: { ...marks, required: Object.keys(marks.properties) } } };
}
