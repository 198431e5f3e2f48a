import { z } from 'zod';

/** What of a JSON Schema is looked into here; anything else it may hold is passed on. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

interface Options {
  /** Named schemas within are referred to instead of written out: for a document that has them as components. */
  readonly refer?: boolean;
}

/** The JSON Schema (2020-12) of a request or answer; checks that JSON Schema cannot say are left to the server. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input', { refer = false }: Options = {}): JsonSchema {
  const { $schema: _dialect, 'x-name': _name, ...json } = z.toJSONSchema(schema, {
    io, unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      // Written by every object of an answer, it would forbid clients to meet a new field.
      if (io === 'output') delete jsonSchema.additionalProperties;
      // The bounds of safe integers say nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      const name = nameOf(zodSchema);
      if (name === null || path.length === 0) return;
      if (!refer) {
        delete jsonSchema['x-name'];
        return;
      }
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.$ref = refTo(name);
    },
  });
  return json as JsonSchema;
}

/** Name under which a schema is a component of the API's description. */
export function nameOf(schema: z.core.$ZodType): string | null {
  const name = z.globalRegistry.get(schema)?.['x-name'];
  return typeof name === 'string' ? name : null;
}

/** Where a named schema stands in the API's description. */
export const refTo = (name: string): string => `#/components/schemas/${name}`;
