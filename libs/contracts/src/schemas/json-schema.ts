import { z } from 'zod';

export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The JSON Schema (2020-12) of a request or answer; checks that JSON Schema cannot say are left to the server. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io, unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Written by every object of an answer, it would forbid clients to meet a new field.
      if (io === 'output') delete jsonSchema.additionalProperties;
    },
  });
  return json as JsonSchema;
}
