import type { InputSchema } from '../../form/json-schema';

/**
 * A rating has one mark for every question of the rules: the form asks for each, though the schema lists them one by
 * one, and without a heading over them, which would only repeat the form's own.
 */
export function withRequiredMarks(schema: InputSchema): InputSchema {
  const marks = schema.properties?.['marks'];
  if (marks?.properties === undefined) return schema;
  return { ...schema, properties: { ...schema.properties, marks: { ...marks, title: '', required: Object.keys(marks.properties) } } };
}

/** Says at the reason when one is needed. */
export function withReasonHelp(schema: InputSchema, help: string): InputSchema {
  const reason = schema.properties?.['ratingReason'];
  return reason === undefined ? schema : { ...schema, properties: { ...schema.properties, ratingReason: { ...reason, 'x-help': help } } };
}
