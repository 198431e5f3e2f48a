import type { JsonSchema } from '@huiying/contracts/schemas';
import type { Entry } from '@huiying/engine';

/** The schema of an input without the fields that belong to a way of entry in which this person cannot enter it. */
export function enteredIn(schema: JsonSchema, entries: readonly Entry[]): JsonSchema {
  const { properties } = schema;
  if (properties === undefined) return schema;
  const isOpen = ({ 'x-entry': way }: JsonSchema): boolean => way === undefined || entries.some((entry) => entry === way);
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).filter(([, field]) => isOpen(field))) };
}
